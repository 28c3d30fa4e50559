import type { HistoryEntry, HistoryRead } from "../../roster/protocol/history.js";
import { readEvents } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { readRoster, type RosterPlace } from "../store/rosters.js";
import { isAcceptance, type AcceptedBody } from "../sync/keepAcceptances.js";
import { cellsOf } from "../sync/readToldAfter.js";
import { isOfRecord } from "./readRosterAt.js";

const most = 1_000;

/** What happened to the records of a roster after a revision: who, when, which cells, from, to, why (H1). */
export async function readHistory(store: Store, place: RosterPlace, after: number): Promise<HistoryRead> {
  const { revision } = await readRoster(store, place);
  const events = (await readEvents(store, place, { after })).filter((event) => isOfRecord(event) || isAcceptance(event));
  const entries = events.slice(0, most).map((event): HistoryEntry => {
    const { chainPlace, kind, actor, cause, at, subject: recordId } = event;
    const head = { chainPlace, revision: event.revision, at: at.toISOString(), actor, cause, kind, recordId };
    if (isAcceptance(event)) return { ...head, source: null, reason: null, note: event.body.reason.sealedText, cells: [acceptedCell(event.body)] };
    if (!isOfRecord(event)) throw new Error("Only records and acceptances are read");
    const { body } = event;
    const told = "cells" in body ? { reason: body.reason, note: body.note } : { reason: null, note: null };
    const cells = cellsOf(event).map(({ field, from, to, heldBy }) => ({ field, from, to, heldBy }));
    return { ...head, source: body.source, ...told, cells };
  });
  return { revision, entries, more: events.length > most };
}

/** No value changed: the rule holds the cell no longer, and the note says why. */
function acceptedCell({ field, rule }: AcceptedBody): HistoryEntry["cells"][number] {
  return { field: field ?? "", from: null, to: null, heldBy: rule };
}
