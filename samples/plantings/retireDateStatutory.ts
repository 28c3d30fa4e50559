import { addMonths, yearOf } from "../../roster/model/partialDate.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre, withoutFormulas } from "./wishes.js";

const isMan = (values: { gender?: string }): boolean => values.gender === "男";

/** Months off since 2025: a warning with the right month. */
export const retireDateLate = rowPlanting("retire-date-statutory", {
  times: 3,
  severity: "warning",
  key: "retire_date",
  wish: {
    needs: ["birth_date", "gender"],
    where: both(isCadre, isMan, (values) => shifted(values.retire_date!) !== null),
  },
  alter: (spot) => tell(spot, { retire_date: shifted(spot.person.listing.told.retire_date!)! }),
});

/** Two years off long ago: worth a word, no more. */
export const retireDateEarly = rowPlanting("retire-date-statutory", {
  times: 3,
  severity: "info",
  key: "retire_date",
  wish: {
    needs: ["birth_date", "gender"],
    where: both(isCadre, isMan, withoutFormulas, (values) => yearOf(values.retire_date!) < 2020),
  },
  alter: (spot) => tell(spot, { retire_date: addMonths(spot.person.listing.told.retire_date!, -29) }),
});

/** Four months earlier within the same year, so that the figures of the year do not change; null before 2025. */
function shifted(retire: string): string | null {
  const earlier = addMonths(retire, -4);
  return earlier >= "2025" && earlier.slice(0, 4) === retire.slice(0, 4) ? earlier : null;
}
