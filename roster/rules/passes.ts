import type { Finding } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import { unreachable } from "../model/unreachable.js";
import type { ColumnRowRule, ColumnRule, GroupRule, RowRule, Rule, RuleContext } from "./rule.js";
import { withCells } from "./withCells.js";

/** A rule that looks at more than one row, on its way through a table: it takes every record, then speaks. */
export interface Pass {
  take(record: RosterRecord): void;
  finish(): readonly Finding[];
}

export function openPass(rule: Exclude<Rule, RowRule>, records: readonly RosterRecord[], context: RuleContext): Pass {
  switch (rule.scope) {
    case "table":
      return { take: () => undefined, finish: () => rule.check(context) };
    case "group":
      return passGroups(rule, context);
    case "column":
      return passColumn(rule, records, context);
    case "column-row":
      return passColumnRows(rule, records, context);
    default:
      return unreachable(rule);
  }
}

/** Most keys belong to one row only, which therefore stands in the map itself instead of an array of its own. */
function passGroups(rule: GroupRule, context: RuleContext): Pass {
  const alone = new Map<string, RosterRecord>();
  const shared = new Map<string, RosterRecord[]>();
  return {
    take(record) {
      for (const key of rule.keys(record, context)) {
        const first = alone.get(key);
        if (first === undefined) {
          alone.set(key, record);
          continue;
        }
        const bucket = shared.get(key);
        if (bucket === undefined) shared.set(key, [first, record]);
        else bucket.push(record);
      }
    },
    finish() {
      const findings: Finding[] = [];
      if (rule.least <= 1) for (const [key, record] of alone) if (!shared.has(key)) findings.push(...rule.check([record], context, key));
      for (const [key, bucket] of shared) if (bucket.length >= rule.least) for (const finding of rule.check(bucket, context, key)) findings.push(finding);
      return findings;
    },
  };
}

function passColumn(rule: ColumnRule, records: readonly RosterRecord[], context: RuleContext): Pass {
  const tally = rule.start(context);
  return {
    take: (record) => { rule.count(tally, record, 1, context); },
    finish: () => rule.findings(tally, context).map((finding) => withCells(rule, finding, context, () => records)),
  };
}

/** Asks every row once more when the column as a whole has spoken. */
function passColumnRows(rule: ColumnRowRule, records: readonly RosterRecord[], context: RuleContext): Pass {
  const tally = rule.start(context);
  return {
    take: (record) => { rule.count(tally, record, 1, context); },
    finish() {
      const verdict = rule.verdict(tally, context);
      return records.flatMap((record) => rule.check(record, verdict, context) ?? []);
    },
  };
}
