import type { Finding } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import { compareFindings } from "./findingOrder.js";
import { listOf } from "./listOf.js";
import { openPass, type Pass } from "./passes.js";
import type { Rule, RuleContext } from "./rule.js";
import { rules } from "./rules.js";

/**
 * Checks a whole table: every rule over every record, sorted by row, column and catalogue (C1).
 * The records are in the order of the sheet. An as-of day and a policy come with the context; nothing else is known.
 * @example checkTable(records, { asOf: "2026-11-22", policy: defaultPolicy, table, ledger: retirees })
 */
export function checkTable(records: readonly RosterRecord[], context: RuleContext): readonly Finding[] {
  return checkWith(rules, records, context);
}

/**
 * So many rows at once: each rule runs over a stretch of them before the next one does, which is faster than to change
 * rules at every row, and a stretch still lies in the processor's cache when the next rule comes to it.
 */
const STRETCH = 256;

/** The same with a choice of rules, for measuring one apart. */
export function checkWith(chosen: readonly Rule[], records: readonly RosterRecord[], context: RuleContext): readonly Finding[] {
  const findings: Finding[] = [];
  const rowRules = chosen.filter((rule) => rule.scope === "row");
  const passes = chosen.flatMap((rule): readonly Pass[] => (rule.scope === "row" ? [] : [openPass(rule, records, context)]));
  for (let from = 0; from < records.length; from += STRETCH) {
    const stretch = records.slice(from, from + STRETCH);
    for (const rule of rowRules) {
      for (const record of stretch) {
        const found = rule.check(record, context);
        if (found !== null) append(findings, listOf(found));
      }
    }
    for (const pass of passes) pass.take(stretch);
  }
  for (const pass of passes) append(findings, pass.finish());
  return findings.sort(compareFindings);
}

function append(findings: Finding[], more: readonly Finding[]): void {
  for (const finding of more) findings.push(finding);
}
