import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../roster/model/sheet.js";
import { readTables } from "../../../roster/read/readTables.js";
import type { SkipReason } from "../../../roster/read/sheetReading.js";
import { readOptions, sheetOf, type SheetFacts } from "../../support/roster.js";

function reasonOf(rows: readonly (readonly CellValue[])[], facts: SheetFacts = {}): SkipReason | "tables" {
  const reading = readTables(sheetOf(rows, facts), readOptions());
  return reading.kind === "skipped" ? reading.reason : "tables";
}

describe("[R2] sheets that are no rosters", () => {
  test("nothing at all, and nothing but spaces", () => {
    expect(reasonOf([])).toBe("empty");
    expect(reasonOf([["", " "], [null]])).toBe("empty");
  });

  test("notes on how to fill the roster in", () => {
    expect(reasonOf([["填表说明"], ["1.姓名：按身份证填写。"], ["2.出生年月：填写档案认定的出生年月，如1945.03。"], ["3.联系电话：可填写多个，以顿号分开。"]], { name: "填表说明" })).toBe("no-ledger");
    expect(reasonOf([["项目", "填写要求"], ["姓名", "必填，按身份证"], ["性别", "必填"], ["出生年月", "1945.03"], ["民族", "汉族等"], ["籍贯", "省市县"], ["入党时间", "年月"]])).not.toBe("tables");
  });

  test("a list of codes", () => {
    expect(reasonOf([["代码", "名称"], ["01", "汉族"], ["02", "蒙古族"], ["03", "回族"]], { name: "民族代码" })).toBe("no-ledger");
    expect(reasonOf([["性别", "民族", "政治面貌"], ["男", "汉族", "中共党员"], ["女", "回族", "群众"]], { name: "下拉选项" })).toBe("no-ledger");
  });

  test("counts by category", () => {
    expect(reasonOf([
      ["离休干部两年数字变化"], ["项目", "编号", "上年12月底总数", "本年办理离休手续", "本年去世", "12月底应有", "12月底实有", "实有与应有之差"],
      ["甲", "乙", 1, 2, 3, 4, 5, 6], ["总计", 1, 30, 0, 3, 27, 27, 0], ["机关", 2, 20, 0, 2, 18, 18, 0],
    ])).toBe("statistics");
    expect(reasonOf([
      ["离退休干部基本情况统计表"], ["单位", "离休", "退休", "中共党员", "生活不能自理", "异地管理", "合计"], ["区财政局", 2, 15, 12, 1, 0, 17], ["区水利局", 1, 9, 8, 0, 1, 10], ["合计", 3, 24, 20, 1, 1, 27],
    ])).toBe("statistics");
  });

  test("a form of one person a page, filled and blank", () => {
    const filled = [
      ["离退休干部登记表"], ["姓名", "张建国", "性别", "男", "出生年月", "1935.06"], ["民族", "汉族", "籍贯", "江苏武进", "入党时间", "1956.07"],
      ["参加工作时间", "1951.03", "离退休时间", "1995.06", "健康状况", "良好"], ["原工作单位", "区财政局", "原职务", "副局长", "联系电话", "13912345678"], ["家庭住址", "某区某路1号"],
    ];
    expect(reasonOf(filled)).toBe("form");
    expect(reasonOf(filled.map((row) => row.map((text, place) => (place % 2 === 0 ? text : null))))).toBe("form");
    expect(reasonOf([...filled, [], ...filled.map((row) => row.map((text) => (text === "张建国" ? "李秀英" : text)))])).toBe("form");
  });

  test("a form with a table of the family in it is still a form, and stacked rosters of different headings are none", () => {
    expect(reasonOf([
      ["干部任免审批表"], ["姓名", "张建国", "性别", "男", "出生年月", "1935.06"], ["民族", "汉族", "籍贯", "江苏", "出生地", "江苏"], ["入党时间", "1956.07", "参加工作时间", "1951.03", "健康状况", "良好"],
      ["家庭主要成员", "称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"], [null, "子", "张小军", "1965.03", "群众", "区水利局科员"],
    ])).toBe("form");
    expect(reasonOf([
      ["姓名", "性别", "出生年月", "参加革命工作时间"], ["张建国", "男", "1930.06", "1945.03"], [], ["姓名", "退休时间", "原单位", "职务"], ["李秀英", "1995.04", "区财政局", "科长"], [],
      ["姓名", "联系电话", "家庭住址", "健康状况"], ["王志强", "13912345678", "某路1号", "良好"],
    ])).toBe("tables");
  });

  test("a form whose labels stand below each other", () => {
    expect(reasonOf([["姓名：", "张建国"], ["性别：", "男"], ["出生年月：", "1935.06"], ["民族：", "汉族"], ["籍贯：", "江苏"], ["入党时间：", "1956.07"]])).toBe("form");
  });

  test("a template: headings without people, with running numbers and formulas drawn down", () => {
    expect(reasonOf([["某区退休干部名册"], ["序号", "姓名", "性别", "身份证号", "出生年月"]])).toBe("empty-template");
    expect(reasonOf([["序号", "姓名", "性别", "年龄", "出生年月"], [1, null, null, 126, null], [2, null, null, 126, null]], { formulas: { "2,3": "YEAR(NOW())-1900", "3,3": "YEAR(NOW())-1900" } })).toBe("empty-template");
    expect(reasonOf([["姓名", "性别", "出生年月"], ["必填", "必填", "必填"], ["填表人：", null, "审核人："]])).toBe("empty-template");
  });

  test("tables of other things", () => {
    expect(reasonOf([["given_name", "surname", "date_of_birth", "address_1", "postcode"], ["michaela", "neumann", "19151111", "stanley street", "4223"], ["courtney", "painter", "19161214", "pinkerton circuit", "4560"]])).toBe("no-ledger");
    expect(reasonOf([["日期", "摘要", "金额", "备注"], ["2026-01-01", "购买慰问品", 3000, null], ["2026-01-02", "交通费", 200, null]])).toBe("no-ledger");
    expect(reasonOf([["走访慰问登记表"], ["序号", "姓名", "走访时间", "走访领导", "慰问金额", "备注"], [1, "张建国", "2026.01.20", "钱进", 1000, null], [2, "李秀英", "2026.01.20", "钱进", 1000, null]])).toBe("no-ledger");
    expect(reasonOf([["离退休工作人员通讯录"], ["单位", "姓名", "职务", "联系电话"], ["区财政局", "刘洋", "科长", "13912345678"]], { name: "通讯录" })).toBe("no-ledger");
  });

  test("a roster without names is still a roster", () => {
    expect(reasonOf([["身份证号", "性别", "出生年月"], ["320401193506151239", "男", "1935.06"]])).toBe("tables");
    expect(reasonOf([["性别", "出生年月", "民族", "退休时间", "政治面貌"], ["男", "1935.06", "汉", "1995.06", "党员"]])).toBe("tables");
  });
});
