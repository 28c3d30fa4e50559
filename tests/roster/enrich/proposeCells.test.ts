import { describe, expect, test } from "vitest";
import type { FieldId } from "../../../roster/model/field.js";
import type { CellValue } from "../../../roster/model/sheet.js";
import type { EnrichContext, Proposal } from "../../../roster/enrich/proposal.js";
import { derivations } from "../../../roster/enrich/derivations.js";
import { proposeCells } from "../../../roster/enrich/proposeCells.js";
import { checkTable } from "../../../roster/rules/checkTable.js";
import { wordsOf } from "../../../roster/words/catalogue.js";
import { say } from "../../../roster/words/words.js";
import { idNumber } from "../../support/idNumbers.js";
import { rosterOf } from "../../support/roster.js";

const number = idNumber("320421", "19450305", "001");

function propose(headings: readonly string[], rows: readonly (readonly CellValue[])[], more: Partial<EnrichContext> = {}): readonly Proposal[] {
  const { records, context } = rosterOf(headings, rows);
  return proposeCells(records, { ...context, findings: checkTable(records, context), ...more });
}

/** Only what would be written. */
const written = (proposals: readonly Proposal[]): readonly (readonly [FieldId | null, number, number | null, string | number])[] =>
  proposals.filter(({ column }) => column !== null).map(({ field, row, column, value }) => [field, row, column, value]);

const headings = ["姓名", "性别", "身份证号", "出生日期", "年龄", "政治面貌", "转正时间", "党龄"];

describe("what is proposed for empty cells", () => {
  test("[B1] from the number and the dates of the row, in their own columns", () => {
    const proposals = propose(headings, [["陈建国", "", number, "", "", "中共党员", "1986.08", ""]]);
    expect(written(proposals)).toEqual([
      ["birth_date", 2, 3, "1945.03.05"], ["gender", 2, 1, "男"], ["age", 2, 4, 81], ["party_years", 2, 7, 40],
    ]);
    expect(proposals[0]!.asText).toBe(true);
    expect(proposals[0]!.source.code).toBe("birth-date");
  });

  test("never over a value, also one that differs, nor over a mark", () => {
    expect(written(propose(headings, [["陈建国", "女", number, "1944.01", 70, "中共党员", "1986.08", 30]]))).toEqual([]);
    expect(written(propose(headings, [["陈建国", "男", number, "—", "/", "群众", "", ""]]))).toEqual([]);
  });

  test("a cell that holds a formula is not empty, whatever it shows", () => {
    const cellState = (_row: number, column: number) => (column === 4 ? ("formula" as const) : ("empty" as const));
    expect(written(propose(headings, [["陈建国", "男", number, "1945.03", "", "群众", "", ""]], { cellState })).map(([field]) => field)).not.toContain("age");
  });

  test("absent columns get nothing", () => {
    expect(written(propose(["姓名", "身份证号", "政治面貌"], [["陈建国", number, "群众"]]))).toEqual([]);
  });

  test("nothing comes from a number that is wrong", () => {
    const wrong = `${number.slice(0, 17)}${number.endsWith("1") ? "2" : "1"}`;
    expect(written(propose(headings, [["陈建国", "", wrong, "", "", "群众", "", ""]]))).toEqual([]);
    expect(written(propose(headings, [["陈建国", "", 320421194503050000, "", "", "群众", "", ""]]))).toEqual([]);
  });

  test("nothing comes from a number that two rows have: it waits for correction", () => {
    const rows = [["陈建国", "", number, "", "", "群众", "", ""], ["李国强", "", number, "", "", "群众", "", ""]];
    expect(written(propose(headings, rows))).toEqual([]);
  });

  test("nothing comes from a birth that waits for correction, nor does the number take its place", () => {
    expect(written(propose(headings, [["陈建国", "男", number, "1945.13", "", "群众", "", ""]]))).toEqual([]);
    expect(written(propose(headings, [["陈建国", "男", "", "2035.03", "", "群众", "", ""]]))).toEqual([]);
  });

  test("the archive's birth counts for the age, not the number's", () => {
    const proposals = propose(headings, [["陈建国", "男", number, "1944.12.01", "", "群众", "", ""]]);
    expect(written(proposals)).toEqual([["age", 2, 4, 81]]);
    expect(proposals[0]!.source.params).toMatchObject({ birth: "1944.12.01" });
  });

  test("a derived birth is written as the column is", () => {
    const birthOf = (...others: readonly CellValue[]) =>
      propose(headings.slice(0, 4), [["陈建国", "男", number, ""], ...others.map((birth, place) => [`李国${"强安平"[place]!}`, "男", "", birth])]).find(({ field }) => field === "birth_date")?.value;
    expect(birthOf("1950年3月", "1951年12月")).toBe("1945年3月");
    expect(birthOf("1950-03-04", "1951-12-30")).toBe("1945-03-05");
    expect(birthOf("1950.03", "1951.12", "1952-01-01")).toBe("1945.03");
    expect(birthOf()).toBe("1945.03.05");
  });

  test("[C5] the age of the dead stands still, and nobody counts where a death is hinted at", () => {
    const rows = [["陈建国(已故)", "男", "", "1945.03.05", "", "中共党员", "1970.08", ""]];
    expect(propose(headings, rows)).toEqual([]);
    const hidden = rosterOf(headings, [["陈建国", "男", "", "1946.03.05", "", "中共党员", "1970.08", ""], ["李国强", "男", "", "1951.02.03", 75, "群众", "", ""]], { hiddenRows: [2] });
    expect(proposeCells(hidden.records, { ...hidden.context, findings: [] })).toEqual([]);
  });
});

describe("columns that the clerk asks for", () => {
  const rows = [["陈建国", "男", number, "1945.03.05", 80, "群众", "", ""], ["李国强", "男", "", "1950.01.02", 76, "群众", "", ""], ["王福德", "男", "", "1951.01.02", "", "群众", "", ""]];

  test("a derived column is worked out anew where it is wrong", () => {
    expect(written(propose(headings, rows, { asked: [{ derivation: "age", column: 4 }] }))).toEqual([["age", 2, 4, 81], ["age", 4, 4, 75]]);
  });

  test("formulas stay, and so do told values", () => {
    const cellState = (row: number) => (row === 2 ? ("formula" as const) : ("value" as const));
    expect(written(propose(headings, rows, { asked: [{ derivation: "age", column: 4 }], cellState }))).toEqual([["age", 4, 4, 75]]);
    expect(written(propose(headings, [["陈建国", "女", number, "1945.03.05", 81, "群众", "", ""]], { asked: [{ derivation: "gender", column: 1 }] }))).toEqual([]);
  });

  test("a column of what no field holds: the statutory date, the home division", () => {
    const asked = [{ derivation: "home-division" as const, column: 8 }];
    expect(written(propose(headings, rows, { asked }))).toContainEqual([null, 2, 8, "江苏省常州市武进县（今江苏省常州市新北区、江苏省常州市武进区）"]);
    expect(propose(headings, rows).map(({ derivation }) => derivation)).not.toContain("home-division");
  });

  test("null asks to be shown only", () => {
    expect(propose(headings, rows, { asked: [{ derivation: "home-division", column: null }] }).filter(({ derivation }) => derivation === "home-division")).toMatchObject([{ row: 2, column: null }]);
  });
});

describe("words", () => {
  test("every derivation has a title and every source its words, with no place left open", () => {
    const sources = propose(
      ["姓名", "性别", "身份证号", "出生日期", "年龄", "政治面貌", "入党时间", "党龄", "离退休类别", "参加革命工作时间", "离休时期", "生日(个人意愿)", "离退休时间"],
      [
        ["陈建国", "", number, "", "", "中共党员", "1966.05", "", "退休", "", "", "", ""],
        ["李国强", "男", "", "1931.02.03", "", "中共党员", "1975.05", "", "离休", "1948.05", "", "农历三月初五", "1988.02"],
        ["王福德", "男", "", "1966.02.03", "", "中共党员", "1985.05", "", "退休", "", "", "", ""],
      ],
      { asked: [{ derivation: "home-division", column: null }] },
    );
    expect(new Set(sources.map(({ derivation }) => derivation)).size).toBeGreaterThan(7);
    for (const language of ["zh-CN", "en"] as const) {
      const { enrich } = wordsOf(language);
      for (const { derivation } of derivations) expect(enrich[`title-${derivation}`], derivation).toBeDefined();
      for (const { source } of sources) {
        expect(enrich[source.code], source.code).toBeDefined();
        expect(say(enrich[source.code]!, source.params)).not.toMatch(/[{}]/u);
      }
    }
  });
});
