import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkTable, checkWith } from "../../../roster/rules/checkTable.js";
import { rules } from "../../../roster/rules/rules.js";
import { messyCells, messyRow, messySheet } from "../../support/messyRoster.js";
import { readSheet } from "../../support/roster.js";

const rows = fc.array(fc.array(fc.nat(9), { minLength: messyCells.length, maxLength: messyCells.length }).map(messyRow), { minLength: 12, maxLength: 12 });
const places = new Map(rules.map((rule, place) => [rule.code, place]));

describe("checking a table", () => {
  test("[C1] the same table, day and policy give the same findings in the same order", () => {
    fc.assert(fc.property(rows, (values) => {
      const first = readSheet(messySheet(values));
      const again = readSheet(messySheet(values));
      expect(JSON.stringify(checkTable(first.records, first.context))).toBe(JSON.stringify(checkTable(again.records, again.context)));
    }), { numRuns: 20 });
  });

  test("findings are sorted by row, column and catalogue", () => {
    fc.assert(fc.property(rows, (values) => {
      const { records, context } = readSheet(messySheet(values));
      const keys = checkTable(records, context).map(({ row, column, rule }) => [row, column, places.get(rule)!]);
      expect(keys).toEqual([...keys].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!));
    }), { numRuns: 20 });
  });

  test("[C2] a finding is plain data of its rule, with one cell on the sheet", () => {
    fc.assert(fc.property(rows, (values) => {
      const { records, context, sheet } = readSheet(messySheet(values));
      const lastRow = sheet.rows.at(-1)!.row;
      for (const finding of checkTable(records, context)) {
        const rule = rules[places.get(finding.rule)!]!;
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
        expect(rule.severities).toContain(finding.severity);
        expect(finding.row).toBeGreaterThan(0);
        expect(finding.row).toBeLessThanOrEqual(lastRow);
        expect(context.table.columns.map(({ index }) => index)).toContain(finding.column);
        expect(rule.fix === "none" ? finding.fix : null).toBeNull();
        expect(finding.fix?.safe === true ? rule.fix : "safe").toBe("safe");
      }
    }), { numRuns: 30 });
  });

  test("a rule asked alone finds what it finds among all", () => {
    const { records, context } = readSheet(messySheet(Array.from({ length: 12 }, (_, place) => messyRow(messyCells.map((_cells, column) => place + column)))));
    const all = checkTable(records, context);
    expect(all.length).toBeGreaterThan(20);
    for (const rule of rules) expect(checkWith([rule], records, context)).toEqual(all.filter((finding) => finding.rule === rule.code));
  });

  test("a table without people gives no finding on rows", () => {
    const { context } = readSheet(messySheet(Array.from({ length: 12 }, () => messyRow([]))));
    expect(checkTable([], context).every(({ row }) => row <= 3 || row === 10 || row === 17)).toBe(true);
  });
});
