import { valueOf } from "../model/record.js";
import { neverListed, type DerivationRule } from "./derivation.js";

/** By the 17th digit of a valid number (GB 11643). */
export const deriveGender: DerivationRule = {
  derivation: "gender",
  field: "gender",
  recomputes: false,
  ofLiving: false,
  isListed: neverListed,

  derive(record) {
    const number = valueOf(record, "id_no");
    if (number === null || number.valid === null || number.gender === null) return null;
    return { value: number.gender, asText: false, source: { code: "gender", params: {} } };
  },
};
