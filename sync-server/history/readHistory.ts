import { maskText } from "../../roster/codes/maskText.js";
import { maskCellOrNull, maskedText } from "../../roster/ledgers/maskStatement.js";
import type { FieldId } from "../../roster/model/field.js";
import type { HistoryEntry, HistoryRead } from "../../roster/protocol/history.js";
import { readEvents, type KeptEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { readRoster, type RosterPlace } from "../store/rosters.js";
import { isAcceptance, type AcceptedBody } from "../sync/keepAcceptances.js";
import { cellsOf } from "../sync/readToldAfter.js";
import { isOfRecord } from "./readRosterAt.js";

const most = 1_000;
const mostOfRecord = 200;

/** What happened to the records of a roster after a revision: who, when, which cells, from, to, why (H1). */
export async function readHistory(store: Store, place: RosterPlace, after: number): Promise<HistoryRead> {
  const { revision } = await readRoster(store, place);
  const events = (await readEvents(store, place, { after })).filter((event) => isOfRecord(event) || isAcceptance(event));
  return { revision, entries: events.slice(0, most).map(entryOf), more: events.length > most };
}

/** What happened to one record: the latest entries, the oldest of them first. */
export async function readRecordHistory(store: Store, place: RosterPlace, recordId: string): Promise<Pick<HistoryRead, "entries" | "more">> {
  const events = (await readEvents(store, place, { subjects: [recordId] })).filter((event) => isOfRecord(event) || isAcceptance(event));
  return { entries: events.slice(-mostOfRecord).map(entryOf), more: events.length > mostOfRecord };
}

/** One entry by its place in the chain, null where there is none of a record. */
export async function findHistoryEntry(store: Store, place: RosterPlace, chainPlace: number): Promise<HistoryEntry | null> {
  const event = (await readEvents(store, place, { chainPlace })).find((one) => isOfRecord(one) || isAcceptance(one));
  return event === undefined ? null : entryOf(event);
}

function entryOf(event: KeptEvent): HistoryEntry {
  const { chainPlace, kind, actor, cause, at, subject: recordId } = event;
  const head = { chainPlace, revision: event.revision, at: at.toISOString(), actor, cause, kind, recordId };
  if (isAcceptance(event)) return { ...head, source: null, reason: null, note: event.body.reason.sealedText, cells: [acceptedCell(event.body)] };
  if (!isOfRecord(event)) throw new Error("Only records and acceptances are read");
  const { body } = event;
  const told = "cells" in body ? { reason: body.reason, note: body.note } : { reason: null, note: null };
  const cells = cellsOf(event).map(({ field, from, to, heldBy }) => ({ field, from, to, heldBy }));
  return { ...head, source: body.source, ...told, cells };
}

/** The same as who is not of the unit reads it: numbers, phones, addresses and health masked (P2). */
export function maskEntry(entry: HistoryEntry): HistoryEntry {
  const { source, note, cells } = entry;
  return {
    ...entry,
    source: source === null ? null : { ...source, file: maskText(source.file), sheet: source.sheet === null ? null : maskText(source.sheet) },
    // A reason in words may tell of an illness.
    note: note === null || note === "" ? note : maskedText,
    cells: cells.map((cell) => ({ ...cell, from: maskCellOrNull(cell.field as FieldId, cell.from), to: maskCellOrNull(cell.field as FieldId, cell.to) })),
  };
}

/** No value changed: the rule holds the cell no longer, and the note says why. */
function acceptedCell({ field, rule }: AcceptedBody): HistoryEntry["cells"][number] {
  return { field: field ?? "", from: null, to: null, heldBy: rule };
}
