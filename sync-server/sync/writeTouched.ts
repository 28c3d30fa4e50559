import { hash } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { withTimes } from "../../roster/changes/fieldTimes.js";
import { isWaiting } from "../../roster/changes/deathHint.js";
import type { Touched } from "../../roster/merge/mergeChanges.js";
import type { KeptRecord } from "../../roster/model/change.js";
import type { UnitRecord } from "../../roster/model/person.js";
import type { RosterQuality } from "../../roster/model/quality.js";
import { digestWith } from "../../roster/protocol/digest.js";
import { appendEvents, type EventStamp } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { insertTold, upsertRecords } from "../store/records.js";
import { lockDistrict, updateRoster, type RosterPlace, type RosterState } from "../store/rosters.js";
import { changesSomething, eventOf, isToldWhole } from "./eventOf.js";
import { noteTold } from "../people/noteTold.js";
import { inSlices } from "./inSlices.js";
import { planRelink, relinkPeople, type RelinkPlan } from "./relinkPeople.js";

export interface Written {
  readonly touched: readonly Touched[];
  readonly stamp: Omit<EventStamp, "revision">;
  /** How the unit's roster stands, where the unit said so. */
  readonly quality?: RosterQuality | undefined;
  /** The unit itself told something, if only that nothing changed. */
  readonly received: boolean;
  /** Work of the caller's that has time until the database is busy. */
  readonly meanwhile?: (() => Promise<void>) | undefined;
}

/**
 * The one way that records are written: history, records, counts, digest and who is who, in the caller's transaction. The
 * roster is locked by the caller. What changes nothing leaves the revision as it is.
 */
export async function writeTouched(store: Store, place: RosterPlace, roster: RosterState, { touched: given, stamp, quality, received, meanwhile }: Written): Promise<RosterState> {
  const touched = given.filter(changesSomething);
  if (touched.length === 0) {
    await updateRoster(store, place, { ...roster, quality, receivedAt: received ? stamp.at : undefined });
    return roster;
  }
  const { at } = stamp;
  const revision = roster.revision + 1;
  const chain = await appendEvents(store, place, roster.chain, { stamp: { ...stamp, revision }, events: touched.map(eventOf) });
  // The database takes over what was told whole, and later writes who is who: what costs here is done meanwhile.
  const [plan] = await Promise.all([
    planAfterTurn(store, place, touched),
    touched.some(isToldWhole) ? insertTold(store, place, { after: roster.chain.length, upTo: chain.length }) : undefined,
  ]);
  await upsertRecords(store, place, { revision, at, records: touched.filter((each) => !isToldWhole(each)).map(({ before, after }) => withTimes(before, after, at.toISOString())) });
  // Late, for the district's lock is shared by all units: it is held no longer than settling who is who takes.
  await lockDistrict(store);
  await noteTold(store, place, touched, { cause: stamp.cause, actor: stamp.actor, at, revision });
  const [counted] = await Promise.all([
    countRoster(roster, touched), relinkPeople(store, place.ledgerId, plan, { byUnit: place.unitId, bySubmission: stamp.cause, at }), meanwhile?.(),
  ]);
  await updateRoster(store, place, { ...counted, quality, receivedAt: received ? at : undefined });
  return { ...counted, chain };
}

async function planAfterTurn(store: Store, { unitId, ledgerId }: RosterPlace, touched: readonly Touched[]): Promise<RelinkPlan> {
  // The database's query goes out first.
  await turn();
  return planRelink(store, ledgerId, touched.map(({ before, after }) => ({ before: before === null ? null : unitRecord(unitId, before), after: unitRecord(unitId, after) })));
}

async function countRoster(roster: RosterState, touched: readonly Touched[]): Promise<RosterState> {
  let { people, waiting, digest } = roster;
  await inSlices(touched, (slice) => {
    const gone = slice.map(({ before }) => before).filter(isListed);
    const come = slice.map(({ after }) => after).filter(isListed);
    people += come.length - gone.length;
    waiting += come.filter(({ held }) => isWaiting(held)).length - gone.filter(({ held }) => isWaiting(held)).length;
    digest = digestWith(digest, { gone, come }, sha256);
  });
  return { ...roster, people, waiting, revision: roster.revision + 1, digest };
}

export function sha256(text: string): Uint8Array {
  return hash("sha256", text, "buffer");
}

function isListed(record: KeptRecord | null): record is KeptRecord {
  return record !== null && record.removed === null;
}

function unitRecord(unitId: string, { removed, ...record }: KeptRecord): UnitRecord {
  return { ...record, unitId, ...(removed === null ? {} : { removed }) };
}
