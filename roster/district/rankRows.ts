import { ranks } from "../codes/ranks.js";
import { LOWEST_BUCKET } from "../codes/statisticsRank.js";
import { slices, type Slice } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";

export const rankKey = (person: DistrictPerson): string => (person.rank === null ? "rank-unclear" : `rank-${person.rank}`);

/** The rows of these ranks, from the highest. */
export function rankRowsOf(keys: ReadonlySet<string>): readonly Slice[] {
  const named = [...ranks.codes.map((code) => code.name), LOWEST_BUCKET].map((name) => ({ key: `rank-${name}`, text: name }));
  return [...named, ...slices(["rank-unclear"])].filter((row) => keys.has(row.key));
}

/** Only the ranks that somebody has, from the highest: a district's table is no list of empty provinces. */
export function rankRows(people: readonly DistrictPerson[]): readonly Slice[] {
  return rankRowsOf(new Set(people.map(rankKey)));
}
