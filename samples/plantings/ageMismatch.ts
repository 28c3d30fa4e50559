import { completedYears } from "../../roster/model/partialDate.js";
import { show } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** A typing slip of some years. */
export const ageMismatch = rowPlanting("age-mismatch", {
  times: 3,
  severity: "warning",
  key: "age",
  wish: { needs: ["birth_date"], where: withoutFormulas },
  alter(spot, turn) {
    const right = completedYears(spot.person.listing.told.birth_date!, spot.table.plan.ageAsOf);
    show(spot, "age", { value: right + [9, -4, 3][turn]!, role: "centre" });
  },
});
