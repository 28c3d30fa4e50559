import { revolutionPeriodOf } from "../codes/revolutionPeriods.js";
import { officialDate } from "../model/partialDate.js";
import { valueOf } from "../model/record.js";
import { revolutionStartOf } from "../rules/startOf.js";
import { neverListed, type DerivationRule } from "./derivation.js";

/** The period of 离休 by the start of revolutionary work (国发〔1982〕62号, 3); a date too coarse to tell gives none. */
export const deriveRevolutionPeriod: DerivationRule = {
  derivation: "revolution-period",
  field: "revolution_period",
  recomputes: false,
  ofLiving: false,
  isListed: neverListed,

  derive(record) {
    const start = valueOf(record, "retire_kind") === "离休" ? revolutionStartOf(record) : null;
    const period = start === null ? null : revolutionPeriodOf(start);
    if (start === null || period === null) return null;
    return { value: period, asText: false, source: { code: "revolution-period", params: { start: officialDate(start) } } };
  },
};
