import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** A digit too few or too many. */
export const idNumberLength = rowPlanting("id-number-length", {
  times: 3,
  severity: "error",
  key: "id_no",
  wish: { where: withoutFormulas },
  alter(spot, turn) {
    const idNo = spot.person.listing.told.id_no!;
    tell(spot, { id_no: turn === 1 ? `${idNo.slice(0, 9)}9${idNo.slice(9)}` : idNo.slice(0, 10) + idNo.slice(11) });
  },
});
