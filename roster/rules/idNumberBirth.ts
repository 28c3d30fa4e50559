import { compareAtCommonPrecision, officialDate } from "../model/partialDate.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import type { RowRule } from "./rule.js";

/**
 * The day in the number differs from 出生日期. What the archive establishes prevails, so nothing is overwritten. Where
 * the sheet keeps the identity card's birth in a column of its own, that one is compared: the difference is known.
 */
export const idNumberBirth: RowRule = {
  code: "id-number-birth",
  block: "id-number",
  severities: ["warning"],
  fix: "none",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no", "birth_date", "birth_date_id"],

  check(record, context) {
    const number = record.told.id_no?.value ?? null;
    if (number === null || number.valid === null || number.birth === null) return null;
    const onCard = record.told.birth_date_id?.value ?? null;
    const stated = onCard ?? record.told.birth_date?.value ?? null;
    if (stated === null || compareAtCommonPrecision(number.birth, stated) === 0) return null;
    return found(idNumberBirth, "warning", { record, field: "id_no", context }, {
      params: {
        inNumber: officialDate(number.birth), stated: officialDate(stated),
        heading: headingOf(context, onCard === null ? "birth_date" : "birth_date_id"),
      },
    });
  },
};
