import { expectAt, show, takeSpot, type Planting } from "./bench.js";
import { both, isCadre, withoutFormulas, withoutPartyYears } from "./wishes.js";

const cells = [
  ["work_start_date", ".13"],
  ["party_join_date", "年2月30日"],
  ["work_start_date", "-06-31"],
] as const;

/** A thirteenth month, a thirtieth of February. */
export const dateImpossible: Planting = {
  name: "date-impossible",
  plant(bench) {
    for (const [key, rest] of cells) {
      const spot = takeSpot(bench, this.name, {
        needs: [key],
        where: both(isCadre, withoutFormulas, withoutPartyYears, (values) => values[key] !== undefined),
      });
      show(spot, key, { value: spot.person.listing.told[key]!.slice(0, 4) + rest, role: "centre" });
      expectAt(bench, spot, { rule: this.name, severity: "error", key });
    }
  },
};
