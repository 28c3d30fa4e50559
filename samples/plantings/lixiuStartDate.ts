import { indexOf } from "../layouts/placeTable.js";
import { expectAt, takeSpot, tell, type Planting } from "./bench.js";
import { isLixiu } from "./wishes.js";

/** 离休 with a start after the founding of the state. */
export const lixiuStartDate: Planting = {
  name: "lixiu-start-date",
  plant(bench) {
    for (const start of ["1950-03", "1949-11"]) {
      const spot = takeSpot(bench, this.name, { where: isLixiu });
      tell(spot, { revolution_start_date: start, work_start_date: start });
      const key = indexOf(spot.table, "revolution_start_date") >= 0 ? "revolution_start_date" : "work_start_date";
      expectAt(bench, spot, { rule: this.name, severity: "error", key });
    }
  },
};
