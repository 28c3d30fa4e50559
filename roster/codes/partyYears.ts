import {
  addMonths, completedYears, isAfter, precisionOf, yearOf, type IsoDay, type PartialDate,
} from "../model/partialDate.js";

/** Where the reckoning of 党龄 begins, and why there. */
export interface PartyBasis {
  /** The earliest and the latest day on which it may begin; equal where it is certain. */
  readonly earliest: PartialDate;
  readonly latest: PartialDate;
  /** 转正时间; or 入党时间 and the probation of its time: none, one year, or one that differed by class. */
  readonly by: "full-date" | "join-date-no-probation" | "join-date-one-year" | "join-date-varied";
}

/** The months of probation (预备期) of those who joined before `until`. */
const probations: readonly { readonly until: PartialDate; readonly least: number; readonly most: number; readonly by: PartyBasis["by"] }[] = [
  // Before the charter of 1945 it was ruled from place to place; from then to 1956 by class, six months to two years.
  { until: "1945-04-23", least: 0, most: 24, by: "join-date-varied" },
  { until: "1956-09-15", least: 6, most: 24, by: "join-date-varied" },
  { until: "1969-04-01", least: 12, most: 12, by: "join-date-one-year" },
  { until: "1977-08-12", least: 0, most: 0, by: "join-date-no-probation" },
];

const today = { least: 12, most: 12, by: "join-date-one-year" } as const;

/**
 * From when 党龄 counts: 转正时间 first, else 入党时间 and the probation of its time (党章 of 1945, 1956, 1969 and 1977).
 * null where neither date is known.
 * @example partyBasis({ joined: "1985-06", full: null }) // { earliest: "1986-06", latest: "1986-06", by: "join-date-one-year" }
 */
export function partyBasis(dates: { readonly joined: PartialDate | null; readonly full: PartialDate | null }): PartyBasis | null {
  const { joined, full } = dates;
  if (full !== null) return { earliest: full, latest: full, by: "full-date" };
  if (joined === null) return null;
  const first = probationAt(firstDayOf(joined));
  const last = probationAt(lastDayOf(joined));
  const earliest = later(joined, Math.min(first.least, last.least));
  const latest = later(joined, Math.max(first.most, last.most));
  return { earliest, latest, by: first.by === last.by ? first.by : "join-date-varied" };
}

/**
 * The completed years of membership on a day: the fewest and the most that the basis allows at its own precision.
 * @example partyYears({ earliest: "1986-06", latest: "1986-06", by: "join-date-one-year" }, "2026-11-22") // { least: 40, most: 40 }
 */
export function partyYears(basis: PartyBasis, on: IsoDay): { readonly least: number; readonly most: number } {
  return { least: Math.max(completedYears(lastDayOf(basis.latest), on), 0), most: Math.max(completedYears(basis.earliest, on), 0) };
}

/**
 * Whether someone has been a member for fifty years by the first of July (光荣在党50年 is awarded on 七一).
 * "unsure" where the precision of the dates leaves it open.
 */
export function fiftyPartyYears(basis: PartyBasis, year: number): "yes" | "no" | "unsure" {
  const limit = `${String(year - 50).padStart(4, "0")}-07-01`;
  if (lastDayOf(basis.latest) <= limit) return "yes";
  return isAfter(basis.earliest, limit) ? "no" : "unsure";
}

function probationAt(joined: IsoDay): { readonly least: number; readonly most: number; readonly by: PartyBasis["by"] } {
  return probations.find((probation) => joined < probation.until) ?? today;
}

function later(date: PartialDate, months: number): PartialDate {
  if (precisionOf(date) !== "year") return addMonths(date, months);
  return String(yearOf(date) + Math.floor(months / 12)).padStart(4, "0");
}

function firstDayOf(date: PartialDate): IsoDay {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date may mean; no month needs its true length to compare as text. */
function lastDayOf(date: PartialDate): IsoDay {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
