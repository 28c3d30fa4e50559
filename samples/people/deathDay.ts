import { yearOf, type IsoDay } from "../../roster/model/partialDate.js";
import type { Random } from "../random.js";

/** A day of this year before the as-of day's month, or of the end of last year. */
export function deathDay(random: Random, asOf: IsoDay, thisYear: boolean): string {
  const month = Number(asOf.slice(5, 7));
  if (!thisYear || month === 1) return `${yearOf(asOf) - 1}-1${random.int(0, 2)}-${random.int(10, 27)}`;
  return `${yearOf(asOf)}-${String(random.int(1, month - 1)).padStart(2, "0")}-${random.int(10, 27)}`;
}
