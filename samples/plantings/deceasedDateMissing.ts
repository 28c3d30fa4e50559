import { become } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre, isSettled } from "./wishes.js";

/** 去世 without its date: the death stands. */
export const deceasedDateMissing = rowPlanting("deceased-date-missing", {
  times: 2,
  severity: "warning",
  key: "death_date",
  wish: { needs: ["alive"], where: both(isCadre, isSettled) },
  alter(spot, _, bench) {
    become(spot, { alive: "去世" });
    bench.deaths.set(spot.person.listing.person.personKey, "stated");
  },
});
