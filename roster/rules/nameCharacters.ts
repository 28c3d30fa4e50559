import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** A cell may hold anything; so much of it is shown. */
const SHOWN = 20;

/** Digits, Latin letters or signs in a name. Marks such as (已故) are taken off by reading and speak elsewhere. */
export const nameCharacters: RowRule = {
  code: "name-characters",
  block: "required",
  severities: ["warning"],
  fix: "none",
  scope: "row",
  reads: ["name"],

  check(record, context) {
    const name = record.told.name?.value ?? null;
    if (name === null || isPlain(name)) return null;
    const odd = oddCharacters(name);
    if (odd === "") return null;
    return found(nameCharacters, "warning", { record, field: "name", context }, { params: { name: name.slice(0, SHOWN), odd: odd.slice(0, SHOWN) } });
  },
};

/** Nearly every name is two to four of the common ideographs. */
function isPlain(name: string): boolean {
  for (let place = 0; place < name.length; place += 1) {
    const letter = name.charCodeAt(place);
    if (letter < 0x4e00 || letter > 0x9fff) return false;
  }
  return true;
}

/** · joins the parts of names of several ethnic groups; it neither begins nor ends one. */
function oddCharacters(name: string): string {
  const joined = name.replace(/(?<=\p{Script=Han})[·•・‧∙](?=\p{Script=Han})/gu, "");
  return [...new Set(joined.replace(/[\p{Script=Han}\s]/gu, ""))].join("");
}
