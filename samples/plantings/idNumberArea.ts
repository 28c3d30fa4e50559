import { withCheckCharacter } from "../people/idNumbers.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** Codes that no division ever had. */
const neverDivisions = ["320499", "379966", "519800"];

export const idNumberArea = rowPlanting("id-number-area", {
  times: 3,
  severity: "warning",
  key: "id_no",
  wish: { where: withoutFormulas },
  alter: (spot, turn) =>
    tell(spot, { id_no: withCheckCharacter(neverDivisions[turn]! + spot.person.listing.told.id_no!.slice(6, 17)) }),
});
