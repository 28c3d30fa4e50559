import { expectAt, show, takeSpot, type Planting } from "./bench.js";
import { both, inSpreadsheet, isCadre, withoutFormulas, withoutPartyYears } from "./wishes.js";

const keys = ["work_start_date", "party_join_date", "retire_date", "birth_date"] as const;

/** The number 1965.1 in a general format: January, or October without its 0. */
export const dateAmbiguous: Planting = {
  name: "date-ambiguous",
  plant(bench) {
    for (const key of keys) {
      const spot = takeSpot(bench, this.name, {
        needs: [key],
        where: both(inSpreadsheet, withoutFormulas, withoutPartyYears, isCadre, (values) => values[key] !== undefined),
      });
      show(spot, key, { value: Number(`${spot.person.listing.told[key]!.slice(0, 4)}.1`), role: "centre" });
      expectAt(bench, spot, { rule: this.name, severity: "warning", key });
    }
  },
};
