import { expectAt, show, takeSpot, type Planting } from "./bench.js";
import { withoutFormulas, both, isCadre, withoutPartyYears } from "./wishes.js";

const cells = [
  ["work_start_date", "见档案"],
  ["party_join_date", "待核"],
  ["work_start_date", "解放后"],
  ["birth_date", "属马，见户口本"],
] as const;

/** Words where a date should stand. */
export const dateUnreadable: Planting = {
  name: "date-unreadable",
  plant(bench) {
    for (const [key, value] of cells) {
      const where = both(withoutFormulas, isCadre, withoutPartyYears, (values) => values.party_join_date !== undefined);
      const spot = takeSpot(bench, this.name, { needs: [key], lacks: ["age"], where });
      show(spot, key, { value, role: "centre" });
      expectAt(bench, spot, { rule: this.name, severity: "error", key });
    }
  },
};
