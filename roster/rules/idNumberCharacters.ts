import { found } from "./found.js";
import { idFault, shownNumber } from "./idFaults.js";
import type { RowRule } from "./rule.js";

/** Characters that cannot stand there. */
export const idNumberCharacters: RowRule = {
  code: "id-number-characters",
  block: "id-number",
  severities: ["error"],
  fix: "none",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    if (idFault(record)?.code !== "id-characters") return null;
    const told = record.told.id_no!;
    return found(idNumberCharacters, "error", { record, field: "id_no", context }, { params: { text: shownNumber(told), odd: oddCharacters(told.value?.digits ?? told.text) } });
  },
};

/** What is no digit; an X is right only at the end of 18. @example oddCharacters("11010519491231O02X") === "O" */
function oddCharacters(digits: string): string {
  const body = digits.length === 18 && digits.endsWith("X") ? digits.slice(0, 17) : digits;
  return [...new Set(body.replace(/\d/gu, ""))].join("");
}
