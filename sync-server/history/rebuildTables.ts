import { isWaiting } from "../../roster/changes/deathHint.js";
import { replayEvents } from "../../roster/changes/replayEvents.js";
import { digestOf } from "../../roster/protocol/digest.js";
import { readEvents } from "../store/events.js";
import type { OpenStore } from "../store/openStore.js";
import { deleteRecords, readAllRecords, upsertRecords } from "../store/records.js";
import { recountPeople } from "../people/followPeople.js";
import { deleteAllCounts } from "../store/personCounts.js";
import { readAllPersons } from "../store/persons.js";
import { listPlaces, lockDistrict, lockRoster, officePlace, updateRoster } from "../store/rosters.js";
import { rebuildDecisions } from "../sync/decideMatches.js";
import { planAnew, relinkPeople } from "../sync/relinkPeople.js";
import { sha256 } from "../sync/writeTouched.js";
import { rebuildDeaths } from "./rebuildDeaths.js";
import { rebuildOffice } from "./rebuildOffice.js";
import { rebuildDuties } from "./rebuildDuties.js";
import { rebuildWaiting } from "./rebuildWaiting.js";
import { toldEvents } from "./readRosterAt.js";

/**
 * Makes the records of every roster anew from the history alone, with their counts, digests and who is who, and what the
 * bureau settled, in one transaction. Verify the history first: this believes it.
 * @returns how many records were made
 */
export async function rebuildTables(store: OpenStore, at: Date): Promise<number> {
  return store.inTransaction(async (within) => {
    let made = 0;
    // First, for who is who, and who counts whom, goes by it.
    await rebuildOffice(within, officePlace, await readEvents(within, officePlace));
    await rebuildDecisions(within);
    for (const place of await listPlaces(within)) {
      const roster = await lockRoster(within, place);
      const events = await readEvents(within, place);
      const records = [...replayEvents(toldEvents(events)).values()];
      const before = new Map((await readAllRecords(within, place)).map((record) => [record.recordId, record]));
      await deleteRecords(within, place);
      const listed = records.filter(({ removed }) => removed === null);
      for (const [toldAt, sameTime] of byTime(records)) await upsertRecords(within, place, { records: sameTime, revision: roster.revision, at: new Date(toldAt) });
      await updateRoster(within, place, {
        revision: events.reduce((most, { revision }) => Math.max(most, revision), 0), people: listed.length,
        waiting: listed.filter(({ held }) => isWaiting(held)).length, digest: digestOf(listed, sha256),
      });
      await rebuildDuties(within, place, events);
      await rebuildWaiting(within, place, events);
      await lockDistrict(within);
      const told = ({ removed, ...record }: (typeof records)[number]) => ({ ...record, unitId: place.unitId, ...(removed === null ? {} : { removed }) });
      const changed = records.map((record) => ({ before: before.has(record.recordId) ? told(before.get(record.recordId)!) : null, after: told(record) }));
      // Links and keys may be there of records that are not.
      await relinkPeople(within, place.ledgerId, planAnew(store, place.ledgerId, changed), { byUnit: place.unitId, bySubmission: "rebuild", at });
      await rebuildDeaths(within, place, events);
      made += records.length;
    }
    await deleteAllCounts(within);
    await recountPeople(within, officePlace.ledgerId, await readAllPersons(within, officePlace.ledgerId));
    return made;
  });
}

function byTime<T extends { readonly toldAt?: string }>(records: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.toldAt!);
    if (group === undefined) groups.set(record.toldAt!, [record]);
    else group.push(record);
  }
  return groups;
}
