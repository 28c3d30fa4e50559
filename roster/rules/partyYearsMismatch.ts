import { partyYears } from "../codes/partyYears.js";
import { officialDate } from "../model/partialDate.js";
import { valueOf } from "../model/record.js";
import { seemsDeceased } from "./deceased.js";
import { offerValue } from "./offerValue.js";
import { found } from "./found.js";
import { partyBasisOf } from "./partyBasisOf.js";
import type { RowRule } from "./rule.js";

/** 党龄 counts from 转正; where only 入党时间 is known, the probation of its time is added and the basis shown. */
export const partyYearsMismatch: RowRule = {
  code: "party-years-mismatch",
  block: "derived",
  scope: "row",
  severities: ["warning"],
  fix: "ask",
  source: "党章 (1945, 1956, 1969, 1977 and since) on probation; 党龄从转正之日算起",
  reads: ["party_years", "party_join_date", "party_full_date", "alive", "death_date", "name", "remark"],

  check(record, context) {
    const stated = record.told.party_years?.value ?? null;
    if (stated === null) return null;
    const basis = partyBasisOf(record);
    if (basis === null || basis.earliest > context.asOf || seemsDeceased(record)) return null;
    const { least, most } = partyYears(basis, context.asOf);
    const years = Math.floor(stated);
    if (years >= least && years <= most) return null;
    const place = { record, field: "party_years", context } as const;
    return found(partyYearsMismatch, "warning", place, {
      params: {
        stated, expected: least === most ? String(most) : `${least}–${most}`, basis: basis.by,
        date: officialDate(valueOf(record, basis.by === "full-date" ? "party_full_date" : "party_join_date")!),
        from: officialDate(basis.earliest),
      },
      fix: least === most ? offerValue(place, most) : null,
    });
  },
};
