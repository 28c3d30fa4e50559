import type { FieldId } from "../model/field.js";
import { valueOf, type RosterRecord } from "../model/record.js";
import { writeDate } from "./dateHabit.js";
import { neverListed, type DerivationRule, type Derived, type DeriveContext } from "./derivation.js";

/** The number's day stands in for an empty birth date and is marked as such: what the archive establishes prevails. */
export const deriveBirthDate: DerivationRule = {
  derivation: "birth-date",
  field: "birth_date",
  recomputes: false,
  ofLiving: false,
  isListed: neverListed,
  derive: (record, context) => fromNumber(record, { context, field: "birth_date", code: "birth-date" }),
};

/** 身份证出生日期 is the number's day by its own meaning. */
export const deriveBirthDateId: DerivationRule = {
  derivation: "birth-date-id",
  field: "birth_date_id",
  recomputes: false,
  ofLiving: false,
  isListed: neverListed,
  derive: (record, context) => fromNumber(record, { context, field: "birth_date_id", code: "birth-date-id" }),
};

function fromNumber(
  record: RosterRecord,
  { context, field, code }: { readonly context: DeriveContext; readonly field: FieldId; readonly code: string },
): Derived | null {
  const number = valueOf(record, "id_no");
  if (number === null || number.valid === null || number.birth === null) return null;
  return { value: writeDate(number.birth, context.habitOf(field)), asText: true, source: { code, params: {} } };
}
