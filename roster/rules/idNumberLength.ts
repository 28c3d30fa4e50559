import { found } from "./found.js";
import { idFault, shownNumber } from "./idFaults.js";
import type { RowRule } from "./rule.js";

/** Neither 15 nor 18 characters. */
export const idNumberLength: RowRule = {
  code: "id-number-length",
  block: "id-number",
  severities: ["error"],
  fix: "none",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    if (idFault(record)?.code !== "id-length") return null;
    const told = record.told.id_no!;
    return found(idNumberLength, "error", { record, field: "id_no", context }, { params: { text: shownNumber(told), length: [...(told.value?.digits ?? told.text)].length } });
  },
};
