import { sheet } from "./findings/sheet.en.js";
import { required } from "./findings/required.en.js";
import { idNumber } from "./findings/idNumber.en.js";
import { date } from "./findings/date.en.js";
import { code } from "./findings/code.en.js";
import { retirement } from "./findings/retirement.en.js";
import { derived } from "./findings/derived.en.js";
import { party } from "./findings/party.en.js";
import { life } from "./findings/life.en.js";
import { contact } from "./findings/contact.en.js";
import { within } from "./findings/within.en.js";
import type { FindingWords } from "./findingWords.js";

/** What every rule says, by its code. */
export const findings: Readonly<Record<string, FindingWords>> = {
  ...sheet, ...required, ...idNumber, ...date, ...code, ...retirement, ...derived, ...party, ...life, ...contact, ...within,
};
