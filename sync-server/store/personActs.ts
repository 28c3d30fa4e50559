import { sql } from "kysely";
import type { KeptAct, PersonAct } from "../../roster/model/personAct.js";
import { recordKey } from "../../roster/merge/mergeRecords.js";
import type { Vault } from "../crypto/vault.js";
import { readLinks, readMembers } from "./links.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";

/** An act of the bureau with the key of the record that it goes with: whoever that record tells of, the act is on them. */
export interface PlacedAct extends KeptAct {
  readonly personId: string;
}

export async function insertAct({ db, districtId, vault }: Store, { actId, personId, act, by, at, reason }: PlacedAct): Promise<void> {
  await db
    .insertInto("person_acts")
    .values({
      district_id: districtId, act_id: actId, person_id: personId, kind: act.kind, act: vault.seal(actPlace(actId), JSON.stringify({ act, reason })),
      acted_by: by, acted_at: new Date(at),
    })
    .execute();
}

/** The acts on whoever one of the records tells of. */
export async function readActsOf(store: Store, recordKeys: readonly string[]): Promise<readonly PlacedAct[]> {
  if (recordKeys.length === 0) return [];
  const rows = await actsOf(store).where("person_id", "=", sql<string>`any(${recordKeys})`).execute();
  return rows.map((row) => placedOf(store.vault, row));
}

/** The same for the records of one roster, by the record ids that were asked for; as many queries whoever they are. */
export async function readActsByRecord(store: Store, { unitId, ledgerId }: RosterPlace, recordIds: readonly string[]): Promise<ReadonlyMap<string, readonly PlacedAct[]>> {
  if (recordIds.length === 0) return new Map();
  const links = await readLinks(store, ledgerId, recordIds.map((recordId) => ({ unitId, recordId })));
  const members = await readMembers(store, ledgerId, [...new Set(links.flatMap(({ personId }) => (personId === null ? [] : [personId])))]);
  const acts = await readActsOf(store, members.map(recordKey));
  const personOf = new Map(members.map((member) => [recordKey(member), member.personId]));
  return new Map(links.map(({ recordId, personId }) => [recordId, acts.filter((act) => personOf.get(act.personId) === personId)]));
}

export async function readAllActs(store: Store): Promise<readonly PlacedAct[]> {
  return (await actsOf(store).execute()).map((row) => placedOf(store.vault, row));
}

export async function findAct(store: Store, actId: string): Promise<PlacedAct | null> {
  const row = await actsOf(store).where("act_id", "=", actId).executeTakeFirst();
  return row === undefined ? null : placedOf(store.vault, row);
}

/** The act is undone: it never counted; the history keeps it. */
export async function deleteAct({ db, districtId }: Store, actId: string): Promise<void> {
  await db.deleteFrom("person_acts").where("district_id", "=", districtId).where("act_id", "=", actId).execute();
}

/** Only for making them anew from the history. */
export async function deleteAllActs({ db, districtId }: Store): Promise<void> {
  await db.deleteFrom("person_acts").where("district_id", "=", districtId).execute();
}

/** The acts go with another record of the same person from now on. */
export async function moveActs({ db, districtId }: Store, fromKey: string, toKey: string): Promise<void> {
  await db.updateTable("person_acts").set({ person_id: toKey }).where("district_id", "=", districtId).where("person_id", "=", fromKey).execute();
}

function actsOf({ db, districtId }: Store) {
  return db
    .selectFrom("person_acts")
    .select(["act_id", "person_id", "act", "acted_by", "acted_at"])
    .where("district_id", "=", districtId)
    .orderBy("acted_at").orderBy("act_id");
}

type ActRow = Awaited<ReturnType<ReturnType<typeof actsOf>["execute"]>>[number];

function placedOf(vault: Vault, row: ActRow): PlacedAct {
  const { act, reason } = JSON.parse(vault.open(actPlace(row.act_id), row.act)) as { readonly act: PersonAct; readonly reason: string };
  return { actId: row.act_id, personId: row.person_id, act, by: row.acted_by, at: row.acted_at.toISOString(), reason };
}

function actPlace(actId: string) {
  return { table: "person_acts", column: "act", row: actId };
}
