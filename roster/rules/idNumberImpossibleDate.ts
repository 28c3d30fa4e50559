import { found } from "./found.js";
import { idFault, shownNumber } from "./idFaults.js";
import type { RowRule } from "./rule.js";

/** The birth part is no real day, lies in the future or over 130 years ago. */
export const idNumberImpossibleDate: RowRule = {
  code: "id-number-impossible-date",
  block: "id-number",
  severities: ["error"],
  fix: "none",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    if (idFault(record)?.code !== "id-impossible-date") return null;
    const told = record.told.id_no!;
    return found(idNumberImpossibleDate, "error", { record, field: "id_no", context }, { params: { text: shownNumber(told), birth: birthPart(told.value?.digits ?? "") } });
  },
};

/** @example birthPart("110105194902300025") === "19490230" */
function birthPart(digits: string): string {
  return digits.length === 15 ? `19${digits.slice(6, 12)}` : digits.slice(6, 14);
}
