import { deathDay } from "../people/deathDay.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre, isSettled } from "./wishes.js";

/** A date of death beside 健在. */
export const deceasedButListed = rowPlanting("deceased-but-listed", {
  times: 2,
  severity: "warning",
  key: "alive",
  wish: { needs: ["death_date"], where: both(isCadre, isSettled) },
  alter(spot, turn, bench) {
    const day = deathDay(bench.random, bench.asOf, turn === 0);
    Object.assign(spot.person.listing.person.values, { alive: "去世", death_date: day });
    tell(spot, { death_date: day });
    bench.deaths.set(spot.person.listing.person.personKey, "contradicted");
  },
});
