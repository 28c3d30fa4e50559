import { type RosterRecord, valueOf } from "../model/record.js";
import { found } from "./found.js";
import { saysMore } from "./saysMore.js";
import type { RowRule } from "./rule.js";

const fields = ["offsite", "lives_elsewhere"] as const;

/** 易地安置 or 异地居住 without where: neither a visit nor the yearly report's column can be planned. */
export const offsitePlaceMissing: RowRule = {
  code: "offsite-place-missing",
  block: "life",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "离退休干部管理现状 of the yearly report: 异地管理",
  reads: fields,

  check(record, context) {
    const { offsite, lives_elsewhere: livesElsewhere } = record.told;
    const field = offsite?.value?.yes === true ? "offsite" : livesElsewhere?.value?.yes === true ? "lives_elsewhere" : undefined;
    if (field === undefined || hasPlace(record)) return null;
    return found(offsitePlaceMissing, "warning", { record, field, context });
  },
};

/** In any of the columns about it: one may say 是 and the next one where. */
function hasPlace(record: RosterRecord): boolean {
  if (fields.some((field) => saysMore(valueOf(record, field), restated))) return true;
  return record.also?.some(({ field, told }) => (field === "offsite" || field === "lives_elsewhere") && saysMore(told.value, restated)) ?? false;
}

/** Words that only say again what the heading asks. */
const restated = /^(?:已|长期|常年|现)?(?:[易异]地|外地|外省|外市|区外|市外|省外|在外)?(?:安置|居住|养老|生活)?(?:人员)?$/u;
