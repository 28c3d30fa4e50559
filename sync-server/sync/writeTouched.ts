import { hash } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
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
import { planRelink, relinkPeople, type RelinkPlan } from "./relinkPeople.js";

export interface Written {
  readonly touched: readonly Touched[];
  readonly stamp: Omit<EventStamp, "revision">;
  /** How the unit's roster stands, where the unit said so. */
  readonly quality?: RosterQuality | undefined;
  /** The unit itself told something, if only that nothing changed. */
  readonly received: boolean;
}

/**
 * The one way that records are written: history, records, counts, digest and who is who, in the caller's transaction. The
 * roster is locked by the caller. What changes nothing leaves the revision as it is.
 */
export async function writeTouched(store: Store, place: RosterPlace, roster: RosterState, { touched: given, stamp, quality, received }: Written): Promise<RosterState> {
  const touched = given.filter(changesSomething);
  if (touched.length === 0) {
    await updateRoster(store, place, { ...roster, quality, receivedAt: received ? stamp.at : undefined });
    return roster;
  }
  const { at } = stamp;
  const revision = roster.revision + 1;
  const chain = await appendEvents(store, place, roster.chain, { stamp: { ...stamp, revision }, events: touched.map(eventOf) });
  const [{ counted, plan }] = await Promise.all([
    countAndPlan(store, place, { roster, touched }),
    touched.some(isToldWhole) ? insertTold(store, place, { after: roster.chain.length, upTo: chain.length }) : undefined,
  ]);
  await upsertRecords(store, place, { revision, at, records: touched.filter((each) => !isToldWhole(each)).map(({ after }) => after) });
  await updateRoster(store, place, { ...counted, quality, receivedAt: received ? at : undefined });
  // Last, for the district's lock is shared by all units: it is held no longer than settling who is who takes.
  await lockDistrict(store);
  await noteTold(store, place, touched, { cause: stamp.cause, actor: stamp.actor, at, revision });
  await relinkPeople(store, place.ledgerId, plan, { byUnit: place.unitId, bySubmission: stamp.cause, at });
  return { ...counted, chain };
}

/** What costs here, done while the database takes over what was told whole. */
async function countAndPlan(
  store: Store, { unitId, ledgerId }: RosterPlace, { roster, touched }: { readonly roster: RosterState; readonly touched: readonly Touched[] },
): Promise<{ readonly counted: RosterState; readonly plan: RelinkPlan }> {
  // The database's query goes out first.
  await turn();
  return {
    counted: countRoster(roster, touched),
    plan: planRelink(store, ledgerId, touched.map(({ before, after }) => ({ before: before === null ? null : unitRecord(unitId, before), after: unitRecord(unitId, after) }))),
  };
}

function countRoster(roster: RosterState, touched: readonly Touched[]): RosterState {
  let { people, waiting } = roster;
  const gone: KeptRecord[] = [];
  const come: KeptRecord[] = [];
  for (const { before, after } of touched) {
    if (isListed(before)) gone.push(before);
    if (isListed(after)) come.push(after);
    people += Number(isListed(after)) - Number(isListed(before));
    waiting += Number(isListed(after) && isWaiting(after.held)) - Number(isListed(before) && isWaiting(before.held));
  }
  return {
    ...roster, people, waiting, revision: roster.revision + 1, digest: digestWith(roster.digest, { gone, come }, sha256),
  };
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
