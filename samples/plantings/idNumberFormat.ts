import { show, type Spot } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { withoutFormulas } from "./wishes.js";

const fullWidth = (text: string): string =>
  [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join("");
const parts = (text: string): readonly [string, string, string] => [
  text.slice(0, 6),
  text.slice(6, 14),
  text.slice(14),
];

const spellings: readonly ((idNo: string) => string)[] = [
  (idNo) => parts(idNo).join(" "),
  fullWidth,
  (idNo) => `'${idNo}`,
  (idNo) => parts(idNo).join("-"),
  (idNo) => `${idNo}　`,
];

/** Right numbers in odd dress: spaces, full-width digits, apostrophe, hyphens. */
export const idNumberFormat = rowPlanting("id-number-format", {
  times: spellings.length,
  severity: "info",
  key: "id_no",
  wish: { where: withoutFormulas },
  alter: (spot, turn) => showId(spot, spellings[turn]!(spot.person.listing.told.id_no!)),
});

/** The check character as a small x. */
export const idNumberLowerCase = rowPlanting("id-number-format", {
  times: 2,
  severity: "info",
  key: "id_no",
  wish: { where: (values, spot) => values.id_no!.endsWith("X") && withoutFormulas(values, spot) },
  alter: (spot) => showId(spot, spot.person.listing.told.id_no!.toLowerCase()),
});

function showId(spot: Spot, value: string): void {
  show(spot, "id_no", { value, format: "@", role: "centre" });
}
