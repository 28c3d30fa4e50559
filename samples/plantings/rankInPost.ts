import { expectAt, tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre, isSettled } from "./wishes.js";

/** 副局长(副科级) beside an empty 原职级, which is missed as well. */
export const rankInPost = rowPlanting("rank-in-post", {
  times: 2,
  severity: "info",
  key: "orig_post",
  wish: {
    needs: ["orig_rank"],
    lacks: ["prof_title", "orig_grade", "orig_rank#2"],
    where: both(
      isCadre,
      isSettled,
      (_, { book }) => book.unit.nature === "机关" && book.unit.layout !== "combinedCells",
    ),
  },
  alter(spot, turn, bench) {
    tell(spot, {
      orig_post: ["副局长(副科级)", "办公室主任（正科级）"][turn],
      orig_rank: undefined,
      treatment_rank: undefined,
    });
    expectAt(bench, spot, { rule: "required-missing", severity: "warning", key: "orig_rank" });
  },
});
