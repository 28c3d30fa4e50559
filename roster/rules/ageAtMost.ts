import { completedYears, yearOf, type PartialDate } from "../model/partialDate.js";

/**
 * The greatest age in completed years that two dates allow at their precision.
 * @example ageAtMost("1940-05", "1951") === 11
 */
export function ageAtMost(birth: PartialDate, then: PartialDate): number {
  // Nearly everyone is old enough by years alone.
  const years = yearOf(then) - yearOf(birth);
  if (years > 20) return years;
  return completedYears(birth, then.length === 4 ? `${then}-12-31` : then.length === 7 ? `${then}-31` : then);
}
