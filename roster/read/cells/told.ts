import type { Note, NoteCode, Told } from "../../model/record.js";

/** What a cell's reader is given. */
export interface Cell {
  readonly value: string | number | boolean;
  /** As a person sees it. */
  readonly shown: string;
  /** The number format where it is not General. */
  readonly format: string | undefined;
}

/** Reads one cell. Never throws, whatever the cell holds. */
export type CellReader<T> = (cell: Cell) => Told<T>;

/** An empty cell. */
export function tell<T>(text: string, value: T | null, notes: readonly Note[] | null = null, form: string | null = null): Told<T> {
  return { text, value, notes: notes !== null && notes.length === 0 ? null : notes, form };
}

/** A cell that tells nothing: blank, or unreadable for the reason noted. */
export function tellNothing(text: string, notes: readonly Note[] | null = null, form: string | null = null): Told<never> {
  return { text, value: null, notes, form };
}

/** An empty cell. Shared, and not frozen: a frozen object is of another kind to the engine, and every look at a cell would ask which. */
export const nothing: Told<never> = tellNothing("");

/** One note, shared where it carries no detail. */
export function note(code: NoteCode, detail?: readonly string[]): Note {
  return detail === undefined ? { code } : { code, detail };
}
