/** The bands of the district's tables; "unknown" is 年龄不详. */
export const ageBands = ["under-60", "60-69", "70-79", "80-89", "90-99", "100-up", "unknown"] as const;
export type AgeBand = (typeof ageBands)[number];

/** From this age on a person is looked after first, in the year report's and the care bands alike (domain.md §2.6). */
export const CARE_AGE = 80;

/** @example ageBandOf(79) === "70-79" */
export function ageBandOf(age: number | null): AgeBand {
  if (age === null) return "unknown";
  if (age < 60) return "under-60";
  return age >= 100 ? "100-up" : ageBands[Math.floor(age / 10) - 5]!;
}
