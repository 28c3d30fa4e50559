import { everDivision, isDivisionWithin } from "../codes/divisions.js";
import { yearOf } from "../model/partialDate.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** Numbers were first given out then; whoever was born earlier got the code of the place where they lived. */
const FIRST_GIVEN = 1984;

/** The first six were never a division's code, or not at any time from birth on. */
export const idNumberArea: RowRule = {
  code: "id-number-area",
  block: "id-number",
  severities: ["warning"],
  fix: "none",
  source: "GB/T 2260 with its history 1981–2024",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    const number = record.told.id_no?.value ?? null;
    if (number === null || number.valid === null || number.birth === null) return null;
    const area = number.valid.slice(0, 6);
    const born = yearOf(number.birth);
    if (born < FIRST_GIVEN ? everDivision(area) : isDivisionWithin(area, born, yearOf(context.asOf))) return null;
    const why = everDivision(area) ? "not-then" : "never";
    return found(idNumberArea, "warning", { record, field: "id_no", context }, { params: { area, born, why } });
  },
};
