import { birthIn, checkCharacter, genderIn, upgradeTo18 } from "../codes/idNumber.js";
import type { FieldId } from "../model/field.js";
import type { PartialDate } from "../model/partialDate.js";
import type { PersonView } from "../model/person.js";

/** What the register may use of a field: a value that is itself in error never gets into the statement of a person. */
export function toldValue(person: PersonView, field: FieldId): string | null {
  const value = person.statement[field];
  return value === undefined || value === "" ? null : value;
}

/** A date of the statement; what is no canonical date is as good as unknown. */
export function toldDate(person: PersonView, field: FieldId): PartialDate | null {
  const value = toldValue(person, field);
  return value !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? value : null;
}

const noes = new Set(["无", "没有", "不是", "不", "未", "非", "×", "N", "n", "no", "No", "NO", "0", "不困难", "无困难", "—", "-", "/"]);

/** Whether a flag says yes: "是", "异地(上海)", "重大疾病" do; "", "否", "否(已返回)", "无" do not. */
export function toldYes(person: PersonView, field: FieldId): boolean {
  const value = toldValue(person, field)?.trim() ?? "";
  return value !== "" && !value.startsWith("否") && !noes.has(value);
}

/** The day and sex that a valid citizen's number carries, for people of whom nothing else tells them. */
export function toldByNumber(person: PersonView): { readonly birth: PartialDate | null; readonly gender: "男" | "女" } | null {
  const told = person.statement.id_no ?? "";
  const digits = /^\d{15}$/.test(told) ? upgradeTo18(told) : told;
  if (!/^\d{17}[\dX]$/.test(digits) || checkCharacter(digits.slice(0, 17)) !== digits.charAt(17)) return null;
  return { birth: birthIn(digits), gender: genderIn(digits) };
}
