import type { Finding } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import { compareFindings, textOf } from "./findingOrder.js";
import type { Rule, RuleContext } from "./rule.js";
import { rules } from "./rules.js";
import { SlicedMap } from "./session/slicedMap.js";
import type { Delta, Watch } from "./session/watch.js";
import { watchColumn } from "./session/watchColumn.js";
import { watchColumnRows } from "./session/watchColumnRows.js";
import { watchGroups } from "./session/watchGroups.js";
import { watchRows } from "./session/watchRows.js";

/** A table under check while somebody works in it. It owns its state; the records it is given are never altered. */
export interface CheckSession {
  /** All findings, sorted as `checkTable` sorts them. */
  findings(): readonly Finding[];
  /**
   * A row was edited, filled or (null) emptied: what that adds and takes away. Rows keep their numbers; when rows are
   * inserted or deleted so that others move, the table is read anew and a new session opened.
   */
  update(row: number, record: RosterRecord | null): { readonly added: readonly Finding[]; readonly removed: readonly Finding[] };
}

/**
 * Checks a table and stays ready for edits: after any updates the findings are those of a full check, and an update
 * costs the same in any sheet (C3).
 * @example openCheck(records, context).update(7, readRecord(row, table, options)).added
 */
export function openCheck(records: readonly RosterRecord[], context: RuleContext): CheckSession {
  const rows = new SlicedMap<number, RosterRecord>();
  for (const record of records) rows.set(record.row, record);
  const watches = openWatches(rules, { records, rows }, context);
  let sorted: readonly Finding[] | null = null;
  return {
    findings() {
      sorted ??= watches.flatMap((watch) => [...watch.findings()]).sort(compareFindings);
      return sorted;
    },
    update(row, record) {
      const delta: Delta = { added: [], removed: [] };
      const before = rows.get(row) ?? null;
      if (before === null && record === null) return delta;
      if (record === null) rows.delete(row);
      else rows.set(row, record);
      for (const watch of watches) watch.update(before, record, delta);
      sorted = null;
      return settle(delta);
    },
  };
}

/** The rows as they were, and as they are after the edits. */
interface Rows {
  readonly records: readonly RosterRecord[];
  readonly rows: SlicedMap<number, RosterRecord>;
}

function openWatches(chosen: readonly Rule[], { records, rows }: Rows, context: RuleContext): readonly Watch[] {
  // Cells are named in the order of the sheet.
  const all = () => [...rows.values()].sort((a, b) => a.row - b.row);
  const watches: Watch[] = [watchRows(chosen.filter((rule) => rule.scope === "row"), records, context)];
  for (const rule of chosen) {
    if (rule.scope === "table") {
      const findings = rule.check(context);
      watches.push({ findings: () => findings, update: () => undefined });
    } else if (rule.scope === "group") watches.push(watchGroups(rule, records, context));
    else if (rule.scope === "column") watches.push(watchColumn(rule, all, context));
    else if (rule.scope === "column-row") watches.push(watchColumnRows(rule, all, context));
  }
  return watches;
}

/** A finding that one part took away and another gives is no change: two rows that share several keys. */
function settle(delta: Delta): Delta {
  if (delta.added.length === 0 || delta.removed.length === 0) return delta;
  const gone = new Map<string, Finding[]>();
  for (const finding of delta.removed) gone.set(textOf(finding), [...(gone.get(textOf(finding)) ?? []), finding]);
  const added = delta.added.filter((finding) => gone.get(textOf(finding))?.pop() === undefined);
  return { added, removed: [...gone.values()].flat() };
}
