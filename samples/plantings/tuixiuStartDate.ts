import { withCheckCharacter } from "../people/idNumbers.js";
import { become } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre, isSettled, withoutFormulas, withoutPartyYears } from "./wishes.js";

/** 退休 with a start before the founding of the state. */
export const tuixiuStartDate = rowPlanting("tuixiu-start-date", {
  times: 2,
  severity: "warning",
  key: "work_start_date",
  wish: {
    needs: ["birth_date"],
    lacks: ["prof_title"],
    where: both(isCadre, isSettled, withoutFormulas, withoutPartyYears, (values) => values.gender === "男"),
  },
  alter(spot, turn) {
    const idNo = spot.person.listing.told.id_no!;
    const birth = ["1935-03-08", "1934-06-19"][turn]!;
    become(spot, {
      birth_date: birth,
      id_no: withCheckCharacter(idNo.slice(0, 6) + birth.replaceAll("-", "") + idNo.slice(14, 17)),
      work_start_date: ["1949-05", "1948-12"][turn]!,
      retire_date: ["1995-03", "1994-07"][turn]!,
      ...(spot.person.listing.told.political_status === "中共党员"
        ? { party_join_date: "1958-06", party_full_date: "1959-06" }
        : {}),
    });
  },
});
