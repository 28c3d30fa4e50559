import { undoEvents, type NotUndone, type UndoableEvent } from "../../roster/merge/undoEvents.js";
import { problems } from "../problem.js";
import { readEvents } from "../store/events.js";
import type { OpenStore } from "../store/openStore.js";
import { readPolicyOn } from "../store/policies.js";
import { readRecords } from "../store/records.js";
import { lockRoster, officePlace, readRoster, type RosterPlace } from "../store/rosters.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { isMatchAct, undoDecision } from "../sync/decideMatches.js";
import { cellsOf } from "../sync/readToldAfter.js";
import { recheckTouched } from "../sync/recheckTouched.js";
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
  if (place.unitId === officePlace.unitId && (await isMatchAct(store, cause))) {
    const { pairs } = await undoDecision(store, { cause, actor, at });
    return { revision: (await readRoster(store, place)).revision, undone: pairs, left: [] };
  }
  return store.inTransaction(async (within) => {
    const roster = await lockRoster(within, place);
    const events = (await readEvents(within, place, { causes: [cause], ...(recordId === null ? {} : { subjects: [recordId] }) })).filter(isOfRecord);
    if (events.length === 0) throw problems.nothingToUndo();
    const kept = await readRecords(within, place, [...new Set(events.map(({ subject }) => subject))]);
    const undoable = events.map(undoableOf);
    const { touched, left } = undoEvents(undoable, new Map(kept.map((record) => [record.recordId, record])));
    const asOf = dayInShanghai(at);
    const checked = await recheckTouched(within, place, touched, { asOf, policy: await readPolicyOn(within, asOf) });
    const { revision } = await writeTouched(within, place, roster, { touched: checked, stamp: { cause: `undo:${cause}`, actor, at }, received: false });
    return { revision, undone: touched.length, left };
  });
}

function undoableOf(event: Parameters<typeof cellsOf>[0]): UndoableEvent {
  const { subject: recordId, body } = event;
  const kind = event.kind as UndoableEvent["kind"];
  return "cells" in body ? { recordId, kind, cells: cellsOf(event), reason: body.reason, relisted: body.relisted ?? null } : { recordId, kind, cells: [] };
}
