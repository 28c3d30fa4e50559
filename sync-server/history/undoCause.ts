import { holdErrors } from "../../roster/changes/recheckStatement.js";
import { undoEvents, type NotUndone, type UndoableEvent } from "../../roster/merge/undoEvents.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import { problems } from "../problem.js";
import { readEvents } from "../store/events.js";
import type { OpenStore } from "../store/openStore.js";
import { readRecords } from "../store/records.js";
import { lockRoster, type RosterPlace } from "../store/rosters.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { cellsOf } from "../sync/readToldAfter.js";
import { writeTouched } from "../sync/writeTouched.js";
import { isOfRecord } from "./readRosterAt.js";

export interface UndoRequest {
  readonly place: RosterPlace;
  /** The submission or act whose events are taken back. */
  readonly cause: string;
  /** Only what it did to this record; null for all. */
  readonly recordId: string | null;
  readonly actor: string;
  readonly at: Date;
}

export interface UndoResult {
  readonly revision: number;
  readonly undone: number;
  readonly left: readonly NotUndone[];
}

/**
 * Takes back a submission, or what it did to one record, as new events: nothing of the history is altered, and undoing the
 * undoing is possible. Asked again it finds nothing left to take back.
 * @throws Problem "nothing-to-undo" where the cause is not known in the place
 */
export async function undoCause(store: OpenStore, { place, cause, recordId, actor, at }: UndoRequest): Promise<UndoResult> {
  return store.inTransaction(async (within) => {
    const roster = await lockRoster(within, place);
    const events = (await readEvents(within, place, { causes: [cause], ...(recordId === null ? {} : { subjects: [recordId] }) })).filter(isOfRecord);
    if (events.length === 0) throw problems.nothingToUndo();
    const kept = await readRecords(within, place, [...new Set(events.map(({ subject }) => subject))]);
    const undoable = events.map(undoableOf);
    const { touched, left } = undoEvents(undoable, new Map(kept.map((record) => [record.recordId, record])));
    const checked = touched.map((each) => ({
      ...each, after: { ...each.after, held: holdErrors(each.after.statement, each.after.held, { asOf: dayInShanghai(at), policy: defaultPolicy }) },
    }));
    const { revision } = await writeTouched(within, place, roster, { touched: checked, stamp: { cause: `undo:${cause}`, actor, at }, received: false });
    return { revision, undone: touched.length, left };
  });
}

function undoableOf(event: Parameters<typeof cellsOf>[0]): UndoableEvent {
  const { subject: recordId, body } = event;
  const kind = event.kind as UndoableEvent["kind"];
  return "cells" in body ? { recordId, kind, cells: cellsOf(event), reason: body.reason, relisted: body.relisted ?? null } : { recordId, kind, cells: [] };
}
