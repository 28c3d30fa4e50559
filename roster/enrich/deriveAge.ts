import { officialDate } from "../model/partialDate.js";
import { agesOn, isNominal } from "../rules/ageDay.js";
import { dateNumber } from "../rules/dateNumber.js";
import { countedBirth } from "./countedBirth.js";
import { neverListed, type DerivationRule } from "./derivation.js";

/** Completed years on the as-of day, or 虚岁 where the heading says so; the birth tells at least its month. */
export const deriveAge: DerivationRule = {
  derivation: "age",
  field: "age",
  recomputes: true,
  ofLiving: true,
  isListed: neverListed,

  derive(record, context) {
    const birth = countedBirth(record);
    if (birth === null || birth.length === 4) return null;
    const nominal = isNominal(context);
    const { least, most } = agesOn(dateNumber(birth), dateNumber(context.asOf), nominal);
    // 虚岁 near the lunar new year may be one more or less: then a person has to say.
    if (most < 0 || (nominal && least !== most)) return null;
    const params = { birth: officialDate(birth), asOf: context.asOf };
    return { value: most, asText: false, source: { code: nominal ? "age-nominal" : "age", params } };
  },
};
