import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";

/** 困难: 是, and no word of what it is. */
export const hardshipUnexplained = rowPlanting("hardship-unexplained", {
  times: 3,
  severity: "info",
  key: "hardship",
  alter: (spot, turn) => tell(spot, { hardship: ["是", "有", "√"][turn] }),
});
