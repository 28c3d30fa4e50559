import { withCheckCharacter } from "../people/idNumbers.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** No such day, a birth to come, a birth of the century before the last; the check character fits. */
export const idNumberImpossibleDate = rowPlanting("id-number-impossible-date", {
  times: 4,
  severity: "error",
  key: "id_no",
  wish: { where: withoutFormulas },
  alter(spot, turn) {
    const idNo = spot.person.listing.told.id_no!;
    const day = [`${idNo.slice(6, 10)}0230`, `${idNo.slice(6, 10)}1305`, "20480512", `18${idNo.slice(8, 14)}`][turn]!;
    tell(spot, { id_no: withCheckCharacter(idNo.slice(0, 6) + day + idNo.slice(14, 17)) });
  },
});
