import type { DateField } from "../model/field.js";
import { isBefore, officialDate } from "../model/partialDate.js";
import { ageAtMost } from "./ageAtMost.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import type { RowRule } from "./rule.js";

/** Children did join the revolution, but hardly younger. */
const YOUNGEST = 12;

const starts: readonly DateField[] = ["work_start_date", "revolution_start_date"];

/** Began work under 12: of the two starts only one is spoken of, for they mostly are one date. */
export const workStartAge: RowRule = {
  code: "work-start-age",
  block: "date",
  severities: ["warning"],
  fix: "none",
  scope: "row",
  reads: ["birth_date", ...starts],

  check(record, context) {
    const birth = record.told.birth_date?.value ?? null;
    if (birth === null) return null;
    for (const field of starts) {
      const start = record.told[field]?.value ?? null;
      if (start === null || isBefore(start, birth)) continue;
      const age = ageAtMost(birth, start);
      if (age >= YOUNGEST) continue;
      return found(workStartAge, "warning", { record, field, context }, {
        params: { heading: headingOf(context, field), date: officialDate(start), age, youngest: YOUNGEST },
      });
    }
    return null;
  },
};
