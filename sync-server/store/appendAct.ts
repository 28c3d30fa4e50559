import { appendEvents, type EventStamp, type NewEvent } from "./events.js";
import type { Store } from "./openStore.js";
import type { RosterPlace, RosterState } from "./rosters.js";

/** One act of another kind than a change of records, with who did it and when. */
export interface Act extends Omit<EventStamp, "revision"> {
  readonly event: NewEvent;
}

/** Appends an act to the history of a roster, whose revision stays as it is. The roster is locked by the caller. */
export async function appendAct(store: Store, place: RosterPlace, roster: RosterState, { event, ...stamp }: Act): Promise<RosterState> {
  const chain = await appendEvents(store, place, roster.chain, { stamp: { ...stamp, revision: roster.revision }, events: [event] });
  return { ...roster, chain };
}
