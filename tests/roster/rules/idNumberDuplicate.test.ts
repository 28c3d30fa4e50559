import { describe, expect, test } from "vitest";
import { idNumberDuplicate } from "../../../roster/rules/idNumberDuplicate.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const found = (...numbers: readonly string[]) =>
  findWith(idNumberDuplicate, ["姓名", "性别", "身份证号"], numbers.map((number, place) => [`测试${"甲乙丙丁戊己"[place]!}`, "女", number]));

describe("id-number-duplicate", () => {
  test("one finding on each row, naming the other; 15 and 18 digits and spaces are alike", () => {
    const findings = found("11010519491231002X", "110105491231002", "320421195001020046");
    expect(placesOf(findings)).toEqual(["error C2", "error C3"]);
    expect(findings.map(({ params }) => params["otherRows"])).toEqual(["3", "2"]);
    expect(findings[0]!.params["otherNames"]).toBe("测试乙");
    expect(placesOf(found("11010519491231002X", "110105 19491231 002x"))).toEqual(["error C2", "error C3"]);
  });

  test("of many rows three are named", () => {
    const findings = found(...Array.from({ length: 6 }, () => "11010519491231002X"));
    expect(findings.map(({ params }) => params["otherRows"])).toEqual(["3、4、5", "2、4、5", "2、3、5", "2、3、4", "2、3、4", "2、3、4"]);
  });

  test("different, wrong and empty numbers are no duplicates", () => {
    expect(found("11010519491231002X", "110105194912310038")).toEqual([]);
    expect(found("110105194912310021", "110105194912310021")).toEqual([]);
    expect(found("", "")).toEqual([]);
  });
});
