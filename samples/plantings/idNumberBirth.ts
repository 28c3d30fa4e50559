import { withCheckCharacter } from "../people/idNumbers.js";
import { become } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** The archive has another birth than the identity card: lawful, and worth a look. */
export const idNumberBirth = rowPlanting("id-number-birth", {
  times: 4,
  severity: "warning",
  key: "id_no",
  wish: { needs: ["birth_date"], where: withoutFormulas },
  alter(spot, turn) {
    const idNo = spot.person.listing.told.id_no!;
    const year = Number(idNo.slice(6, 10)) + (turn % 2 === 0 ? 1 : -2);
    become(spot, { id_no: withCheckCharacter(`${idNo.slice(0, 6)}${year}${idNo.slice(10, 17)}`) });
  },
});
