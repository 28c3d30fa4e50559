import { officialDate, yearOf } from "../model/partialDate.js";
import { valueOf } from "../model/record.js";
import { headingOf } from "../rules/headingOf.js";
import { alwaysListed, type DerivationRule } from "./derivation.js";
import { lunarBirthdaysOf } from "./lunar.js";
import { readLunarBirthday } from "./readLunarBirthday.js";

/** This year's solar day of a lunar birthday that the person keeps, the next one where there are two. Never from a solar date. */
export const deriveLunarBirthday: DerivationRule = {
  derivation: "lunar-birthday",
  field: null,
  recomputes: false,
  ofLiving: true,
  isListed: alwaysListed,

  derive(record, context) {
    const wish = valueOf(record, "birthday_wish");
    const birthday = wish === null ? null : readLunarBirthday(wish, isLunarHeading(headingOf(context, "birthday_wish")));
    if (wish === null || birthday === null) return null;
    const year = yearOf(context.asOf);
    const days = lunarBirthdaysOf(birthday, year);
    const day = days.find((candidate) => candidate >= context.asOf) ?? days.at(-1);
    if (day === undefined) return null;
    return { value: officialDate(day), asText: true, source: { code: "lunar-birthday", params: { wish: wish.trim(), year } } };
  },
};

/** 农历生日, but not 阴历/阳历, which asks. */
function isLunarHeading(heading: string): boolean {
  return /农历|阴历|旧历/u.test(heading) && !/阳历|公历/u.test(heading);
}
