import { describe, expect, test } from "vitest";
import { calculate } from "../../../addin/functions/calculate.js";
import type { FunctionName } from "../../../addin/functions/functionNames.js";
import type { Call } from "../../../addin/functions/call.js";

const call: Call = { today: "2026-11-22", language: "zh-CN" };
/** A made-up number, of nobody; its check character is right. */
const id = "11010519491231002X";

const ask = (name: FunctionName, ...given: unknown[]) => calculate({ name, given }, call);
/** One cell's answer: its value, or what is shown beside its error. */
function one(name: FunctionName, ...given: unknown[]): string | number {
  const answer = ask(name, ...given)[0]![0]!;
  return typeof answer === "object" ? `${answer.fault}: ${answer.message}` : answer;
}

describe("IDCHECK", () => {
  test.each([
    [id, "正确"],
    ["110105491231002", "旧号正确，18位号码应为 11010519491231002X"],
    [110105491231002, "旧号正确，18位号码应为 11010519491231002X"],
    [" 11010519491231002x ", "身份证号写法不规范"],
    ["１１０１０５１９４９１２３１００２Ｘ", "身份证号写法不规范"],
    ["110105194912310021", "身份证号校验不通过"],
    ["11010519491231002", "身份证号位数不对"],
    ["11010519491331002X", "身份证号中的出生日期不可能"],
    ["1101051949123100AX", "身份证号中有不该有的字符"],
    [110105194912310016, "身份证号末几位已丢失"],
    ["1.10105E+17", "身份证号末几位已丢失"],
    ["99010519491231002X", "身份证号校验不通过"],
    ["", ""], [null, ""], [undefined, ""], [0, ""],
    ["无", "value: 请给出身份证号。"],
  ])("%j is answered with “%s”", (given, answer) => {
    expect(one("IDCHECK", given)).toBe(answer);
  });

  test("a number that is right by its check character and lies nowhere is doubted", () => {
    expect(one("IDCHECK", "990105194912310027".slice(0, 17) + checkOf("99010519491231002"))).toBe("身份证号的地区代码可疑");
  });

  test("in English for who reads English", () => {
    expect(calculate({ name: "IDCHECK", given: [id] }, { ...call, language: "en" })).toEqual([["Correct"]]);
  });
});

describe("BIRTHDATE and GENDER", () => {
  test.each([[id, "1949.12.31", "女"], ["110105491231002", "1949.12.31", "女"]])("%s", (given, birth, gender) => {
    expect(one("BIRTHDATE", given)).toBe(birth);
    expect(one("GENDER", given)).toBe(gender);
  });

  test("a damaged number gives neither, and says why (R6)", () => {
    for (const name of ["BIRTHDATE", "GENDER", "AGE", "DIVISION"] as const) {
      expect(one(name, 110105194912310016)).toBe("value: 身份证号末几位已丢失，无法推算。");
      expect(one(name, "110105194912310021")).toBe("value: 身份证号校验不通过，无法推算。");
    }
    expect(one("BIRTHDATE", "无")).toBe("value: 请给出身份证号。");
    expect(one("BIRTHDATE", true)).toMatch(/^value: /u);
  });
});

describe("AGE", () => {
  test.each([
    [[id, "2026-11-22"], 76],
    [[id, "2026-12-31"], 77],
    [[id], 76],
    [["1945.03", "2026-03-01"], 81],
    [["1945.03", "2026-02-28"], 80],
    [["1945年3月5日", "2026-03-04"], 80],
    [[16500, 46348], 81],
    [[194503, "2026-11-22"], 81],
    [["一九四五年三月", "2026-11-22"], 81],
    [["1945", "2026-11-22"], "value: 只有年份，至少要有月份才能推算。"],
    [[1945.1, "2026-11-22"], "value: 日期有两种可能（1945.01/1945.10），请改为文本后写全。"],
    [["1945.13", "2026-11-22"], "value: 日期不存在，无法推算。"],
    [["张三", "2026-11-22"], "value: 日期无法识别，无法推算。"],
    [["2030.01", "2026-11-22"], "value: 日期晚于截止日期 2026-11-22，请核对。"],
    [["1945.03", "2026-11"], "value: 截止日期请写到日，例如 2026-11-22，或用 TODAY()。"],
    [["", "2026-11-22"], ""],
  ])("%j is %s", (given, answer) => {
    expect(one("AGE", ...given)).toBe(answer);
  });
});

describe("PARTYYEARS", () => {
  test.each([
    [["1985.06", "1986.06", "2026-11-22"], 40],
    [["1985.06", "", "2026-11-22"], 40],
    [["1985.06", null, "2026-11-22"], 40],
    [["1970.01", null, "2026-11-22"], 56],
    [["1949.05", null, "2026-11-22"], "value: 按入党时间不能确定党龄（预备期长短不一），请给出转正时间。"],
    [["1949.05", "1950.05", "2026-11-22"], 76],
    [["1985.11", null, "2026-11-22"], "value: 日期不够具体，党龄可能相差一年，请写到月或日。"],
    [["2026.01", null, "2026-11-22"], "value: 日期晚于截止日期 2026-11-22，请核对。"],
    [["群众", null, "2026-11-22"], "value: 请给出日期，例如 1945.03.05 或 1945.03。"],
  ])("%j is %s", (given, answer) => {
    expect(one("PARTYYEARS", ...given)).toBe(answer);
  });
});

describe("RETIREDATE", () => {
  test.each([
    [["1964.12", "男"], "2024.12"],
    [["1966.01", "男"], "2026.05"],
    [["1966.01", "male"], "2026.05"],
    [["1970.05", "女干部"], "2025.07"],
    [["1975.01", "女工人"], "2025.02"],
    [["1966-01-15", "男"], "2026.05"],
    [["1970.05", "女"], "value: 请写明人员类别：男、女干部（55岁）或女工人（50岁）。"],
    [["1970.05"], "value: 请写明人员类别：男、女干部（55岁）或女工人（50岁）。"],
    [["1970", "男"], "value: 只有年份，至少要有月份才能推算。"],
  ])("%j is %s", (given, answer) => {
    expect(one("RETIREDATE", ...given)).toBe(answer);
  });
});

describe("PERIOD", () => {
  test.each([
    ["1948.05", "解放战争时期"], ["1943", "抗日战争后期"], ["1949.09.30", "解放战争时期"], ["1937.07.06", "第二次国内革命战争时期"],
    ["1949.10.01", "na: 1949年9月30日以后参加工作的，不属于参加革命工作时期。"],
    ["1945", "value: 日期不够具体，可能属于两个时期，请写到月或日。"],
    ["", ""],
  ])("%s is in %s", (given, answer) => {
    expect(one("PERIOD", given)).toBe(answer);
  });
});

describe("DIVISION", () => {
  test.each([
    [id, "北京市朝阳区"],
    ["110105", "北京市朝阳区"], [110105, "北京市朝阳区"],
    ["999999", "value: 前六位 999999 不是行政区划代码。"],
    ["110105194912310021", "value: 身份证号校验不通过，无法推算。"],
  ])("%s is %s", (given, answer) => {
    expect(one("DIVISION", given)).toBe(answer);
  });

  test("a division that was renamed is told with the name of the time and today's", () => {
    const number = "32048319960101001";
    expect(one("DIVISION", number + checkOf(number))).toMatch(/^江苏省常州市武进市（今.+）$/u);
  });
});

describe("ranges", () => {
  test("a column is answered as a column, each cell for itself", () => {
    expect(ask("GENDER", [[id], [""], ["110105194912310021"]])).toEqual([
      ["女"], [""], [expect.objectContaining({ fault: "value", message: "身份证号校验不通过，无法推算。" })],
    ]);
  });

  test("two ranges go side by side; a single cell serves all", () => {
    expect(ask("RETIREDATE", [["1964.12"], ["1966.01"]], [["男"], ["女干部"]])).toEqual([["2024.12"], ["2021.01"]]);
    expect(ask("RETIREDATE", [["1964.12"], ["1966.01"]], [["男"]])).toEqual([["2024.12"], ["2026.05"]]);
    expect(ask("PARTYYEARS", [["1985.06"], ["1970.01"]], [["1986.06"], [""]], [["2026-11-22"]])).toEqual([[40], [56]]);
  });
});

function checkOf(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return "10X98765432"[weights.reduce((sum, weight, place) => sum + weight * Number(first17[place]), 0) % 11]!;
}
