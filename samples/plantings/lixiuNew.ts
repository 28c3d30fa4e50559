import { yearOf } from "../../roster/model/partialDate.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { isLixiu } from "./wishes.js";

/** 离休 this year: nobody reaches it any more. */
export const lixiuNew = rowPlanting("lixiu-new", {
  times: 2,
  severity: "warning",
  key: "retire_date",
  wish: { where: isLixiu },
  alter: (spot, _, { asOf }) => tell(spot, { retire_date: `${yearOf(asOf)}-01` }),
});
