import type { Finding } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import { unreachable } from "../model/unreachable.js";
import type { ColumnRowRule, ColumnRule, GroupRule, RowRule, Rule, RuleContext } from "./rule.js";
import { withCells } from "./withCells.js";

/** A rule that looks at more than one row, on its way through a table: it takes all records, some at a time, then speaks. */
export interface Pass {
  take(records: readonly RosterRecord[]): void;
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

/**
 * Nearly every key belongs to one row only: a set sees that at the cost of one look, and keeps the order in which they
 * came, by which the first row of a key is found when a second one comes.
 */
function passGroups(rule: GroupRule, context: RuleContext): Pass {
  const keys = new Set<string>();
  const firsts: RosterRecord[] = [];
  const later = new Map<string, RosterRecord[]>();
  const put = (key: string, record: RosterRecord): void => {
    if (keys.add(key).size > firsts.length) firsts.push(record);
    else putInto(later, key, record);
  };
  return {
    take(records) {
      for (const record of records) {
        const own = rule.keys(record, context);
        if (typeof own === "string") put(own, record);
        else if (own !== null) for (const key of own) put(key, record);
      }
    },
    finish() {
      const findings: Finding[] = [];
      if (later.size === 0) return findings;
      let place = 0;
      for (const key of keys) {
        const others = later.get(key);
        if (others !== undefined) for (const finding of rule.check([firsts[place]!, ...others], context, key)) findings.push(finding);
        place += 1;
      }
      return findings;
    },
  };
}

function putInto(buckets: Map<string, RosterRecord[]>, key: string, record: RosterRecord): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [record]);
  else bucket.push(record);
}

function passColumn(rule: ColumnRule, records: readonly RosterRecord[], context: RuleContext): Pass {
  const tally = rule.start(context);
  return {
    take(some) {
      for (const record of some) rule.count(tally, record, 1, context);
    },
    finish: () => rule.findings(tally, context).map((finding) => withCells(rule, finding, context, () => records)),
  };
}

/** Asks every row once more when the column as a whole has spoken. */
function passColumnRows(rule: ColumnRowRule, records: readonly RosterRecord[], context: RuleContext): Pass {
  const tally = rule.start(context);
  return {
    take(some) {
      for (const record of some) rule.count(tally, record, 1, context);
    },
    finish() {
      const verdict = rule.verdict(tally, context);
      return records.flatMap((record) => rule.check(record, verdict, context) ?? []);
    },
  };
}
