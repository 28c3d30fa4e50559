import { rankOrder } from "../codes/ranks.js";
import { isRetired } from "../codes/retireKinds.js";
import { statutoryRetirement, type RetirementClass } from "../codes/statutoryRetirement.js";
import { monthOf, officialDate, type PartialDate } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";
import { birthOf } from "./birthOf.js";
import { monthNumber } from "./dateNumber.js";
import { found } from "./found.js";
import { mayRetireAsMen, retirementClassOf } from "./retirementClass.js";
import type { RowRule } from "./rule.js";

/**
 * 离退休时间 against the month in which the person reached the statutory age. Early, late and medical retirement are
 * lawful where the row says so; 离休 follows other rules.
 */
export const retireDateStatutory: RowRule = {
  code: "retire-date-statutory",
  block: "retirement",
  scope: "row",
  severities: ["warning", "info"],
  fix: "none",
  source: "国发〔1978〕104号; 关于实施渐进式延迟法定退休年龄的决定 (2024-09-13); 人社部发〔2024〕94号",
  reads: [
    "retire_kind", "retire_date", "birth_date", "birth_date_id", "id_no", "gender", "orig_rank", "orig_grade", "prof_title", "remark",
  ],

  check(record, context) {
    if (!isRetired(record.told.retire_kind?.value ?? null)) return null;
    const retired = record.told.retire_date?.value ?? null;
    if (retired === null) return null;
    const birth = birthOf(record);
    // Without the month of birth the month of retirement is not known either.
    if (birth === null || birth.length === 4) return null;
    const retirementClass = retirementClassOf(record, context.table);
    if (retirementClass === null) return null;

    const tolerance = context.policy.retirementTolerance;
    if (isOnTime({ birth, retired, retirementClass, tolerance })) return null;
    if (isExcused(record) || isOnTimeAsMen(record, { birth, retired, retirementClass, tolerance })) return null;
    const severity = retired >= "2025" ? "warning" : "info";
    const statutory = statutoryRetirement(birth, retirementClass);
    return found(retireDateStatutory, severity, { record, field: "retire_date", context }, {
      params: {
        date: officialDate(retired), statutory: officialDate(statutory.date), class: retirementClass,
        direction: retired < statutory.date ? "early" : "late", months: Math.abs(monthsApart(retired, monthNumber(statutory.date))),
      },
    });
  },
};

interface Case {
  readonly birth: PartialDate;
  readonly retired: PartialDate;
  readonly retirementClass: RetirementClass;
  /** Months. */
  readonly tolerance: number;
}

/** Before the staged delay the age is a round number of years, which needs no object to work out. */
const agesBefore: Readonly<Record<RetirementClass, { readonly months: number; readonly delayedFrom: PartialDate }>> = {
  male: { months: 720, delayedFrom: "1965-01" },
  female55: { months: 660, delayedFrom: "1970-01" },
  female50: { months: 600, delayedFrom: "1975-01" },
};

function isOnTime({ birth, retired, retirementClass, tolerance }: Case): boolean {
  const { months, delayedFrom } = agesBefore[retirementClass];
  const due = birth < delayedFrom ? monthNumber(birth) + months : monthNumber(statutoryRetirement(birth, retirementClass).date);
  return Math.abs(monthsApart(retired, due)) <= tolerance;
}

/** Months from the due month to the retirement; of a year alone the month of it that lies nearest. */
function monthsApart(retired: PartialDate, due: number): number {
  if (monthOf(retired) !== null) return monthNumber(retired) - due;
  const january = monthNumber(`${retired}-01`);
  return due < january ? january - due : due > january + 11 ? january + 11 - due : 0;
}

function isOnTimeAsMen(record: RosterRecord, given: Case): boolean {
  return given.retirementClass === "female55" && mayRetireAsMen(record) && isOnTime({ ...given, retirementClass: "male" });
}

/** 省部级 and above have ages of their own; 提前, 病退, 弹性 and 延迟 are lawful and said so in the row. */
function isExcused(record: RosterRecord): boolean {
  const rank = record.told.orig_rank?.value ?? null;
  const order = rank === null ? null : rankOrder(rank);
  if (order !== null && order <= rankOrder("副省部级")!) return true;
  const words = `${record.told.retire_kind?.text ?? ""} ${record.told.remark?.text ?? ""} ${record.told.retire_date?.text ?? ""}`;
  return /提前|病退|因病|弹性|延迟|延退|延长|特殊工种|丧失劳动能力|返聘/u.test(words);
}
