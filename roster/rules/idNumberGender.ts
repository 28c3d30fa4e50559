import { found } from "./found.js";
import { offerValue } from "./offerValue.js";
import type { RowRule } from "./rule.js";

/** The 17th digit tells another sex than 性别. */
export const idNumberGender: RowRule = {
  code: "id-number-gender",
  block: "id-number",
  severities: ["warning"],
  fix: "ask",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no", "gender"],

  check(record, context) {
    const { id_no: told, gender } = record.told;
    const number = told?.value ?? null;
    if (number === null || number.valid === null || number.gender === null) return null;
    const stated = gender?.value ?? null;
    if (stated === null || stated === number.gender) return null;
    return found(idNumberGender, "warning", { record, field: "id_no", context }, {
      params: { inNumber: number.gender, stated },
      fix: offerValue({ record, field: "gender", context }, number.gender),
    });
  },
};
