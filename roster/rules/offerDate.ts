import type { FieldId } from "../model/field.js";
import type { Fix } from "../model/finding.js";
import { officialDate, type PartialDate } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";
import { offerValue } from "./offerValue.js";
import type { RuleContext } from "./rule.js";

/** Offers a date as official papers write it, as text so that 1945.10 keeps its last digit. */
export function offerDate(
  place: { readonly record: RosterRecord; readonly field: FieldId; readonly context: RuleContext },
  date: PartialDate,
  options: { readonly safe: boolean },
): Fix | null {
  return offerValue(place, officialDate(date), { safe: options.safe, asText: true });
}
