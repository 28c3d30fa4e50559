import { isAfter, officialDate } from "../model/partialDate.js";
import { birthFieldOf, birthOf } from "./birthOf.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** Whoever was born after 1938 was a child of ten when the state was founded. */
export const lixiuBirth: RowRule = {
  code: "lixiu-birth",
  block: "retirement",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "国发〔1982〕62号, 1; the bureau's own form ends with births of 1935",
  reads: ["retire_kind", "birth_date", "birth_date_id", "id_no"],

  check(record, context) {
    if (record.told.retire_kind?.value !== "离休") return null;
    const birth = birthOf(record);
    if (birth === null || !isAfter(birth, "1938")) return null;
    return found(lixiuBirth, "warning", { record, field: birthFieldOf(record), context }, { params: { birth: officialDate(birth) } });
  },
};
