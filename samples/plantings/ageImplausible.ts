import { withCheckCharacter } from "../people/idNumbers.js";
import { become } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { isLixiu } from "./wishes.js";

/** Listed as living at more than a hundred and ten. */
export const ageImplausible = rowPlanting("age-implausible", {
  times: 2,
  severity: "warning",
  key: "birth_date",
  wish: { where: isLixiu },
  alter(spot, turn) {
    const idNo = spot.person.listing.told.id_no!;
    const birth = ["1914-05-06", "1912-02-17"][turn]!;
    become(spot, {
      birth_date: birth,
      id_no: withCheckCharacter(idNo.slice(0, 6) + birth.replaceAll("-", "") + idNo.slice(14, 17)),
    });
  },
});
