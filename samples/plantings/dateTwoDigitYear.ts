import { writeDate } from "../writing/dateForms.js";
import { expectAt, show, takeSpot, type Planting } from "./bench.js";
import { both, isCadre, withoutFormulas, withoutPartyYears } from "./wishes.js";

const cells = [
  ["work_start_date", "shortDots"],
  ["work_start_date", "shortZh"],
  ["birth_date", "shortDots"],
  ["party_join_date", "shortZh"],
] as const;

/** 68.9 and 68年9月: the century goes without saying. */
export const dateTwoDigitYear: Planting = {
  name: "date-two-digit-year",
  plant(bench) {
    for (const [key, form] of cells) {
      const where = both(
        isCadre,
        withoutFormulas,
        withoutPartyYears,
        (values) => values[key] !== undefined && values[key] < "2000",
      );
      const spot = takeSpot(bench, this.name, { needs: [key], lacks: ["age"], where });
      show(spot, key, { ...writeDate(spot.person.listing.told[key]!, form, false), role: "centre" });
      expectAt(bench, spot, { rule: this.name, severity: "info", key });
    }
  },
};
