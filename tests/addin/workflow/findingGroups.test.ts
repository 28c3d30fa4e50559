import { describe, expect, test } from "vitest";
import type { PlacedFinding } from "../../../addin/engine/engine.js";
import { emptyDesk, shownFindings } from "../../../addin/workflow/desk.js";
import { columnKey, countBy, filterFindings, groupFindings } from "../../../addin/workflow/findingGroups.js";

const found = (rule: string, severity: PlacedFinding["severity"], row: number, column: number): PlacedFinding =>
  ({ rule, severity, field: null, row, column, params: {}, fix: null, sheet: "在册", person: row === 2 ? null : `人${String(row)}` });

const findings = [
  found("id-number-checksum", "error", 9, 3), found("deceased-but-listed", "error", 7, 5), found("id-number-checksum", "error", 12, 3),
  found("age-stale", "warning", 9, 6), found("column-uniform", "info", 2, 4),
];

describe("findings in a list", () => {
  test("by rule: the gravest first, each rule once", () => {
    expect(groupFindings(findings, "rule").map(({ key, findings: { length } }) => [key, length])).toEqual([
      ["error id-number-checksum", 2], ["error deceased-but-listed", 1], ["warning age-stale", 1], ["info column-uniform", 1],
    ]);
  });

  test("by person: all of one row together, what concerns nobody apart", () => {
    const groups = groupFindings(findings, "person");
    expect(groups.map(({ key }) => key)).toEqual(["在册!9", "在册!7", "在册!12", ""]);
    expect(groups[0]!.counts).toEqual({ error: 1, warning: 1, info: 0 });
  });

  test("by severity, column and rule at once", () => {
    const all = { severities: ["error", "warning", "info"], column: null, rule: null } as const;
    expect(filterFindings(findings, all)).toEqual(findings);
    expect(filterFindings(findings, { ...all, column: columnKey({ sheet: "在册", column: 3 }), severities: ["error"] })).toHaveLength(2);
    expect(filterFindings(findings, { ...all, rule: "age-stale", severities: ["error"] })).toEqual([]);
    expect([...countBy(findings, columnKey)].map(([key, { count }]) => [key, count])).toEqual([["在册!3", 2], ["在册!5", 1], ["在册!6", 1], ["在册!4", 1]]);
  });

  test("one steps through them in the order in which they are shown", () => {
    expect(shownFindings({ ...emptyDesk, findings }).map(({ row }) => row)).toEqual([9, 12, 7, 9, 2]);
    expect(shownFindings({ ...emptyDesk, findings, grouping: "person" }).map(({ row }) => row)).toEqual([9, 9, 7, 12, 2]);
  });

  test("5,000 findings are filtered and grouped within a frame or two", () => {
    const many = Array.from({ length: 5_000 }, (_, place) => found(`rule-${String(place % 40)}`, (["error", "warning", "info"] as const)[place % 3]!, place + 3, place % 30));
    const started = performance.now();
    expect(groupFindings(filterFindings(many, { severities: ["error", "info"], column: null, rule: null }), "person")).toHaveLength(3_333);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
