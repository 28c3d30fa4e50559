import { yearOf } from "../../roster/model/partialDate.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";

/** A treatment approved next year but one. */
export const dateFuture = rowPlanting("date-future", {
  times: 2,
  severity: "error",
  key: "treatment_date",
  alter: (spot, turn, { asOf }) => tell(spot, { treatment_date: `${yearOf(asOf) + 1 + turn}-08` }),
});
