import type { DerivationRule } from "./derivation.js";
import { deriveAge } from "./deriveAge.js";
import { deriveBirthDate, deriveBirthDateId } from "./deriveBirthDate.js";
import { deriveFiftyPartyYears } from "./deriveFiftyPartyYears.js";
import { deriveGender } from "./deriveGender.js";
import { deriveHomeDivision } from "./deriveHomeDivision.js";
import { deriveLunarBirthday } from "./deriveLunarBirthday.js";
import { derivePartyYears } from "./derivePartyYears.js";
import { deriveRevolutionPeriod } from "./deriveRevolutionPeriod.js";
import { deriveRoundBirthday } from "./deriveRoundBirthday.js";
import { deriveStatutoryRetirement } from "./deriveStatutoryRetirement.js";

/** Everything that can be worked out, in the order in which it is shown. */
export const derivations: readonly DerivationRule[] = [
  deriveBirthDate, deriveBirthDateId, deriveGender, deriveAge, derivePartyYears, deriveRevolutionPeriod,
  deriveStatutoryRetirement, deriveFiftyPartyYears, deriveRoundBirthday, deriveLunarBirthday, deriveHomeDivision,
];
