import { describe, expect, test } from "vitest";
import { rosterOf } from "../../support/roster.js";

const headings = ["序号", "姓名", "身份证号", "出生年月", "政治面貌", "联系人", "与本人关系", "联系人电话"];

describe("records", () => {
  test("name the fields of which reading noted something, and nothing where it noted nothing", () => {
    const { records } = rosterOf(headings, [
      [1, "张三", "11010519491231002X", "1949.12", "中共党员", "李四", "儿子", "13912345678"],
      [2, "王　五（已故）", "440524188001010014", "45.3", "群众", "赵六", "女儿", "13912345679"],
      [3, "——", "11010519491231002X", "1949.13", "党员同志们", null, null, null],
    ]);
    expect(records.map(({ noted }) => noted)).toEqual([null, ["name", "id_no", "birth_date"], ["name", "birth_date", "political_status"]]);
    for (const { told, noted } of records) {
      const withNotes = Object.entries(told).filter(([, cell]) => cell?.notes != null).map(([field]) => field);
      expect(noted ?? []).toEqual(withNotes);
    }
  });

  test("hold the first column of a group of columns as its field and as a part", () => {
    const { records } = rosterOf(headings, [[1, "张三", "11010519491231002X", "1949.12", "中共党员", "李四", "儿子", "13912345678"]]);
    const [record] = records;
    expect(record!.told.contact?.text).toBe("李四");
    expect(record!.also?.map(({ part, told }) => [part, told.text])).toEqual([["name", "李四"], ["relation", "儿子"], ["phone", "13912345678"]]);
    expect(record!.also?.[0]?.told).toBe(record!.told.contact);
  });
});
