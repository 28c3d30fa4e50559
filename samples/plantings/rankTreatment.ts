import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";

/** A treatment below the post. */
export const rankTreatment = rowPlanting("rank-treatment", {
  times: 2,
  severity: "info",
  key: "treatment_rank",
  wish: { needs: ["orig_rank"], where: (values) => values.orig_rank === "正乡科级" || values.orig_rank === "副县处级" },
  alter: (spot) => tell(spot, { treatment_rank: "副乡科级待遇" }),
});
