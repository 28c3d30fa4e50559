import { officialDate } from "../model/partialDate.js";
import { birthFieldOf, birthOf } from "./birthOf.js";
import { dateNumber } from "./dateNumber.js";
import { seemsDeceased } from "./deceased.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** Living beyond an age that nobody of the district has reached, or retired at one at which nobody retires. */
export const ageImplausible: RowRule = {
  code: "age-implausible",
  block: "life",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "policy: oldestAge, youngestRetired",
  reads: ["birth_date", "birth_date_id", "id_no", "retire_kind", "alive", "death_date", "name", "remark"],

  check(record, context) {
    const birth = birthOf(record);
    if (birth === null) return null;
    const age = Math.floor((dateNumber(context.asOf) - dateNumber(birth)) / 10000);
    const { oldestAge, youngestRetired } = context.policy;
    if ((age <= oldestAge && age >= youngestRetired) || age < 0) return null;
    if (seemsDeceased(record)) return null;
    const because = age > oldestAge ? "old" : "young";
    if (because === "young" && record.told.retire_kind?.value === "内退") return null;
    return found(ageImplausible, "warning", { record, field: birthFieldOf(record), context }, {
      params: { because, age, birth: officialDate(birth), oldest: oldestAge, youngest: youngestRetired },
    });
  },
};
