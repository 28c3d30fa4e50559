import { yearOf } from "../../roster/model/partialDate.js";
import { become, expectAt, takeSpot, tell, type Planting } from "./bench.js";
import { both, isCadre, isLixiu, isSettled } from "./wishes.js";

/** Deaths before the retirement, a retirement before the start of work. */
export const dateOrder: Planting = {
  name: "date-order",
  plant(bench) {
    for (let turn = 0; turn < 2; turn += 1) {
      const spot = takeSpot(bench, this.name, { needs: ["alive", "death_date"], where: both(isCadre, isSettled) });
      become(spot, { alive: "去世" });
      tell(spot, { death_date: `${yearOf(spot.person.listing.told.retire_date!) - 3}-05-16` });
      bench.deaths.set(spot.person.listing.person.personKey, "stated");
      expectAt(bench, spot, { rule: this.name, severity: "error", key: "death_date" });
    }
    const spot = takeSpot(bench, this.name, { needs: ["retire_date"], where: isLixiu });
    tell(spot, { retire_date: `${yearOf(spot.person.listing.told.work_start_date!) - 1}-06` });
    expectAt(bench, spot, { rule: this.name, severity: "error", key: "retire_date" });
  },
};
