import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../roster/model/sheet.js";
import { acceptFinding, splitAccepted, type Acceptance } from "../../../roster/rules/acceptances.js";
import { checkTable } from "../../../roster/rules/checkTable.js";
import { idNumber } from "../../support/idNumbers.js";
import { rosterOf } from "../../support/roster.js";

const hash = (text: string): string => createHash("sha256").update(`salt${text}`).digest("hex");
const headings = ["姓名", "性别", "身份证号", "出生年月", "民族", "星座"];
const chen: readonly CellValue[] = ["陈建国", "女", "11010519491231002X", "1948.12", "汉", "白羊"];
const li: readonly CellValue[] = ["李秀英", "女", "320421195001020047", "1950.01", "汉", "白羊"];
const why = { reason: "以档案认定为准", acceptedBy: "经办人甲", acceptedOn: "2026-11-22", hash };

function check(...rows: readonly (readonly CellValue[])[]) {
  const roster = rosterOf(headings, rows);
  return { findings: checkTable(roster.records, roster.context), subjects: { records: roster.records, table: roster.table } };
}

function acceptAll(...rows: readonly (readonly CellValue[])[]): readonly Acceptance[] {
  const { findings, subjects } = check(...rows);
  return findings.map((finding) => acceptFinding(finding, subjects, why));
}

const openOf = (acceptances: readonly Acceptance[], ...rows: readonly (readonly CellValue[])[]): readonly string[] => {
  const { findings, subjects } = check(...rows);
  return splitAccepted(findings, subjects, { acceptances, hash }).open.map(({ rule }) => rule);
};

describe("accepted findings", () => {
  test("[C4] an accepted finding stays on record with its reason and no longer asks", () => {
    const acceptances = acceptAll(chen, li);
    const { findings, subjects } = check(chen, li);
    const { open, accepted } = splitAccepted(findings, subjects, { acceptances, hash });
    expect(open).toEqual([]);
    expect(accepted.map(({ finding }) => finding)).toEqual(findings);
    expect(accepted.find(({ finding }) => finding.rule === "id-number-birth")!.acceptance).toMatchObject({ field: "id_no", reason: "以档案认定为准" });
  });

  test("[C4] it comes back when a value that the rule looked at changes", () => {
    const acceptances = acceptAll(chen, li);
    expect(openOf(acceptances, ["陈建国", "女", "11010519491231002X", "1948.11", "汉", "白羊"], li)).toContain("id-number-birth");
    expect(openOf(acceptances, ["陈建国", "女", idNumber("110105", "19490131", "002"), "1948.12", "汉", "白羊"], li)).toContain("id-number-birth");
  });

  test("another value of the row, another place and another spelling leave it accepted", () => {
    const acceptances = acceptAll(chen, li);
    expect(openOf(acceptances, li, chen)).toEqual([]);
    expect(openOf(acceptances, ["陈建国", "女", "11010519491231002X", "1948-12", "汉", "白羊"], li)).not.toContain("id-number-birth");
    expect(openOf(acceptances, ["陈建国", "女", "11010519491231002X", "1948.12", "回", "白羊"], li)).not.toContain("id-number-birth");
  });

  test("it speaks for its person only", () => {
    const other: readonly CellValue[] = ["王桂兰", "女", "110105194912310062", "1948.12", "汉", "白羊"];
    expect(openOf(acceptAll(chen), chen, other).filter((rule) => rule === "id-number-birth")).toHaveLength(1);
  });

  test("a column is known by its heading", () => {
    expect(acceptAll(chen, li).filter(({ rule }) => rule === "column-unrecognised")).toHaveLength(1);
    expect(openOf(acceptAll(chen), li, chen)).not.toContain("column-unrecognised");
  });

  test("no value stands in an acceptance", () => {
    const text = JSON.stringify(acceptAll(chen, li));
    for (const value of ["陈建国", "11010519491231002X", "1948"]) expect(text).not.toContain(value);
  });
});
