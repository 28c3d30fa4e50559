import type { Finding, Fix } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import type { ColumnRule, RuleContext } from "./rule.js";

/**
 * Lets a column's fix name its cells when somebody asks for them. A column of 100,000 rows is then tallied, not copied,
 * and an edit costs the same in any sheet.
 */
export function withCells(rule: ColumnRule, finding: Finding, context: RuleContext, records: () => Iterable<RosterRecord>): Finding {
  const { fix } = finding;
  if (fix === null || rule.fixCell === undefined) return finding;
  const lazy: Fix = {
    value: fix.value,
    safe: fix.safe,
    get cells() {
      const cells = [];
      for (const record of records()) {
        const cell = rule.fixCell?.(record, finding, context) ?? null;
        if (cell !== null) cells.push(cell);
      }
      return cells;
    },
  };
  return { ...finding, fix: lazy };
}
