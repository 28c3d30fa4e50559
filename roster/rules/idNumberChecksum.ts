import { found } from "./found.js";
import { idFault, shownNumber } from "./idFaults.js";
import type { RowRule } from "./rule.js";

/** The last character does not fit the others. */
export const idNumberChecksum: RowRule = {
  code: "id-number-checksum",
  block: "id-number",
  severities: ["error"],
  fix: "none",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    if (idFault(record)?.code !== "id-checksum") return null;
    const told = record.told.id_no!;
    return found(idNumberChecksum, "error", { record, field: "id_no", context }, { params: { text: shownNumber(told) } });
  },
};
