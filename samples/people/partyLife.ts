import { addMonths, partialDate, yearOf } from "../../roster/model/partialDate.js";
import type { Random } from "../random.js";
import type { LifeDates } from "./lifeDates.js";
import type { Values } from "./person.js";

/** The Party's side of a life: 政治面貌, 入党时间, 转正时间 by the probation of its time, 所在党支部. */
export function partyLife(
  random: Random,
  dates: LifeDates,
  options: { readonly branch: string; readonly share: number },
): Values {
  if (!random.chance(options.share))
    return {
      political_status: random.chance(0.8)
        ? "群众"
        : random.pick(["民盟盟员", "九三学社社员", "民革党员", "农工党党员"]),
    };
  const join = joinMonth(random, dates);
  return {
    political_status: "中共党员",
    party_join_date: join,
    party_full_date: addMonths(join, probation(random, join)),
    party_branch: options.branch,
  };
}

function joinMonth(random: Random, dates: LifeDates): string {
  const from = yearOf(dates.birth) + 19;
  const to = Math.min(from + 22, yearOf(dates.retire) - 3);
  for (;;) {
    const join = partialDate(random.int(from, to), random.int(1, 12));
    // Around the changes of the probation's length a month does not tell which one applied.
    const unclear =
      ["1956-09", "1977-08"].includes(join) ||
      (join >= "1968-01" && join < "1969-07") ||
      (join >= "1976-06" && join < "1978-01");
    if (!unclear) return join;
  }
}

/** Months: domain facts on 党龄; where the time allowed six months to two years, any of them. */
function probation(random: Random, join: string): number {
  if (join < "1956-09") return random.pick([6, 6, 12, 12, 24]);
  return join >= "1969-04" && join < "1977-08" ? 0 : 12;
}
