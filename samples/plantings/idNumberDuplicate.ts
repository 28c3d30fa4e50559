import { fifteenDigits } from "../people/idNumbers.js";
import { expectAt, takeSpot, tell, type Planting, type Spot } from "./bench.js";
import { withoutFormulas } from "./wishes.js";

/** A number copied down to another row: both rows have it, and the second one's birth does not fit. */
export const idNumberDuplicate: Planting = {
  name: "id-number-duplicate",
  plant(bench) {
    for (const turn of [0, 1]) {
      const first = takeSpot(bench, this.name, {
        needs: ["id_no", "birth_date"],
        where: (values, spot) =>
          withoutFormulas(values, spot) &&
          bench.spots.some((other) => other.person.takenBy === null && mayBear(other, spot)),
      });
      const second = takeSpot(bench, `${this.name}/second`, { where: (_, spot) => mayBear(spot, first) });
      const copied = first.person.listing.told.id_no!;
      tell(second, { id_no: turn === 0 ? copied : fifteenDigits(copied) });
      for (const spot of [first, second]) expectAt(bench, spot, { rule: this.name, severity: "error", key: "id_no" });
      expectAt(bench, second, { rule: "id-number-birth", severity: "warning", key: "id_no" });
      if (turn === 1) expectAt(bench, second, { rule: "id-number-15-digit", severity: "info", key: "id_no" });
    }
  },
};

/** Another row of the same table, of the same sex, so that only the birth gives it away. */
function mayBear(spot: Spot, first: Spot): boolean {
  const [own, other] = [spot.person.listing.told, first.person.listing.told];
  return (
    spot !== first &&
    spot.table === first.table &&
    own.gender === other.gender &&
    own.birth_date!.slice(0, 7) !== other.birth_date!.slice(0, 7)
  );
}
