import { addMonths, monthOf, yearOf, type PartialDate } from "../model/partialDate.js";

/** By the age that held before 2025: men 60, women cadres and technicians 55, women workers 50. */
export type RetirementClass = "male" | "female55" | "female50";

export interface StatutoryRetirement {
  /** "2026-05". */
  readonly date: PartialDate;
  /** Months by which the staged delay moves it; 0 before it begins. */
  readonly delayMonths: number;
}

/** From `startBirth` on, each further `band` of birth months adds one month, up to `most`. */
const delays: Readonly<Record<RetirementClass, { readonly years: number; readonly startBirth: PartialDate; readonly band: number; readonly most: number }>> = {
  male: { years: 60, startBirth: "1965-01", band: 4, most: 36 },
  female55: { years: 55, startBirth: "1970-01", band: 4, most: 36 },
  female50: { years: 50, startBirth: "1975-01", band: 2, most: 60 },
};

/**
 * The month in which somebody reaches the statutory age. The birth needs a month.
 * Source: 全国人大常委会关于实施渐进式延迟法定退休年龄的决定 (2024-09-13, in force 2025-01-01), 人社部发〔2024〕94号.
 * @example statutoryRetirement("1966-01", "male") // { date: "2026-05", delayMonths: 4 }
 */
export function statutoryRetirement(birth: PartialDate, retirementClass: RetirementClass): StatutoryRetirement {
  const { years, startBirth, band, most } = delays[retirementClass];
  const sinceStart = monthCount(birth) - monthCount(startBirth);
  const delayMonths = sinceStart < 0 ? 0 : Math.min(Math.floor(sinceStart / band) + 1, most);
  return { date: addMonths(birth.slice(0, 7), years * 12 + delayMonths), delayMonths };
}

function monthCount(date: PartialDate): number {
  const month = monthOf(date);
  if (month === null) throw new Error(`A statutory retirement needs the month of birth: ${date}`);
  return yearOf(date) * 12 + month;
}
