import type { ValueKey } from "../people/person.js";
import { expectAt, show, takeSpot, tell, type Planting } from "./bench.js";
import { both, isCadre, isSettled, withoutFormulas } from "./wishes.js";

const emptied: readonly ValueKey[] = [
  "name",
  "gender",
  "id_no",
  "birth_date",
  "retire_date",
  "orig_post",
  "name",
  "political_status",
];

/** Must fields left empty: an error for the name, a warning for the others. */
export const requiredMissing: Planting = {
  name: "required-missing",
  plant(bench) {
    for (const key of emptied) {
      const spot = takeSpot(bench, this.name, {
        needs: [key, "id_no", "birth_date"],
        lacks: ["party_years"],
        where: both(isCadre, isSettled, withoutFormulas, (_, { book }) => book.unit.layout !== "combinedCells"),
      });
      if (key === "name" || key === "birth_date") show(spot, key, { value: null, role: "centre" });
      else tell(spot, { [key]: undefined, ...(key === "political_status" ? { party_join_date: undefined } : {}) });
      expectAt(bench, spot, { rule: this.name, severity: key === "name" ? "error" : "warning", key });
    }
  },
};
