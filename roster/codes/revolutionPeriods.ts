import { isAfter, type PartialDate } from "../model/partialDate.js";
import type { CodeList } from "./codeList.js";

/** 红军时期 and 抗日战争时期 are what units write when they tell no finer; each spans two of the five. */
export const revolutionPeriods: CodeList = {
  listId: "revolutionPeriod",
  title: "参加革命工作时期",
  source: "国发〔1982〕62号, 3; the same breaks stand in the yearly report's columns",
  codes: [
    {
      name: "第一次国内革命战争时期",
      aliases: ["第一次国内革命战争", "一次国内革命战争时期", "第一次国内革命", "大革命时期", "大革命", "第一次大革命时期"],
    },
    {
      name: "第二次国内革命战争时期",
      aliases: ["第二次国内革命战争", "二次国内革命战争时期", "第二次国内革命", "土地革命战争时期", "土地革命时期", "土地革命"],
    },
    { name: "抗日战争前期", aliases: ["抗战前期", "抗日前期", "抗日战争前期(1937.7.7-1942.12.31)", "抗战时期(前期)", "抗战初期", "抗日战争初期"] },
    { name: "抗日战争后期", aliases: ["抗战后期", "抗日后期", "抗日战争后期(1943.1.1-1945.9.2)", "抗战时期(后期)"] },
    { name: "解放战争时期", aliases: ["解放战争", "解放时期", "解放", "解放战争期间", "第三次国内革命战争时期", "第三次国内革命战争", "三次国内革命战争时期"] },
    { name: "红军时期", aliases: ["红军", "红军干部", "老红军"] },
    { name: "抗日战争时期", aliases: ["抗日战争", "抗战时期", "抗战", "抗日时期", "抗日", "抗日干部", "抗战干部"] },
  ],
};

const ends: readonly (readonly [PartialDate, string])[] = [
  ["1927-07-31", "第一次国内革命战争时期"],
  ["1937-07-06", "第二次国内革命战争时期"],
  ["1942-12-31", "抗日战争前期"],
  ["1945-09-02", "抗日战争后期"],
  ["1949-09-30", "解放战争时期"],
];

/**
 * The period of the revolution that a start of work falls into. null after 1949-09-30, and where the date is too
 * coarse to tell: 1945 may be the war against Japan or the one after it. A bare 1949 or 1949-09 is 解放战争时期,
 * for whoever began later has no period at all.
 * @example revolutionPeriodOf("1943-05") === "抗日战争后期"
 */
export function revolutionPeriodOf(date: PartialDate): string | null {
  for (const [end, period] of ends) {
    if (isAfter(date, end)) continue;
    const endsOpen = date.length < end.length && end.startsWith(date);
    return endsOpen && !isLastOf(end, date) && period !== "解放战争时期" ? null : period;
  }
  return null;
}

/** Whether nothing of the coarse date lies beyond the end: 1942 and 1942-12 end with 1942-12-31. */
function isLastOf(end: PartialDate, date: PartialDate): boolean {
  const rest = end.slice(date.length);
  return rest === "-12-31" || (rest === "-31" && date.length === 7);
}

const within: ReadonlyMap<string, readonly string[]> = new Map([
  ["红军时期", ["第一次国内革命战争时期", "第二次国内革命战争时期"]],
  ["抗日战争时期", ["抗日战争前期", "抗日战争后期"]],
]);

/**
 * Whether a stated period, which may be one of the two wide ones, holds the one that the date gives.
 * @example agreesWithPeriod("抗日战争时期", "抗日战争后期") === true
 */
export function agreesWithPeriod(stated: string, derived: string): boolean {
  return stated === derived || (within.get(stated)?.includes(derived) ?? false);
}
