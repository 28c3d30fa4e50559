import { officialDate, yearOf } from "../model/partialDate.js";
import { countedBirth } from "./countedBirth.js";
import { alwaysListed, type DerivationRule } from "./derivation.js";

const YOUNGEST = 60;

/** 整十寿辰 within the as-of day's year: 60, 70, 80 … of the living. */
export const deriveRoundBirthday: DerivationRule = {
  derivation: "round-birthday",
  field: null,
  recomputes: false,
  ofLiving: true,
  isListed: alwaysListed,

  derive(record, context) {
    const birth = countedBirth(record);
    if (birth === null) return null;
    const year = yearOf(context.asOf);
    const age = year - yearOf(birth);
    if (age < YOUNGEST || age % 10 !== 0) return null;
    return { value: age, asText: false, source: { code: "round-birthday", params: { age, year, birth: officialDate(birth) } } };
  },
};
