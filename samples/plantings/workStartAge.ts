import { yearOf } from "../../roster/model/partialDate.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre } from "./wishes.js";

/** At work at the age of ten. */
export const workStartAge = rowPlanting("work-start-age", {
  times: 2,
  severity: "warning",
  key: "work_start_date",
  wish: { needs: ["birth_date"], where: both(isCadre, (values) => values.birth_date! >= "1942") },
  alter: (spot) => tell(spot, { work_start_date: `${yearOf(spot.person.listing.told.birth_date!) + 10}-07` }),
});
