import { statutoryRetirement } from "../../roster/codes/statutoryRetirement.js";
import { addMonths } from "../../roster/model/partialDate.js";
import { withCheckCharacter } from "../people/idNumbers.js";
import { become, expectAt, takeSpot, type Planting } from "./bench.js";
import { both, inGroups, isCadre, isSettled, not, withoutFormulas, withoutPartyYears } from "./wishes.js";

/** 内退, and a man whose statutory month lies four months ahead. */
export const notYetRetired: Planting = {
  name: "not-yet-retired",
  plant(bench) {
    for (let turn = 0; turn < 2; turn += 1) {
      const spot = takeSpot(bench, this.name, {
        needs: ["retire_kind"],
        where: both(isCadre, isSettled, not(inGroups)),
      });
      become(spot, { retire_kind: "内退" });
      expectAt(bench, spot, { rule: this.name, severity: "warning", key: "retire_kind" });
    }
    const spot = takeSpot(bench, this.name, {
      needs: ["retire_date", "birth_date"],
      lacks: ["prof_title"],
      where: both(
        isCadre,
        withoutFormulas,
        withoutPartyYears,
        (values) => values.gender === "男" && values.birth_date! > "1955",
      ),
    });
    const retire = addMonths(bench.asOf.slice(0, 7), 4);
    const birth = birthFor(retire);
    const idNo = spot.person.listing.told.id_no!;
    become(spot, {
      birth_date: birth,
      id_no: withCheckCharacter(idNo.slice(0, 6) + birth.replaceAll("-", "") + idNo.slice(14, 17)),
      work_start_date: addMonths(birth.slice(0, 7), 21 * 12),
      retire_date: retire,
      ...(spot.person.listing.told.political_status === "中共党员"
        ? {
            party_join_date: addMonths(birth.slice(0, 7), 28 * 12),
            party_full_date: addMonths(birth.slice(0, 7), 29 * 12),
          }
        : {}),
    });
    expectAt(bench, spot, { rule: this.name, severity: "warning", key: "retire_date" });
  },
};

/** The birth of a man who reaches the statutory age in that month, or in the one before it. */
function birthFor(retire: string): string {
  let birth = addMonths(`${retire}-20`, -63 * 12);
  while (statutoryRetirement(addMonths(birth, 1), "male").date <= retire) birth = addMonths(birth, 1);
  return birth;
}
