import type {
  CodeField, DateField, FieldId, FlagField, NumberField, PhoneField, SubtableField, SubtablePart, TextField,
} from "./field.js";
import type { PartialDate } from "./partialDate.js";

/** A citizen's number as far as it could be read (GB 11643). */
export interface IdNumber {
  /** Normalised: half-width, no spaces, upper-case X; 15 or 18 characters when its form is right. */
  readonly digits: string;
  /** The 18-character number (a 15-digit one is upgraded); null when the number is wrong in any way. */
  readonly valid: string | null;
  /** The day in the number, where that is a real day. */
  readonly birth: PartialDate | null;
  readonly gender: "男" | "女" | null;
}

/** Yes or no and the words beside it; `yes` is null where the cell says neither. */
export interface Flag {
  readonly yes: boolean | null;
  readonly detail: string;
}

export interface Phones {
  /** Normalised numbers: "13912345678", "0519-85123456". */
  readonly numbers: readonly string[];
  /** Pieces that are no phone number. */
  readonly odd: readonly string[];
}

export type ValueOf<F extends FieldId> = F extends "id_no" ? IdNumber
  : F extends DateField ? PartialDate
  : F extends CodeField ? string
  : F extends NumberField ? number
  : F extends PhoneField ? Phones
  : F extends FlagField ? Flag
  : F extends TextField | SubtableField ? string
  : never;

/** How a cell was read, for the rules: what was unusual in it. */
export type NoteCode =
  // any cell
  | "spaces"            // spaces inside or around that mean nothing
  | "full-width"        // full-width letters or digits
  | "formula-text"      // text that a spreadsheet would run as a formula
  | "placeholder"       // —, /, 无, 不详: says only that there is nothing to say
  // id numbers
  | "id-punctuation"    // apostrophe, hyphens, lower-case x
  | "id-15-digit" | "id-precision-lost" | "id-length" | "id-characters" | "id-impossible-date" | "id-checksum"
  // dates
  | "date-unreadable" | "date-ambiguous" | "date-two-digit-year" | "date-impossible" | "date-lunar"
  // codes
  | "code-alias" | "code-unknown"
  | "code-of-other-list" // a 职级 in the column of 职务层次 or the other way round: the detail is its name, and it stands in that field
  // numbers
  | "number-unreadable"
  // names: marks that were taken off the name, e.g. 张三(已故)
  | "name-mark";

export interface Note {
  readonly code: NoteCode;
  /** What it concerns: candidates for an ambiguous date, the mark taken off a name, the nearest codes. */
  readonly detail?: readonly string[];
}

/**
 * What one cell tells about one field. Cells with equal content may share one object, so it is never altered
 * and holds no place.
 */
export interface Told<T> {
  /** As the cell shows it, untrimmed. */
  readonly text: string;
  /** null: empty, or it cannot be read. */
  readonly value: T | null;
  readonly notes: readonly Note[] | null;
  /** The spelling class, for finding a column that mixes forms: "yyyy.mm", "yyyy年m月", "汉", "汉族". */
  readonly form: string | null;
}

/** By field; undefined: the sheet has no such column and nothing stands in for it. */
export type ToldFields = { readonly [F in FieldId]?: Told<ValueOf<F>> };

/** A further column of a field that may have several (a second phone), or a part of a sub-table. */
export interface ToldPart {
  readonly field: FieldId;
  readonly part: SubtablePart | null;
  readonly column: number;
  readonly told: Told<ValueOf<FieldId>>;
}

/** One typed person-row. */
export interface RosterRecord {
  /** The row in the sheet, from 1. */
  readonly row: number;
  readonly told: ToldFields;
  readonly also: readonly ToldPart[] | null;
  /** Fields of which reading noted something: mostly none, so that the rules on notes need not look at every cell. */
  readonly noted: readonly FieldId[] | null;
  /** Fields whose value comes from the title, the group heading or the sheet's name, not from a cell of this row. */
  readonly defaulted: readonly FieldId[] | null;
  /** Place in `table.groups`, null outside any group. */
  readonly group: number | null;
  /** The name cell or the whole row is struck out. */
  readonly struck: boolean;
  readonly hidden: boolean;
}

/** The value of a field, null when absent, empty or unreadable. @example valueOf(record, "birth_date") // "1945-03" */
export function valueOf<F extends FieldId>(record: RosterRecord, field: F): ValueOf<F> | null {
  const told = record.told[field] as Told<ValueOf<F>> | undefined;
  return told === undefined ? null : told.value;
}

/** Whether a field tells a value: not when it is absent, empty or unreadable. */
export function hasValue(told: Told<unknown> | undefined): boolean {
  return told !== undefined && told.value !== null;
}

/** Whether the column exists (or a default stands in for it) but nothing is written there, or only a dash. */
export function isEmpty(record: RosterRecord, field: FieldId): boolean {
  const told = record.told[field];
  if (told === undefined) return false;
  return told.text.trim() === "" || (told.value === null && noteOf(record, field, "placeholder") !== null);
}

/** The note of that code on a field, or null. */
export function noteOf(record: RosterRecord, field: FieldId, code: NoteCode): Note | null {
  return record.told[field]?.notes?.find((note) => note.code === code) ?? null;
}
