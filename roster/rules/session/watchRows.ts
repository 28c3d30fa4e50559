import type { Finding } from "../../model/finding.js";
import type { RosterRecord } from "../../model/record.js";
import { listOf } from "../listOf.js";
import type { RowRule, RuleContext } from "../rule.js";
import { SlicedMap } from "./slicedMap.js";
import { replaceFindings, type Watch } from "./watch.js";

/** The rules that look at one row: an edit asks all of them about its row, which costs some microseconds. */
export function watchRows(rules: readonly RowRule[], records: Iterable<RosterRecord>, context: RuleContext): Watch {
  const known = new SlicedMap<number, readonly Finding[]>();
  const check = (record: RosterRecord): readonly Finding[] => {
    const findings: Finding[] = [];
    for (const rule of rules) for (const finding of listOf(rule.check(record, context))) findings.push(finding);
    return findings;
  };
  const keep = (row: number, findings: readonly Finding[]): void => {
    if (findings.length === 0) known.delete(row);
    else known.set(row, findings);
  };
  for (const record of records) keep(record.row, check(record));
  return {
    *findings() {
      for (const findings of known.values()) yield* findings;
    },
    update(before, after, delta) {
      const row = (before ?? after)!.row;
      keep(row, replaceFindings(known.get(row) ?? [], after === null ? [] : check(after), delta));
    },
  };
}
