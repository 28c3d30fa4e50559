import type { Finding } from "../../model/finding.js";
import type { RosterRecord } from "../../model/record.js";
import type { ColumnRowRule, RuleContext } from "../rule.js";
import { SlicedMap } from "./slicedMap.js";
import { replaceFindings, type Delta, type Watch } from "./watch.js";

/** A rule over rows in the light of their column: every row is asked again only when the column's verdict changes. */
export function watchColumnRows(rule: ColumnRowRule, all: () => Iterable<RosterRecord>, context: RuleContext): Watch {
  const tally = rule.start(context);
  const known = new SlicedMap<number, readonly Finding[]>();
  for (const record of all()) rule.count(tally, record, 1, context);
  let verdict = rule.verdict(tally, context);
  const ask = (row: number, record: RosterRecord | null, delta: Delta): void => {
    const found = record === null ? null : rule.check(record, verdict, context);
    const findings = replaceFindings(known.get(row) ?? [], found === null ? [] : [found], delta);
    if (findings.length === 0) known.delete(row);
    else known.set(row, findings);
  };
  const nobody: Delta = { added: [], removed: [] };
  for (const record of all()) ask(record.row, record, nobody);
  return {
    *findings() {
      for (const findings of known.values()) yield* findings;
    },
    update(before, after, delta) {
      if (before !== null) rule.count(tally, before, -1, context);
      if (after !== null) rule.count(tally, after, 1, context);
      const former = verdict;
      verdict = rule.verdict(tally, context);
      ask((before ?? after)!.row, after, delta);
      if (verdict !== former) for (const record of all()) ask(record.row, record, delta);
    },
  };
}
