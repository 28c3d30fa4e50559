import { withCheckCharacter } from "../people/idNumbers.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** A number whose seventeenth digit tells the other sex. */
export const idNumberGender = rowPlanting("id-number-gender", {
  times: 3,
  severity: "warning",
  key: "id_no",
  wish: { needs: ["gender"], where: withoutFormulas },
  alter(spot) {
    const idNo = spot.person.listing.told.id_no!;
    tell(spot, { id_no: withCheckCharacter(idNo.slice(0, 16) + String((Number(idNo[16]) + 1) % 10)) });
  },
});
