import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkTable, checkWith } from "../../../roster/rules/checkTable.js";
import { rules } from "../../../roster/rules/rules.js";
import { messyCells, messyRow, messySheet } from "../../support/messyRoster.js";
import { readSheet, rosterOf } from "../../support/roster.js";

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

describe("hostile rows", () => {
  test("cells of 32,767 characters are checked like others, and shown shortened", () => {
    const long = (text: string): string => text.repeat(32_767).slice(0, 32_767);
    const cells = messyCells.map((_, column) => long(["=1+", "陈", "1 ", "病故，", "1945.", "139", "__proto__"][column % 7]!));
    const { records, context } = readSheet(messySheet([cells, ...Array.from({ length: 11 }, () => messyRow([]))]));
    const started = performance.now();
    const findings = checkTable(records, context).filter(({ row }) => row === 4);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(findings.length).toBeGreaterThan(3);
    const mine = findings.filter(({ rule }) => /^(?:id-number|date|name|text|required|deceased|work|party-join)/u.test(rule));
    for (const { params } of mine) for (const value of Object.values(params)) expect(String(value).length).toBeLessThan(100);
  });

  test("a column filled with one name or one number costs no more than its rows", () => {
    const rows = Array.from({ length: 5_000 }, () => ["陈建国", "女", "1949.12.31", "11010519491231002X", "19491231"]);
    const { records, context } = rosterOf(["姓名", "性别", "出生年月", "身份证号", "备注"], rows);
    const started = performance.now();
    const findings = checkTable(records, context);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(findings.filter(({ rule }) => rule === "id-number-duplicate")).toHaveLength(5_000);
    const nameless = rosterOf(["姓名", "性别", "出生年月"], rows.map((row) => row.slice(0, 3)));
    expect(checkTable(nameless.records, nameless.context).length).toBeLessThan(5_000 * 8);
  });
});
