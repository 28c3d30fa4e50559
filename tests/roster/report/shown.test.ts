import { describe, expect, test } from "vitest";
import { maskNumber } from "../../../roster/codes/maskText.js";
import { showPost, showText } from "../../../roster/report/shown.js";
import { madePerson } from "../../support/people.js";

describe("what reports show", () => {
  test("[P2] a citizen's number keeps its first and last four", () => {
    expect(maskNumber("11010519491231002X")).toBe("1101**********002X");
    expect(maskNumber("110105491231002")).toBe("1101*******1002");
    expect(maskNumber("1101051949123100")).toBe("****************");
    expect(maskNumber("")).toBe("");
  });

  test("[P2] numbers and phones inside other text are masked, dates and counts are not", () => {
    expect(showText("王五11010519491231002X.xlsx")).toBe("王五1101**********002X.xlsx");
    expect(showText("电话13912345678转8001")).toBe("电话139****5678转8001");
    expect(showText("１１０１０５１９４９１２３１００２Ｘ")).toBe("1101**********002X");
    expect(showText("证110105 19491231 002X")).toBe("证1101**********002X");
    expect(showText("１３９１２３４５６７８")).toBe("１３９****５６７８");
    expect(showText("1988-06-01至2026-11-22")).toBe("1988-06-01至2026-11-22");
    expect(showText("2026年11月22日 第1024行 0519-85123456")).toBe("2026年11月22日 第1024行 0519-85123456");
    expect(showText(null)).toBe("");
  });

  test("unit and post read as one, however the roster keeps them", () => {
    expect(showPost(madePerson("a", { orig_unit: "区财政局", orig_post: "局长" }))).toBe("区财政局局长");
    expect(showPost(madePerson("b", { orig_unit_post: "区人大常委会 原副主任", orig_post: "副主任" }))).toBe("区人大常委会 原副主任");
    expect(showPost(madePerson("c"))).toBe("");
  });
});
