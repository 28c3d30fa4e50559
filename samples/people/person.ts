import type { FieldId, SubtableField, SubtablePart } from "../../roster/model/field.js";

/** A field, or one part of a group of columns about somebody else: "spouse|name". */
export type ValueKey = FieldId | `${SubtableField}|${SubtablePart}`;

/** What is true of a person, or what one record tells, as canonical text: dates "1945-03-05", codes by their official name. */
export type Values = { [K in ValueKey]?: string };

/** A made-up person. Everything here is true; what the rosters tell of them may differ. */
export interface Person {
  readonly personKey: string;
  /** The unit that lists them first. */
  readonly unitId: string;
  /** Altered only by plantings that change what is true: a death, a birth of 1914. */
  readonly values: Values;
}

/** One listing of a person by a unit, before it is written. Plantings alter what it tells, never the person. */
export interface Listing {
  readonly person: Person;
  readonly unitId: string;
  /** What this unit's row says. */
  told: Values;
  /** Why a person stands here a second time; null for the first listing. */
  readonly again: "same-unit" | "two-units" | "transferred" | "variant-name" | null;
}

/** @example textOf({ gender: "男" }, "gender") === "男" */
export function textOf(values: Readonly<Values>, key: ValueKey): string {
  return values[key] ?? "";
}
