import { describe, expect, test } from "vitest";
import { maskAddress, maskNumber, maskPhones, maskText } from "../../../roster/codes/maskText.js";

describe("[P2] what others see of", () => {
  test.each([
    ["11010519491231002X", "1101**********002X"], ["110105491231002", "1101*******1002"], ["1101051949123100", "****************"], ["", ""],
  ])("a number %s", (number, shown) => { expect(maskNumber(number)).toBe(shown); });

  test.each([
    ["13912345678", "139****5678"], ["0519-85123456 儿子13912345678", "****-******56 儿子139****5678"], ["8613912345678", "***********78"],
    ["139 1234 5678", "*** **** ****"], ["１３９１２３４５６７８", "１３９****５６７８"], ["短号661234", "短号******"], ["无", "无"], ["11010519491231002X", "***************02X"],
  ])("phones %s", (text, shown) => { expect(maskPhones(text)).toBe(shown); });

  test.each([
    ["银湖区雀巢街道翠竹路7号302室", "银湖区雀巢街道****"], ["某省某市银湖区翠竹路7号", "某省某市银湖区****"], ["春江镇西街3号", "春江镇****"], ["翠竹路7号", "****"], ["银湖区翠竹小区7号", "银湖区****"],
    ["13912345678号", "****"],
  ])("an address %s", (text, shown) => { expect(maskAddress(text)).toBe(shown); });

  test.each([
    ["王五11010519491231002X.xlsx", "王五1101**********002X.xlsx"], ["电话13912345678转8001", "电话139****5678转8001"], ["1988-06-01至2026-11-22", "1988-06-01至2026-11-22"],
  ])("any text %s", (text, shown) => { expect(maskText(text)).toBe(shown); });
});
