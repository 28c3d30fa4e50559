import { isWaiting } from "../../roster/changes/deathHint.js";
import { replayEvents } from "../../roster/changes/replayEvents.js";
import { digestOf } from "../../roster/protocol/digest.js";
import { readEvents } from "../store/events.js";
import type { OpenStore } from "../store/openStore.js";
import { deleteRecords, readAllRecords, upsertRecords } from "../store/records.js";
import { listPlaces, lockDistrict, lockRoster, updateRoster } from "../store/rosters.js";
import { relinkPeople } from "../sync/relinkPeople.js";
import { sha256 } from "../sync/writeTouched.js";
import { rebuildDuties } from "./rebuildDuties.js";
import { toldEvents } from "./readRosterAt.js";

/**
 * Makes the records of every roster anew from the history alone, with their counts, digests and who is who, in one
 * transaction. Verify the history first: this believes it.
 * @returns how many records were made
 */
export async function rebuildTables(store: OpenStore, at: Date): Promise<number> {
  return store.inTransaction(async (within) => {
    let made = 0;
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
      await lockDistrict(within);
      const told = ({ removed, ...record }: (typeof records)[number]) => ({ ...record, unitId: place.unitId, ...(removed === null ? {} : { removed }) });
      const changed = records.map((record) => ({ before: before.has(record.recordId) ? told(before.get(record.recordId)!) : null, after: told(record) }));
      await relinkPeople(within, place.ledgerId, changed, { byUnit: place.unitId, bySubmission: "rebuild", at });
      made += records.length;
    }
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
