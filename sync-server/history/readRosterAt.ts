import { replayEvents } from "../../roster/changes/replayEvents.js";
import type { KeptRecord } from "../../roster/model/change.js";
import { digestOf } from "../../roster/protocol/digest.js";
import { readEvents, type KeptEvent, type RecordBody } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { readBase } from "../store/records.js";
import { readRoster, type RosterPlace } from "../store/rosters.js";
import { sha256 } from "../sync/writeTouched.js";

/** A roster as the unit had told it. */
export interface RosterAt {
  readonly revision: number;
  /** Those that the unit listed. */
  readonly records: readonly KeptRecord[];
  readonly digest: string;
}

/** A revision, or a moment of which the last revision counts. */
export type Moment = { readonly revision: number } | { readonly until: Date };

/** The roster as of a revision or a moment, rebuilt from the history (H2); the present one is read as it stands. */
export async function readRosterAt(store: Store, place: RosterPlace, moment: Moment): Promise<RosterAt> {
  const now = await readRoster(store, place);
  if ("revision" in moment && moment.revision >= now.revision) {
    return { revision: now.revision, records: await readBase(store, place), digest: now.digest };
  }
  const events = await readEvents(store, place, "revision" in moment ? { upTo: moment.revision } : { until: moment.until });
  const records = [...replayEvents(toldEvents(events)).values()].filter(({ removed }) => removed === null);
  return { revision: events.at(-1)?.revision ?? 0, records, digest: digestOf(records, sha256) };
}

/** The events of records among all that a place's history holds. */
export function toldEvents(events: readonly KeptEvent[]) {
  return events.filter(isOfRecord).map(({ subject, at, body }) => ({ recordId: subject, at: at.toISOString(), body }));
}

export function isOfRecord(event: KeptEvent): event is KeptEvent & { readonly body: RecordBody } {
  return event.kind === "added" || event.kind === "changed" || event.kind === "removed";
}
