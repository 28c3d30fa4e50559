import type { FieldId } from "./field.js";
import type { IsoDay, IsoMonth } from "./partialDate.js";

/** What can have become of somebody in a month, in the order of the report. */
export const monthChangeKinds = [
  /** 新增 */
  "added",
  /** 转入: taken over from another unit of the district. */
  "transferred-in",
  /** 恢复在册: listed again that was taken off before. */
  "relisted",
  /** 去世, whether taken off the roster or told dead on it. */
  "died",
  /** 去世注销: taken off now, told dead in an earlier month. */
  "struck-off",
  /** 转出 */
  "transferred-out",
  /** 误录 */
  "mistaken",
  /** 重复 */
  "duplicate",
  /** 其他减少 */
  "other",
  /** 更正 */
  "corrected",
] as const;
export type MonthChangeKind = (typeof monthChangeKinds)[number];

/** One line of the month, by name. */
export interface MonthChange {
  readonly kind: MonthChangeKind;
  readonly recordId: string;
  readonly name: string | null;
  /** Of a correction. */
  readonly fields: readonly FieldId[];
}

/** 月度变动报告 of one unit: opening + joined − left = closing, by name. */
export interface MonthlyReport {
  readonly month: IsoMonth;
  /** People whom the unit listed when the month began, or in its first submission where that is of this month. */
  readonly opening: number;
  /** Of these, told for the first time in this month (首次报送). */
  readonly first: number;
  readonly joined: number;
  readonly left: number;
  readonly closing: number;
  readonly changes: readonly MonthChange[];
}

/** What the lead signs: that these were the changes, or that there were none (无变动零报告). */
export type ReportKind = "changes" | "none";

/** not-owed: of before the unit was known. running: the month is not over. due: 未报. overdue: 逾期未报. confirmed: 已报. */
export type ReportState = "not-owed" | "running" | "due" | "overdue" | "confirmed";

/** How a unit stands to one month's report on a day. */
export interface ReportStanding {
  readonly month: IsoMonth;
  readonly state: ReportState;
  readonly dueOn: IsoDay;
  /** Of the confirmation, or until the day; 0 in time. */
  readonly daysLate: number;
  /** Whether being late counts: false where no document has put the duty in force for the month. */
  readonly scored: boolean;
}

/** 报告及时情况 of a unit in a year, over the months that are scored and past their deadline or confirmed. */
export interface YearLateness {
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  readonly daysLate: number;
  /** onTime ÷ owed, null where nothing was owed. */
  readonly onTimeShare: number | null;
}
