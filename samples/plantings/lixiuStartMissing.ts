import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { isLixiu } from "./wishes.js";

/** 离休 without any start. */
export const lixiuStartMissing = rowPlanting("lixiu-start-missing", {
  times: 2,
  severity: "error",
  key: "revolution_start_date",
  wish: { where: isLixiu },
  alter: (spot) => tell(spot, { revolution_start_date: undefined, work_start_date: undefined }),
});
