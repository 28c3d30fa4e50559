import { fifteenDigits } from "../people/idNumbers.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** Numbers as they were before 1999. */
export const idNumber15Digit = rowPlanting("id-number-15-digit", {
  times: 4,
  severity: "info",
  key: "id_no",
  wish: { where: withoutFormulas },
  alter: (spot) => tell(spot, { id_no: fifteenDigits(spot.person.listing.told.id_no!) }),
});
