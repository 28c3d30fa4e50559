import { indexOf } from "../layouts/placeTable.js";
import { withCheckCharacter } from "../people/idNumbers.js";
import { become, expectAt, takeSpot, type Planting } from "./bench.js";
import { isLixiu } from "./wishes.js";

/** 离休 and born in 1939: a child of ten when the state was founded, so the start of work is spoken of too. */
export const lixiuBirth: Planting = {
  name: "lixiu-birth",
  plant(bench) {
    for (const birth of ["1939-04-12", "1940-02-27"]) {
      const spot = takeSpot(bench, this.name, { needs: ["birth_date"], where: isLixiu });
      const { id_no: idNo, political_status: politicalStatus } = spot.person.listing.told;
      become(spot, {
        birth_date: birth,
        id_no: withCheckCharacter(idNo!.slice(0, 6) + birth.replaceAll("-", "") + idNo!.slice(14, 17)),
        work_start_date: "1949-08",
        revolution_start_date: "1949-08",
        revolution_period: "解放战争时期",
        ...(politicalStatus === "中共党员" ? { party_join_date: "1961-07", party_full_date: "1962-07" } : {}),
      });
      expectAt(bench, spot, { rule: this.name, severity: "warning", key: "birth_date" });
      expectAt(bench, spot, {
        rule: "work-start-age",
        severity: "warning",
        key: indexOf(spot.table, "work_start_date") >= 0 ? "work_start_date" : "revolution_start_date",
      });
    }
  },
};
