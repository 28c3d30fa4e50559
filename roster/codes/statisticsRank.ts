/**
 * The 职务层次 that a 职级 corresponds to, for statistics only. Source: 公务员职务与职级并行规定 and the transfer of the
 * former 非领导职务. Sequences with names of their own (警务, 专业技术, 行政执法, 法官, 检察官) have none here: the office
 * decides.
 */
const rankOfGrade: ReadonlyMap<string, string> = new Map([
  ["一级巡视员", "正厅局级"], ["巡视员", "正厅局级"],
  ["二级巡视员", "副厅局级"], ["副巡视员", "副厅局级"],
  ["一级调研员", "正县处级"], ["二级调研员", "正县处级"], ["调研员", "正县处级"],
  ["三级调研员", "副县处级"], ["四级调研员", "副县处级"], ["副调研员", "副县处级"],
  ["一级主任科员", "正乡科级"], ["二级主任科员", "正乡科级"], ["主任科员", "正乡科级"],
  ["三级主任科员", "副乡科级"], ["四级主任科员", "副乡科级"], ["副主任科员", "副乡科级"],
  ["一级科员", "科员"], ["二级科员", "科员"],
]);

/** The column of the yearly report that holds everybody below 副乡科级. */
export const LOWEST_BUCKET = "科员、办事员及其他";

const OWN_BUCKETS = new Set(["正省部级", "副省部级", "正厅局级", "副厅局级", "正县处级", "副县处级", "正乡科级", "副乡科级", "正国级", "副国级"]);

/** A column of the yearly report, with what it was read from, so that the office can see it and override it. */
export interface StatisticsRank {
  readonly bucket: string;
  readonly from: "orig_rank" | "orig_grade";
}

/**
 * The statistics bucket of a person: by the 职务层次 where one is known, else by the 职级; null when neither is.
 * @example statisticsRank(null, "四级调研员") // { bucket: "副县处级", from: "orig_grade" }
 */
export function statisticsRank(rank: string | null, grade: string | null): StatisticsRank | null {
  if (rank !== null) return { bucket: OWN_BUCKETS.has(rank) ? rank : LOWEST_BUCKET, from: "orig_rank" };
  const byGrade = grade === null ? undefined : rankOfGrade.get(grade);
  if (byGrade === undefined) return null;
  return { bucket: OWN_BUCKETS.has(byGrade) ? byGrade : LOWEST_BUCKET, from: "orig_grade" };
}

/**
 * The 职务层次 that a 职级 corresponds to, null where it has none.
 * @example correspondingRank("二级巡视员") === "副厅局级"
 */
export function correspondingRank(grade: string): string | null {
  return rankOfGrade.get(grade) ?? null;
}
