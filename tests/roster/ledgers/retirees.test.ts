import { describe, expect, test } from "vitest";
import { codeLists } from "../../../roster/codes/codeLists.js";
import { definitionOf } from "../../../roster/ledgers/fieldDefinition.js";
import { normaliseHeading, withoutBrackets } from "../../../roster/ledgers/normaliseHeading.js";
import { retirees } from "../../../roster/ledgers/retirees.js";
import { codeFields, dateFields, flagFields, numberFields, phoneFields, subtableFields, textFields } from "../../../roster/model/field.js";
import { headingIndexOf } from "../../../roster/read/headingIndex.js";

describe("the ledger of retired officials", () => {
  test("defines every field once", () => {
    const all = ["id_no", ...dateFields, ...codeFields, ...numberFields, ...phoneFields, ...flagFields, ...textFields, ...subtableFields].sort();
    expect(retirees.fields.map(({ field }) => field).sort()).toEqual(all);
  });

  test("every coded field has its list, and no other has one", () => {
    for (const { type, codeList } of retirees.fields) {
      expect(codeList !== null).toBe(type === "code");
      if (codeList !== null) expect(codeLists[codeList].codes.length).toBeGreaterThan(1);
    }
  });

  test("only the headings that the decisions name are shared by two fields", () => {
    const shared = [...headingIndexOf(retirees).exact].filter(([, targets]) => targets.length > 1).map(([heading]) => heading);
    expect(shared.sort()).toEqual(
      [
        "参加革命/工作时间", "参加革命(工作)时间", "参加革命、工作时间", "参加革命工作时期", "目前状况", "离休性质", "待遇批准时间(文号)", "原任职务", "离退休职级", "离退休时职级",
        "原职级", "职级", "离退休前职级", "退休时职级", "健康状况详情", "特殊人群标识",
      ].sort(),
    );
  });

  test("headings are kept as they are looked up", () => {
    for (const { headings } of retirees.fields) for (const { text } of headings) expect(normaliseHeading(text)).toBe(text);
  });

  test("bank accounts and diagnoses are never reported", () => {
    expect(retirees.fields.filter(({ notReported }) => notReported).map(({ field }) => field).sort()).toEqual(["bank", "disease"]);
    for (const field of ["id_no", "mobile", "home_addr", "health", "bank", "disease", "income"] as const) expect(definitionOf(retirees, field).sensitive).toBe(true);
  });

  test("what must be filled", () => {
    const must = retirees.fields.filter(({ required }) => required === "must").map(({ field }) => field);
    expect(must.sort()).toEqual(["alive", "birth_date", "current_unit", "gender", "id_no", "mobile", "name", "orig_post", "orig_rank", "orig_unit", "political_status", "retire_date", "retire_kind"]);
  });
});

test.each([
  [" *离（退）休\n时间：", "离退休时间"], ["退/离休时间", "离退休时间"], ["退(离休)类型", "离退休类型"], ["离、退休", "离退休"], ["离休/退休", "离休/退休"], ["离休(退休)时间", "离休(退休)时间"],
  ["身份证\n号码", "身份证号码"], ["姓　名（必填）", "姓名"], ["姓\u00a0\u00a0名", "姓名"],
])("the heading %j is normalised", (written, heading) => {
  expect(normaliseHeading(written)).toBe(heading);
});

test("qualifiers in brackets can be left out", () => {
  expect(withoutBrackets("出生年月(岁)")).toBe("出生年月");
  expect(withoutBrackets("职务[级]")).toBe("职务");
});
