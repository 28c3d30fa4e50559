import { describe, expect, test } from "vitest";
import { offsitePlaceMissing } from "../../../roster/rules/offsitePlaceMissing.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "是否易地安置", "是否异地居住"];
const found = (offsite: string, elsewhere: string) => findWorded(offsitePlaceMissing, headings, [["陈建国", "1945.05", offsite, elsewhere], ["李秀英", "1945.03", "否", "否"]]);

describe("offsite-place-missing", () => {
  test.each([["是", "", "warning C2"], ["否", "是", "warning D2"], ["√", "", "warning C2"], ["是（易地）", "", "warning C2"], ["是", "是", "warning C2"]])("%j and %j without a place", (offsite, elsewhere, place) => {
    const findings = found(offsite, elsewhere);
    expect(placesOf(findings)).toEqual([place]);
    expect(findings[0]!.fix).toBeNull();
  });

  test.each([["是（上海市）", ""], ["上海市", ""], ["", "北京"], ["是", "上海市浦东新区"], ["否", "否"], ["", ""], ["无", "—"]])("%j and %j is silent", (offsite, elsewhere) => {
    expect(found(offsite, elsewhere)).toEqual([]);
  });

  test("a further column may say where", () => {
    const rows = (place: string) => [["陈建国", "1945.05", "是", place], ["李秀英", "1945.03", "否", ""]];
    expect(findWorded(offsitePlaceMissing, ["姓名", "出生年月", "是否异地居住", "居住城市"], rows("南京"))).toEqual([]);
    expect(placesOf(findWorded(offsitePlaceMissing, ["姓名", "出生年月", "是否异地居住", "居住城市"], rows("")))).toEqual(["warning C2"]);
  });
});
