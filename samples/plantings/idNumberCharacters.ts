import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** Letters that look like digits. */
export const idNumberCharacters = rowPlanting("id-number-characters", {
  times: 2,
  severity: "error",
  key: "id_no",
  wish: { where: withoutFormulas },
  alter(spot, turn) {
    const idNo = spot.person.listing.told.id_no!;
    tell(spot, {
      id_no: turn === 0 ? `${idNo.slice(0, 14)}O${idNo.slice(15)}` : `${idNo.slice(0, 5)}l${idNo.slice(6)}`,
    });
  },
});
