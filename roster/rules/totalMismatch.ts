import type { Finding } from "../model/finding.js";
import type { Table } from "../model/table.js";
import { seemsDeceased } from "./deceased.js";
import type { ColumnRule } from "./rule.js";

/** A number of people that the sheet states, in a heading "(3人)" or a row 合计, and the rows that it stands for. */
interface Stated {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** The number stands within words: 一、离休干部(3人). */
  readonly inText: boolean;
}

interface TotalTally {
  readonly stated: readonly Stated[];
  readonly people: Int32Array;
  readonly living: Int32Array;
}

/** 合计, 小计 and "(3人)" against the rows counted. A unit may lawfully leave its dead out of the number. */
export const totalMismatch: ColumnRule<TotalTally> = {
  code: "total-mismatch",
  block: "within",
  scope: "column",
  severities: ["warning"],
  fix: "ask",
  reads: ["name", "alive", "death_date", "remark"],

  start(context) {
    const stated = statedIn(context.table);
    return { stated, people: new Int32Array(stated.length), living: new Int32Array(stated.length) };
  },

  count(tally, record, sign) {
    for (let place = 0; place < tally.stated.length; place += 1) {
      const { from, to } = tally.stated[place]!;
      if (record.row < from || record.row > to) continue;
      tally.people[place]! += sign;
      if (!seemsDeceased(record)) tally.living[place]! += sign;
    }
  },

  findings(tally) {
    return tally.stated.flatMap((stated, place) => mismatch(stated, tally.people[place]!, tally.living[place]!));
  },
};

function statedIn(table: Table): readonly Stated[] {
  const groups = table.groups.flatMap((group) => {
    if (group.statedCount === null) return [];
    const [from, to] = group.rows ?? [0, -1];
    return [{ row: group.row, column: group.column, text: group.title, count: group.statedCount, from, to, inText: true }];
  });
  const totals = table.totals.map((total) => ({
    row: total.row, column: total.column, text: total.label, count: total.statedCount, from: total.rows[0], to: total.rows[1],
    inText: total.label.includes(String(total.statedCount)),
  }));
  return [...groups, ...totals];
}

function mismatch(stated: Stated, people: number, living: number): readonly Finding[] {
  if (stated.count === people || stated.count === living) return [];
  const value = stated.inText ? withCount(stated, people) : people;
  return [{
    rule: totalMismatch.code, severity: "warning", field: null, row: stated.row, column: stated.column,
    params: { label: stated.text.trim(), stated: stated.count, counted: people },
    fix: value === null ? null : { value: String(value), safe: false, cells: [{ row: stated.row, column: stated.column, value, asText: false }] },
  }];
}

/** The last such number is the count: 1、退休干部(1人). null where it is written in words, (三人). */
function withCount(stated: Stated, people: number): string | null {
  const written = String(stated.count);
  const at = stated.text.lastIndexOf(written);
  return at < 0 ? null : stated.text.slice(0, at) + String(people) + stated.text.slice(at + written.length);
}
