import type { IdNumber, Note, NoteCode, RosterRecord, Told } from "../model/record.js";

/** Why a number cannot be read, in the catalogue's order: the later ones are silent where an earlier one speaks. */
const faults: readonly NoteCode[] = ["id-precision-lost", "id-length", "id-characters", "id-impossible-date", "id-checksum"];

/**
 * The first fault of a row's number, null where it is right or absent. Nearly every number is, so that this costs one
 * look.
 */
export function idFault(record: RosterRecord): Note | null {
  const notes = record.told.id_no?.notes ?? null;
  if (notes === null) return null;
  for (const fault of faults) {
    const note = notes.find(({ code }) => code === fault);
    if (note !== undefined) return note;
  }
  return null;
}

/** The number as the cell shows it, shortened: a cell may hold anything. */
export function shownNumber(told: Told<IdNumber>): string {
  return told.text.trim().slice(0, 24);
}
