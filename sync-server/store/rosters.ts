import type { RosterQuality } from "../../roster/model/quality.js";
import { emptyDigest } from "../../roster/protocol/digest.js";
import type { Store } from "./openStore.js";

/** How one unit's roster of one ledger stands. */
export interface RosterState {
  /** Counts what the unit told, held and disputed values included. */
  readonly revision: number;
  /** People whom the unit lists. */
  readonly people: number;
  /** Of which some value waits for correction. */
  readonly waiting: number;
  /** Of the told records that the unit lists (protocol/digest). */
  readonly digest: string;
  /** How many events its history has, and the last link of their chain. */
  readonly chain: ChainHead;
}

export interface ChainHead {
  readonly length: number;
  readonly head: string;
}

export interface RosterPlace {
  readonly unitId: string;
  readonly ledgerId: string;
}

/** Where acts of the office stand in the history that belong to no unit's roster: links, rulings, settings. */
export const officePlace: RosterPlace = { unitId: "~office", ledgerId: "retirees" };

/** Where it stands who signed in, revealed, exported, and changed accounts. */
export const accessPlace: RosterPlace = { unitId: "~access", ledgerId: "retirees" };

const emptyRoster: RosterState = { revision: 0, people: 0, waiting: 0, digest: emptyDigest, chain: { length: 0, head: "" } };

/** Takes the roster for this transaction: submissions of one unit come one after the other. */
export async function lockRoster(store: Store, place: RosterPlace): Promise<RosterState> {
  const { db, districtId } = store;
  const { revision, people, waiting, digest, chain } = emptyRoster;
  await db
    .insertInto("rosters")
    .values({
      district_id: districtId, unit_id: place.unitId, ledger_id: place.ledgerId, revision, people, waiting, digest: sealDigest(store, place, digest),
      chain_length: chain.length, chain_head: chain.head, quality: null, received_at: null,
    })
    .onConflict((on) => on.doNothing())
    .execute();
  return stateOf(store, place, await rosterRow(store, place).forUpdate().executeTakeFirstOrThrow());
}

export async function readRoster(store: Store, place: RosterPlace): Promise<RosterState> {
  const row = await rosterRow(store, place).executeTakeFirst();
  return row === undefined ? emptyRoster : stateOf(store, place, row);
}

/** Every place that has a history, in order. */
export async function listPlaces({ db, districtId }: Store): Promise<readonly RosterPlace[]> {
  const rows = await db.selectFrom("rosters").select(["unit_id", "ledger_id"]).where("district_id", "=", districtId).orderBy("unit_id").orderBy("ledger_id").execute();
  return rows.map((row) => ({ unitId: row.unit_id, ledgerId: row.ledger_id }));
}

function rosterRow({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace) {
  return db
    .selectFrom("rosters")
    .select(["revision", "people", "waiting", "digest", "chain_length", "chain_head"])
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("ledger_id", "=", ledgerId);
}

type RosterRow = Awaited<ReturnType<ReturnType<typeof rosterRow>["executeTakeFirstOrThrow"]>>;

function stateOf({ vault }: Store, place: RosterPlace, row: RosterRow): RosterState {
  return {
    revision: row.revision, people: row.people, waiting: row.waiting, digest: vault.open(digestPlace(place), row.digest),
    chain: { length: row.chain_length, head: row.chain_head },
  };
}

function sealDigest({ vault }: Store, place: RosterPlace, digest: string): string {
  return vault.seal(digestPlace(place), digest);
}

function digestPlace({ unitId, ledgerId }: RosterPlace) {
  return { table: "rosters", column: "digest", row: JSON.stringify([unitId, ledgerId]) };
}

/** What stays out of it stays as it is. The chain is `appendEvents`' own. */
export async function updateRoster(
  store: Store, place: RosterPlace,
  state: Omit<RosterState, "chain"> & { readonly quality?: RosterQuality | undefined; readonly receivedAt?: Date | undefined },
): Promise<void> {
  const { revision, people, waiting, digest, quality, receivedAt } = state;
  await store.db
    .updateTable("rosters")
    .set({
      revision, people, waiting, digest: sealDigest(store, place, digest),
      ...(receivedAt === undefined ? {} : { received_at: receivedAt }),
      ...(quality === undefined ? {} : { quality: JSON.stringify(quality) as never }),
    })
    .where("district_id", "=", store.districtId)
    .where("unit_id", "=", place.unitId)
    .where("ledger_id", "=", place.ledgerId)
    .execute();
}

/** Takes the district for this transaction: who is who is settled one submission after the other. */
export async function lockDistrict({ db, districtId }: Store): Promise<void> {
  await db.selectFrom("districts").select("district_id").where("district_id", "=", districtId).forUpdate().execute();
}
