import { describe, expect, test } from "vitest";
import { contactMissing } from "../../../roster/rules/contactMissing.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "联系电话", "紧急联系人", "紧急联系人电话", "健在状态"];
const found = (mobile: string, contact = "", phone = "", alive = "健在") =>
  findWorded(contactMissing, headings, [["陈建国", "1945.05", mobile, contact, phone, alive], ["李秀英", "1945.03", "13912345678", "", "", "健在"]]);

describe("contact-missing", () => {
  test.each([["", "", ""], ["—", "", ""], ["", "陈小明", ""], ["无", "陈小明", "无"]])("%j, %j, %j: at the person's own phone", (...cells) => {
    const findings = found(...cells);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]).toMatchObject({ field: "mobile", fix: null });
  });

  test("where only the contact's has a column, it is that cell", () => {
    const findings = findWorded(contactMissing, ["姓名", "出生年月", "紧急联系人电话"], [["陈建国", "1945.05", ""], ["李秀英", "1945.03", "13912345678"]]);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    const beside = findWorded(contactMissing, ["姓名", "出生年月", "紧急联系人", "紧急联系人电话"], [["陈建国", "1945.05", "陈小明", ""], ["李秀英", "1945.03", "李小明", "13912345678"]]);
    expect(placesOf(beside)).toEqual(["warning D2"]);
  });

  test.each([["13912345678", "", ""], ["", "陈小明", "13812345678"], ["", "陈小明13812345678", ""], ["", "", "0519-85123456"]])("%j, %j, %j is a way to reach them", (...cells) => {
    expect(found(...cells)).toEqual([]);
  });

  test("what is no number is not missing: phone-format speaks of it", () => {
    expect(found("1391234567")).toEqual([]);
  });

  test("the dead are not asked for, nor is a sheet without such columns", () => {
    expect(found("", "", "", "去世")).toEqual([]);
    expect(findWorded(contactMissing, headings.slice(0, 2).concat("性别"), [["陈建国", "1945.05", "男"], ["李秀英", "1945.03", "女"]])).toEqual([]);
  });
});
