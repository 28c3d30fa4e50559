import { sheet } from "./findings/sheet.zh-CN.js";
import { required } from "./findings/required.zh-CN.js";
import { idNumber } from "./findings/idNumber.zh-CN.js";
import { date } from "./findings/date.zh-CN.js";
import { code } from "./findings/code.zh-CN.js";
import { retirement } from "./findings/retirement.zh-CN.js";
import { derived } from "./findings/derived.zh-CN.js";
import { party } from "./findings/party.zh-CN.js";
import { life } from "./findings/life.zh-CN.js";
import { contact } from "./findings/contact.zh-CN.js";
import { within } from "./findings/within.zh-CN.js";
import type { FindingWords } from "./findingWords.js";

/** What every rule says, by its code. */
export const findings: Readonly<Record<string, FindingWords>> = {
  ...sheet, ...required, ...idNumber, ...date, ...code, ...retirement, ...derived, ...party, ...life, ...contact, ...within,
};
