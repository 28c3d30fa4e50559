import type { Slice } from "./crossTable.js";
import { rankRowsOf } from "./rankRows.js";
import type { Place, YearWay } from "./yearChanges.js";

/** 退休干部两年数字变化 counts 退休干部 only, by the level of their rank. @example rankOfRetired({ unitId: "u1", category: "lixiu", rankKey: "rank-副县处级" }) === null */
export function rankOfRetired({ category, rankKey }: Place): string | null {
  return category === "tuixiu" ? rankKey : null;
}

/** The levels that some 退休干部 has now or had at the end of last year. */
export function retiredRanks(ways: readonly YearWay[]): readonly Slice[] {
  const places = ways.flatMap(({ before, after }) => [before, after]).filter((place) => place !== null);
  return rankRowsOf(new Set(places.flatMap((place) => rankOfRetired(place) ?? [])));
}
