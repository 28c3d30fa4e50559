import type { RosterQuality } from "../../roster/model/quality.js";
import type { Store } from "./openStore.js";

/** How one unit's roster of one ledger stands. */
export interface RosterState {
  readonly revision: number;
  /** People whom the unit lists. */
  readonly people: number;
  /** Of which some value waits for correction. */
  readonly waiting: number;
}

export interface RosterPlace {
  readonly unitId: string;
  readonly ledgerId: string;
}

/** Takes the roster for this transaction: submissions of one unit come one after the other. */
export async function lockRoster({ db, districtId }: Store, place: RosterPlace): Promise<RosterState> {
  const key = { district_id: districtId, unit_id: place.unitId, ledger_id: place.ledgerId };
  await db
    .insertInto("rosters")
    .values({ ...key, revision: 0, people: 0, waiting: 0, quality: null, received_at: null })
    .onConflict((on) => on.doNothing())
    .execute();
  return rosterRow({ db, districtId }, place).forUpdate().executeTakeFirstOrThrow();
}

export async function readRoster(store: Store, place: RosterPlace): Promise<RosterState> {
  return (await rosterRow(store, place).executeTakeFirst()) ?? { revision: 0, people: 0, waiting: 0 };
}

function rosterRow({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace) {
  return db
    .selectFrom("rosters")
    .select(["revision", "people", "waiting"])
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("ledger_id", "=", ledgerId);
}

/** The quality that was told before stays where none is told. */
export async function updateRoster(
  { db, districtId }: Store, { unitId, ledgerId }: RosterPlace,
  state: RosterState & { readonly quality: RosterQuality | undefined; readonly receivedAt: Date },
): Promise<void> {
  const { revision, people, waiting, quality, receivedAt } = state;
  await db
    .updateTable("rosters")
    .set({ revision, people, waiting, received_at: receivedAt, ...(quality === undefined ? {} : { quality: JSON.stringify(quality) as never }) })
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("ledger_id", "=", ledgerId)
    .execute();
}

/** Takes the district for this transaction: who is who is settled one submission after the other. */
export async function lockDistrict({ db, districtId }: Store): Promise<void> {
  await db.selectFrom("districts").select("district_id").where("district_id", "=", districtId).forUpdate().execute();
}
