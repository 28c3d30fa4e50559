import { daysInMonth, partialDate, yearOf, type IsoDay } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";
import { birthOf } from "./birthOf.js";
import { dateNumber } from "./dateNumber.js";
import { seemsDeceased } from "./deceased.js";
import { headingOf } from "./headingOf.js";
import type { RuleContext } from "./rule.js";

/** How far back a column's day is looked for. */
const YEARS_BACK = 12;
/** A year as a stretch of cells: 13 months (0: only the year is known) of 32 days. */
const YEAR_CELLS = 13 * 32;

/**
 * For which day the 年龄 column was worked out, as a running tally. An age fits the days of one year, from the birthday
 * on which it was reached; the tally counts those birthdays, so a row is added or taken away at the same cost in any
 * sheet, and the best day is found in a table of fixed size.
 */
export interface AgeTally {
  /** 虚岁: the year of birth counts as one, and the day of birth for nothing. */
  readonly nominal: boolean;
  readonly firstYear: number;
  /** Rows by the day on which their stated age was reached. */
  readonly reached: Int32Array;
  rows: number;
  /** Room for the sums of `reached`, so that none is made anew at every edit. */
  readonly sums: Int32Array;
  /** The last answer, and what was counted since: most edits take away a row and add it again as it was. */
  answer: AgeDay | null;
  readonly since: Map<number, number>;
}

/** What the column as a whole says. */
export interface AgeDay {
  /** The day that most ages fit; the as-of day where no other fits clearly better. */
  readonly day: IsoDay;
  readonly fitting: number;
  readonly rows: number;
}

/** Whether the sheet says that its ages are 虚岁. */
export function isNominal(context: RuleContext): boolean {
  return headingOf(context, "age").includes("虚岁");
}

export function startAges(context: RuleContext): AgeTally {
  return {
    nominal: isNominal(context),
    firstYear: yearOf(context.asOf) - YEARS_BACK,
    reached: new Int32Array((YEARS_BACK + 2) * YEAR_CELLS),
    rows: 0,
    sums: new Int32Array((YEARS_BACK + 2) * YEAR_CELLS),
    answer: null,
    since: new Map(),
  };
}

export function countAge(tally: AgeTally, record: RosterRecord, sign: 1 | -1): void {
  const age = record.told.age?.value ?? null;
  if (age === null) return;
  const birth = birthOf(record);
  // A year alone fits two ages on any day and tells nothing about it; of the dead the age stands still.
  if (birth === null || birth.length === 4 || seemsDeceased(record)) return;
  const born = dateNumber(birth);
  if (tally.nominal && isNearNewYear(born)) return;
  tally.rows += sign;
  const cell = tally.nominal ? cellOf(tally, Math.floor(born / 10000) + Math.floor(age) - 1, 0, 0) : birthdayCell(tally, born, Math.floor(age));
  if (cell >= 0 && cell < tally.reached.length) tally.reached[cell]! += sign;
  if (tally.answer !== null) noteChange(tally.since, cell, sign);
}

function noteChange(since: Map<number, number>, cell: number, sign: 1 | -1): void {
  const count = (since.get(cell) ?? 0) + sign;
  if (count === 0) since.delete(cell);
  else since.set(cell, count);
}

function birthdayCell(tally: AgeTally, born: number, age: number): number {
  return cellOf(tally, Math.floor(born / 10000) + age, Math.floor(born / 100) % 100, born % 100);
}

function cellOf(tally: AgeTally, year: number, month: number, day: number): number {
  return (year - tally.firstYear) * YEAR_CELLS + month * 32 + day;
}

/** Born before the lunar new year, somebody counts as of the year before: such rows fit two ages. */
export function isNearNewYear(born: number): boolean {
  const month = Math.floor(born / 100) % 100;
  return month === 1 || month === 2;
}

/**
 * The day that the column fits. Another day than the as-of day must explain at least two more rows and two thirds of
 * them all; the last day of a year is likelier than that of a month, and this than a day between.
 */
export function ageDayOf(tally: AgeTally, asOf: IsoDay): AgeDay {
  if (tally.answer === null || tally.since.size > 0) {
    tally.answer = findDay(tally, asOf);
    tally.since.clear();
  }
  return tally.answer;
}

function findDay(tally: AgeTally, asOf: IsoDay): AgeDay {
  const until = sumUntil(tally.reached, tally.sums);
  const fitting = (year: number, month: number, day: number): number => {
    const cell = cellOf(tally, year, month, day);
    return until[cell]! - until[cell - YEAR_CELLS]!;
  };
  const now = dateNumber(asOf);
  const thisYear = yearOf(asOf);
  const atAsOf = fitting(thisYear, Math.floor(now / 100) % 100, now % 100);
  let best = { day: asOf, fitting: atAsOf, rows: tally.rows };
  let bestScore = 2 * atAsOf + 6;
  const consider = (year: number, month: number, day: number): void => {
    const count = fitting(year, month, day);
    const score = 2 * count + preference(year, month, day);
    if (score <= bestScore || 3 * count < 2 * tally.rows) return;
    best = { day: partialDate(year, month, day), fitting: count, rows: tally.rows };
    bestScore = score;
  };
  // From the latest back, so that of equally good days the latest is taken.
  consider(thisYear, 12, 31);
  consider(thisYear + 1, 12, 31);
  for (let year = thisYear; year > tally.firstYear; year -= 1) {
    for (let month = 12; month >= 1; month -= 1) {
      for (let day = daysInMonth(year, month); day >= 1; day -= 1) {
        if (year * 10000 + month * 100 + day < now) consider(year, month, day);
      }
    }
  }
  return best;
}

function preference(year: number, month: number, day: number): number {
  if (month === 12 && day === 31) return 4;
  return day === daysInMonth(year, month) ? 1 : 0;
}

function sumUntil(counts: Int32Array, sums: Int32Array): Int32Array {
  let sum = 0;
  for (let place = 0; place < counts.length; place += 1) {
    sum += counts[place]!;
    sums[place] = sum;
  }
  return sums;
}

/**
 * The ages that are right on a day, fewest and most: a birth of which only the year or the running month is known
 * allows two, and so does 虚岁 near the lunar new year.
 */
export function agesOn(born: number, day: number, nominal: boolean): { readonly least: number; readonly most: number } {
  if (nominal) {
    const age = Math.floor(day / 10000) - Math.floor(born / 10000) + 1;
    return { least: isNearNewYear(day) ? age - 1 : age, most: isNearNewYear(born) || born % 10000 === 0 ? age + 1 : age };
  }
  const most = Math.floor((day - born) / 10000);
  const last = born % 10000 === 0 ? born + 1231 : born % 100 === 0 ? born + 31 : born;
  return { least: Math.floor((day - last) / 10000), most };
}
