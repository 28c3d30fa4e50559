import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";

/** Nobody to call. */
export const contactMissing = rowPlanting("contact-missing", {
  times: 3,
  severity: "warning",
  key: "mobile",
  alter: (spot) => tell(spot, { mobile: undefined, landline: undefined, "contact|phone": undefined }),
});
