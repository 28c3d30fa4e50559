import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { isLixiu } from "./wishes.js";

/** A period that the date does not bear out. */
export const lixiuPeriod = rowPlanting("lixiu-period", {
  times: 2,
  severity: "warning",
  key: "revolution_period",
  wish: { where: isLixiu },
  alter(spot) {
    tell(spot, {
      revolution_period:
        spot.person.listing.told.revolution_period === "抗日战争后期" ? "抗日战争前期" : "抗日战争后期",
    });
  },
});
