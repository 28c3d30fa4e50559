import type { ValueKey } from "../people/person.js";
import { expectAt, hasColumn, takeSpot, tell, type Planting } from "./bench.js";

/** 是 under 易地安置 or 异地居住, and nothing of where. */
export const offsitePlaceMissing: Planting = {
  name: "offsite-place-missing",
  plant(bench) {
    for (const key of ["offsite", "lives_elsewhere", "offsite"] satisfies readonly ValueKey[]) {
      const spot = takeSpot(bench, this.name, {
        needs: [key],
        where: (_, candidate) => !hasColumn(candidate, key === "offsite" ? "lives_elsewhere" : "offsite"),
      });
      tell(spot, { [key]: "是" });
      expectAt(bench, spot, { rule: this.name, severity: "warning", key });
    }
  },
};
