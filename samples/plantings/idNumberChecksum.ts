import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

/** A last character that does not fit. */
export const idNumberChecksum = rowPlanting("id-number-checksum", {
  times: 5,
  severity: "error",
  key: "id_no",
  wish: { where: (values, spot) => withoutFormulas(values, spot) && !values.id_no!.slice(14, 17).endsWith("00") },
  alter(spot) {
    const idNo = spot.person.listing.told.id_no!;
    tell(spot, { id_no: idNo.slice(0, 17) + (idNo.endsWith("5") ? "6" : "5") });
  },
});
