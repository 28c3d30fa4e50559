import { found } from "./found.js";
import { idFault, shownNumber } from "./idFaults.js";
import { offerValue } from "./offerValue.js";
import type { RowRule } from "./rule.js";

/** Full-width, spaces, apostrophe, lower-case x, hyphens: the number itself is plain, only its writing is not. */
export const idNumberFormat: RowRule = {
  code: "id-number-format",
  block: "id-number",
  severities: ["info"],
  fix: "safe",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    const told = record.told.id_no;
    if (told === undefined || told.notes === null || told.value === null) return null;
    const habits = told.notes.filter(({ code }) => code === "spaces" || code === "full-width" || code === "id-punctuation");
    if (habits.length === 0 || isToRetype(idFault(record)?.code)) return null;
    const place = { record, field: "id_no", context } as const;
    return found(idNumberFormat, "info", place, {
      params: { text: shownNumber(told), habits: habits.map(({ code }) => code).join(" "), digits: told.value.digits },
      fix: offerValue(place, told.value.digits, { safe: true, asText: true }),
    });
  },
};

/** A number of the wrong length or with wrong characters is typed anew anyway. */
function isToRetype(fault: string | undefined): boolean {
  return fault === "id-precision-lost" || fault === "id-length" || fault === "id-characters";
}
