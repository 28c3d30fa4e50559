import { describe, expect, test } from "vitest";
import { phoneFormat } from "../../../roster/rules/phoneFormat.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "联系电话", "固定电话"];
const found = (mobile: string | number, landline = "") => findWorded(phoneFormat, headings, [["陈建国", "1945.05", mobile, landline], ["李秀英", "1945.03", "13912345678", ""]]);

describe("phone-format", () => {
  test.each(["1391234567", "139123456789", "12912345678", "851234"])("%s is no phone number", (phone) => {
    const findings = found(phone);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]).toMatchObject({ field: "mobile", params: { because: "odd", odd: phone }, fix: null });
  });

  test.each(["139-1234-5678", "139.1234.5678", "139—1234—5678", "+86 139-1234-5678"])("%s is a mobile parted by signs, put right safely", (phone) => {
    const findings = found(phone);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]!.params.because).toBe("parted");
    expect(findings[0]!.fix).toEqual({ value: "13912345678", safe: true, cells: [{ row: 2, column: 2, value: "13912345678", asText: true }] });
  });

  test("of several in one cell only the odd one is named", () => {
    const findings = found("13912345678、1381234567");
    expect(findings[0]!.params).toMatchObject({ because: "odd", odd: "1381234567", text: "13912345678、1381234567" });
  });

  test("a landline's cell, a further phone's and a contact's are looked at in their own columns", () => {
    expect(placesOf(found("13912345678", "0519-8512"))).toEqual(["warning D2"]);
    const findings = findWorded(phoneFormat, ["姓名", "联系电话", "手机", "紧急联系人", "紧急联系人电话"], [["陈建国", "13912345678", "1391234567", "陈小明", "139-1234-5678"], ["李秀英", "13912345679", "", "", ""]]);
    expect(placesOf(findings)).toEqual(["warning C2", "warning E2"]);
    expect(findings[1]!.fix).toMatchObject({ safe: true, cells: [{ row: 2, column: 4, value: "13912345678" }] });
  });

  test.each([
    "13912345678", 13912345678, "139 1234 5678", "19912345678", "0519-85123456", "051985123456", "(0519)85123456", "85123456", "010-65123456-8",
    "13912345678、13812345678", "13912345678/0519-85123456", "13912345678（子）", "儿子：13912345678", "", "无", "—", "4001234567",
  ])("%s can be dialled, or is nothing", (phone) => {
    expect(found(phone)).toEqual([]);
  });
});
