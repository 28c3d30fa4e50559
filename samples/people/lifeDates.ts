import { addMonths, partialDate, yearOf, type IsoDay } from "../../roster/model/partialDate.js";
import { statutoryRetirement, type RetirementClass } from "../../roster/codes/statutoryRetirement.js";
import type { Random } from "../random.js";

export interface LifeDates {
  /** A whole day. */
  readonly birth: string;
  /** Months. */
  readonly workStart: string;
  readonly retire: string;
}

/** A day that is never in the as-of month, so that an age does not hang on the precision of the birth. */
export function dayIn(random: Random, year: number, asOf: IsoDay): string {
  let month = random.int(1, 12);
  if (String(month).padStart(2, "0") === asOf.slice(5, 7)) month = (month % 12) + 1;
  return partialDate(year, month, random.int(1, 28));
}

/** 离休: born 1924–1936, in the revolution from the age of 13 on at the latest in 1949, left office in the eighties or nineties. */
export function lixiuDates(random: Random, gender: string, asOf: IsoDay): LifeDates {
  const birth = dayIn(random, random.int(1924, 1935), asOf);
  const earliest = Math.max(yearOf(birth) + 13, 1939);
  // 1945 and 1949 hold a break of the periods within a month: the sample keeps to months that tell clearly.
  const year = random.int(earliest, 1949);
  const workStart = partialDate(
    year,
    year === 1949 ? random.int(1, 8) : year === 1945 ? random.pick([2, 3, 4, 5, 6, 7, 11]) : random.int(1, 12),
  );
  return {
    birth,
    workStart,
    retire: addMonths(birth.slice(0, 7), (gender === "男" ? 60 : 55) * 12 + random.int(0, 8)),
  };
}

/** 退休 at the statutory month or the one after it, in the as-of year where `fresh`, before it where not. */
export function tuixiuDates(
  random: Random,
  options: {
    readonly retirementClass: RetirementClass;
    readonly asOf: IsoDay;
    readonly fresh: boolean;
    readonly years: readonly [number, number];
  },
): LifeDates {
  const { retirementClass, asOf, fresh, years } = options;
  for (;;) {
    const birth = dayIn(random, random.int(...years), asOf);
    const statutory = statutoryRetirement(birth, retirementClass).date;
    const retire = addMonths(statutory, random.chance(0.3) ? 1 : 0);
    const isFresh = retire.slice(0, 4) === asOf.slice(0, 4);
    if (retire >= asOf.slice(0, 7) || isFresh !== fresh) continue;
    const workStart = partialDate(yearOf(birth) + random.int(17, 23), random.int(1, 12));
    return { birth, workStart, retire };
  }
}
