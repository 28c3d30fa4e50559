import type { FieldId, SubtablePart } from "../../model/field.js";
import type { PartialDate } from "../../model/partialDate.js";

/** Everything of the ledger that a paper form may show; diagnoses and bank accounts are not among it. */
export const shownFields = [
  "gender", "birth_date", "ethnicity", "political_status", "party_join_date", "work_start_date", "revolution_start_date", "retire_kind",
  "retire_date", "orig_unit", "orig_unit_post", "orig_post", "orig_rank", "orig_grade", "treatment_rank", "self_care", "living", "home_addr", "mobile", "landline",
  "birthday_wish", "remark",
] as const satisfies readonly FieldId[];

export type ShownField = (typeof shownFields)[number];

/** Somebody of the roster as paper forms show them. Only the living are ever made into one (`gatherFormPeople`). */
export interface FormPerson {
  readonly sheet: string | null;
  /** From 1. */
  readonly row: number;
  readonly name: string;
  /** As the sheet tells it, normalised; "" where it tells none. */
  readonly idNumber: string;
  readonly birth: PartialDate | null;
  /** Completed years on the as-of day. */
  readonly age: number | null;
  readonly texts: { readonly [F in ShownField]?: string };
  readonly contact: { readonly [P in SubtablePart]?: string };
  /** The heading of the wished birthday's column: 农历生日 says more than its cells. */
  readonly wishHeading: string;
  readonly groups: readonly PersonGroup[];
}

/** By what people are chosen for a list, in the order in which it is offered. */
export const personGroups = ["lixiu", "tuixiu", "eighty", "ninety", "member", "hardship", "dependent", "alone", "elsewhere"] as const;
export type PersonGroup = (typeof personGroups)[number];

/** Why somebody of the roster is in no list. */
export type LeftOutReason =
  /** The row states the death. */
  | "deceased"
  /** Something in the row speaks of a death: a mark, a remark, a struck-out line, survivors, an answer nobody can read. */
  | "deceased-hint"
  /** Another row of the workbook says that this person, or one of the same name who may be the same, has died. */
  | "deceased-elsewhere"
  /** The row is hidden: nobody sees it, nobody answers for it. */
  | "hidden"
  /** The same person stands higher up. */
  | "twice";

export interface LeftOut {
  readonly sheet: string | null;
  readonly row: number;
  readonly name: string;
  readonly reason: LeftOutReason;
}

/** Who may stand in a form, and who may not and why. */
export interface FormPeople {
  readonly people: readonly FormPerson[];
  readonly leftOut: readonly LeftOut[];
}
