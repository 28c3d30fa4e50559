import { describe, expect, test } from "vitest";
import { hardshipUnexplained } from "../../../roster/rules/hardshipUnexplained.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const found = (...cells: readonly string[]) => findWorded(hardshipUnexplained, ["姓名", "出生年月", "是否困难", "帮扶原因"], [["陈建国", "1945.05", ...cells], ["李秀英", "1945.03", "否", ""]]);

describe("hardship-unexplained", () => {
  test.each(["是", "有", "√", "是（困难党员）", "特困"])("%s alone: at its cell", (hardship) => {
    const findings = found(hardship, "");
    expect(placesOf(findings)).toEqual(["info C2"]);
    expect(findings[0]).toMatchObject({ field: "hardship", fix: null });
  });

  test.each([["是（重大疾病）", ""], ["家庭变故", ""], ["是", "老伴重病"], ["否", ""], ["无", ""], ["", ""]])("%j beside %j is silent", (...cells) => {
    expect(found(...cells)).toEqual([]);
  });
});
