import { replayEvent } from "../../roster/changes/replayEvents.js";
import type { KeptRecord } from "../../roster/model/change.js";
import { isDeath } from "../people/noteTold.js";
import { confirmDeath, deleteDeaths, tellDeaths } from "../store/deaths.js";
import type { KeptEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";
import { isOfRecord } from "./readRosterAt.js";

/** Makes a roster's words of deaths anew from its history: when each was told, whatever was told since, and confirmed. */
export async function rebuildDeaths(store: Store, place: RosterPlace, events: readonly KeptEvent[]): Promise<void> {
  await deleteDeaths(store, place);
  const records = new Map<string, KeptRecord>();
  for (const event of events) {
    const { subject, at, actor } = event;
    if (event.kind === "death-confirmed") await confirmDeath(store, place, subject, { by: actor, at });
    if (!isOfRecord(event)) continue;
    const before = records.get(subject) ?? null;
    const after = replayEvent(before ?? undefined, { recordId: subject, at: at.toISOString(), body: event.body });
    records.set(subject, after);
    if (isDeath(after) && !isDeath(before)) await tellDeaths(store, place, [subject], { by: actor, at });
  }
}
