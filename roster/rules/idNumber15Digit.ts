import { noteOf } from "../model/record.js";
import { found } from "./found.js";
import { idFault, shownNumber } from "./idFaults.js";
import { offerValue } from "./offerValue.js";
import type { RowRule } from "./rule.js";

/** The old kind of number. The 18-digit one follows from it by rule, but the card has the last word. */
export const idNumber15Digit: RowRule = {
  code: "id-number-15-digit",
  block: "id-number",
  severities: ["info"],
  fix: "ask",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    const told = record.told.id_no;
    if (told === undefined || told.notes === null || noteOf(record, "id_no", "id-15-digit") === null || idFault(record) !== null) return null;
    const place = { record, field: "id_no", context } as const;
    const upgraded = told.value?.valid ?? null;
    return found(idNumber15Digit, "info", place, {
      params: { text: shownNumber(told), upgraded: upgraded ?? "" },
      fix: upgraded === null ? null : offerValue(place, upgraded, { asText: true }),
    });
  },
};
