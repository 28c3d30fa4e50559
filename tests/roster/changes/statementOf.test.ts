import { describe, expect, test } from "vitest";
import { statementOf } from "../../../roster/changes/statementOf.js";
import type { CellValue } from "../../../roster/model/sheet.js";
import { checkTable } from "../../../roster/rules/checkTable.js";
import { rosterOf } from "../../support/roster.js";

function stateFirst(headings: readonly string[], row: readonly CellValue[], more: readonly (readonly CellValue[])[] = []): ReturnType<typeof statementOf> {
  const { records, context } = rosterOf(headings, [row, ...more]);
  return statementOf(records[0]!, checkTable(records, context));
}

describe("statementOf", () => {
  test("tells each field by its canonical text, with the precision that it has", () => {
    const { statement } = stateFirst(
      ["姓名", "性别", "身份证号", "出生年月", "民族", "参加工作时间", "离退休时间", "联系电话", "是否异地居住"],
      ["张　三", "男", "11010519491231001x", "1949.12", "汉", "1968年10月5日", "2010-01", "13912345678/0519-85123456", "是（上海）"],
    );
    expect(statement).toMatchObject({
      name: "张三", gender: "男", birth_date: "1949-12", ethnicity: "汉族", work_start_date: "1968-10-05", retire_date: "2010-01",
      mobile: "13912345678、0519-85123456",
    });
    expect(statement.id_no).toBe("11010519491231001X");
  });

  test("leaves out what is not reported and what follows from other fields", () => {
    const { statement } = stateFirst(["序号", "姓名", "年龄", "银行卡号", "主要疾病", "出生年月"], [1, "张三", 76, "6222000011112222", "高血压", "1949.12"]);
    expect(statement).not.toHaveProperty("bank");
    expect(statement).not.toHaveProperty("disease");
    expect(statement).not.toHaveProperty("seq");
    expect(statement).not.toHaveProperty("age");
    expect(statement.birth_date).toBe("1949-12");
  });

  test("an error holds its own value, which is told as it was written", () => {
    const { statement, held } = stateFirst(["姓名", "性别", "出生年月", "离退休时间"], ["张三", "男", "1949.12", "2010年13月"]);
    expect(statement.retire_date).toBe("2010年13月");
    expect(held).toEqual({ retire_date: "date-impossible" });
  });

  test("an error in the number holds the record, but not the word of a death", () => {
    const { statement, held } = stateFirst(
      ["姓名", "性别", "身份证号", "出生年月", "健在状态", "去世时间"], ["张三", "男", "110105194912310021", "1949.12", "去世", "2026-13"],
    );
    expect(held).toMatchObject({ name: "id-number-checksum", id_no: "id-number-checksum", birth_date: "id-number-checksum", death_date: "date-impossible" });
    expect(held).not.toHaveProperty("alive");
    expect(statement.alive).toBe("去世");
  });

  test("a date that may be two months waits as long as nobody has said which", () => {
    const { statement, held } = stateFirst(["姓名", "性别", "出生年月"], ["张三", "男", 1945.1]);
    expect(statement.birth_date).toBe("1945.1");
    expect(held.birth_date).toBe("date-ambiguous");
  });

  test("a hint of a death holds the state of living, so that nobody is greeted unasked", () => {
    expect(stateFirst(["姓名", "性别", "出生年月", "备注"], ["张三", "男", "1949.12", "2024年病故"]).held).toEqual({ alive: "deceased-hint" });
  });

  test("a person's contact reads side by side, once", () => {
    const { statement } = stateFirst(["姓名", "出生年月", "联系人姓名", "与本人关系", "联系人电话"], ["张三", "1949.12", "张四", "女儿", "13912345678"]);
    expect(statement.contact).toBe("张四 女儿 13912345678");
  });
});
