import { show } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";

/** Ten digits, twelve digits, a mobile with a landline's sign. */
export const phoneFormat = rowPlanting("phone-format", {
  times: 3,
  severity: "warning",
  key: "mobile",
  alter(spot, turn) {
    const mobile = spot.person.listing.told.mobile!;
    show(spot, "mobile", {
      value: [mobile.slice(0, 10), `${mobile}6`, `12${mobile.slice(2)}`][turn]!,
      format: "@",
      role: "centre",
    });
  },
});
