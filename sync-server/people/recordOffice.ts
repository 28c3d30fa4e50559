import { appendEvents, type EventStamp, type NewEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { lockDistrict, lockRoster, officePlace, updateRoster } from "../store/rosters.js";

/** Who acts, when, and the submission or act that it belongs to. */
export type ActStamp = Omit<EventStamp, "revision">;

/**
 * Appends to the history of what belongs to no unit's roster alone. Taken in the order unit, district, office, so that two
 * requests never wait for each other. What concerns two units stands here once: a unit that tells never waits for another.
 */
export async function recordOffice(store: Store, stamp: ActStamp, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await lockDistrict(store);
  const roster = await lockRoster(store, officePlace);
  const revision = roster.revision + 1;
  await appendEvents(store, officePlace, roster.chain, { stamp: { ...stamp, revision }, events });
  await updateRoster(store, officePlace, { ...roster, revision });
}
