import type { match as zh } from "./match.zh-CN.js";

/** Why two rows were found alike or different, by the reason codes of roster/match. */
export const match: Readonly<Record<keyof typeof zh, string>> = {
  "id-equal": "same ID number",
  "id-equal-doubtful": "same ID number, which is in doubt",
  "id-differs": "different ID numbers",
  "id-near": "ID numbers differ by one digit or two swapped ones",
  "name-equal": "same name",
  "name-near": "names differ by one character",
  "name-differs": "different names",
  "birth-equal": "same day of birth",
  "birth-compatible": "births agree as far as told",
  "birth-differs": "different births",
  "phone-equal": "same phone",
  "unit-equal": "same former unit",
  "native-place-equal": "same native place",
  "work-start-equal": "began work at the same time",
  "retire-date-equal": "retired at the same time",
  "party-join-equal": "joined the Party at the same time",
  "gender-differs": "different gender",
};
