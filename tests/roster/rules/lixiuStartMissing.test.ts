import { describe, expect, test } from "vitest";
import { lixiuStartMissing } from "../../../roster/rules/lixiuStartMissing.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "离退休类别", "参加革命工作时间", "参加工作时间"];
const found = (kind: string, revolution: string, work: string) => findWorded(lixiuStartMissing, headings, [["陈建国", "1930.05", kind, revolution, work], ["李秀英", "1945.03", "退休", "", "1965.08"]]);

describe("lixiu-start-missing", () => {
  test.each(["", "—", "不详"])("离休 with %j for a start: at the empty cell", (empty) => {
    const findings = found("离休", empty, "");
    expect(placesOf(findings)).toEqual(["error D2"]);
    expect(findings[0]).toMatchObject({ field: "revolution_start_date", fix: null });
  });

  test("where only 参加工作时间 has a column, that cell is the empty one", () => {
    const findings = findWorded(lixiuStartMissing, ["姓名", "离休时间", "参加工作时间"], [["陈建国", "1985.06", ""], ["李秀英", "1986.03", "1948.08"]], { title: "某局离休干部名册" });
    expect(placesOf(findings)).toEqual(["error C3"]);
  });

  test("where neither has a column it stands at the name", () => {
    const findings = findWorded(lixiuStartMissing, ["姓名", "性别", "出生年月", "离退休类别"], [["陈建国", "男", "1930.05", "离休"], ["李秀英", "女", "1945.03", "退休"]]);
    expect(placesOf(findings)).toEqual(["error A2"]);
  });

  test.each([["离休", "1948.03", ""], ["离休", "", "1948.03"], ["离休", "1948年", ""], ["退休", "", ""]])("%s with %j and %j is enough", (kind, revolution, work) => {
    expect(found(kind, revolution, work)).toEqual([]);
  });

  test("what cannot be read is no empty cell", () => {
    expect(found("离休", "解放前夕某时", "")).toEqual([]);
  });
});
