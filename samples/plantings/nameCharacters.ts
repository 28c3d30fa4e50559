import { show } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";

/** Digits, Latin letters and signs that slipped into a name. */
export const nameCharacters = rowPlanting("name-characters", {
  times: 3,
  severity: "warning",
  key: "name",
  wish: { where: (values) => values.name!.length === 3 },
  alter(spot, turn) {
    const [first, second, third] = [...spot.person.listing.told.name!];
    show(spot, "name", {
      value: [`${first}${second}3${third}`, `${first}${second}li`, `${first}${second}&${third}`][turn]!,
      role: "centre",
    });
  },
});
