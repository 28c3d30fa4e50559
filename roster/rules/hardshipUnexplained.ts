import { type RosterRecord, valueOf } from "../model/record.js";
import { found } from "./found.js";
import { saysMore } from "./saysMore.js";
import type { RowRule } from "./rule.js";

/** 困难 marked without what it is: help is granted by its reason. */
export const hardshipUnexplained: RowRule = {
  code: "hardship-unexplained",
  block: "life",
  scope: "row",
  severities: ["info"],
  fix: "none",
  source: "困难帮扶: 家庭变故, 重大疾病, 特殊补助",
  reads: ["hardship"],

  check(record, context) {
    const hardship = record.told.hardship?.value ?? null;
    if (hardship === null || hardship.yes !== true || isExplained(record)) return null;
    return found(hardshipUnexplained, "info", { record, field: "hardship", context });
  },
};

/** In the flag itself or in a second column 困难原因 beside it. */
function isExplained(record: RosterRecord): boolean {
  if (saysMore(valueOf(record, "hardship"), restated)) return true;
  return record.also?.some(({ field, told }) => field === "hardship" && saysMore(told.value, restated)) ?? false;
}

/** Words that only say again what the heading asks. */
const restated = /^(?:特别|特殊|比较|较|很|家庭|生活|经济)*(?:困难|特困|贫困)?(?:户|家庭|党员|职工|人员|老?干部|老同志)?$/u;
