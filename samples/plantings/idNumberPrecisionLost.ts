import { show } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, inSpreadsheet, withoutFormulas } from "./wishes.js";

/** Eighteen digits typed as a number: the spreadsheet keeps fifteen of them. */
export const idNumberPrecisionLost = rowPlanting("id-number-precision-lost", {
  times: 4,
  severity: "error",
  key: "id_no",
  wish: {
    where: both(
      inSpreadsheet,
      withoutFormulas,
      (values) => !values.id_no!.endsWith("X") && !values.id_no!.endsWith("000"),
    ),
  },
  alter(spot, turn) {
    const kept = Number(`${spot.person.listing.told.id_no!.slice(0, 15)}000`);
    show(spot, "id_no", { value: kept, role: "centre", ...(turn % 2 === 0 ? {} : { format: "0" }) });
  },
});
