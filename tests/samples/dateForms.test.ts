import * as xlsx from "@e965/xlsx";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { serialOf, writeDate } from "../../samples/writing/dateForms.js";

const { files } = await makeDistrict({ seed: 4, asOf: "2026-11-22" });

/** Every cell of the district as "value ¦ format". */
const cells = new Set(
  files.flatMap(({ name, bytes }) => {
    if (name.endsWith(".csv"))
      return iconv
        .decode(Buffer.from(bytes), "gb18030")
        .split(/[\r\n,]+/u)
        .map((text) => `${text} ¦ `);
    const book = xlsx.read(bytes, { cellNF: true });
    return Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet)
        .filter(([address]) => !address.startsWith("!"))
        .map(([, cell]) => cell as xlsx.CellObject)
        .map(
          (cell) =>
            `${typeof cell.v === "number" ? "#" : ""}${String(cell.v)} ¦ ${String(cell.z ?? "").replace(/^General$/u, "")}`,
        ),
    );
  }),
);

const forms: readonly (readonly [string, RegExp])[] = [
  ["1945.03", /^\d{4}\.0\d ¦/u],
  ["1945.3", /^\d{4}\.1 ¦|^\d{4}\.[2-9] ¦/u],
  ["1945-03-05", /^\d{4}-\d{2}-\d{2} ¦/u],
  ["1945/3/5", /^\d{4}\/\d{1,2}\/\d{1,2} ¦/u],
  ["1945年3月", /^\d{4}年\d{1,2}月 ¦/u],
  ["1945年3月5日", /^\d{4}年\d{1,2}月\d{1,2}日 ¦/u],
  ["45.3", /^\d{2}\.\d{1,2} ¦/u],
  ["45年3月", /^\d{2}年\d{1,2}月 ¦/u],
  ["194503", /^(?:19|20)\d{2}[01]\d ¦/u],
  ["19450305", /^#?(?:19|20)\d{2}[01]\d[0-3]\d ¦/u],
  ["一九四五年三月", /^[一二][〇一二三四五六七八九]{3}年[十一二三四五六七八九]+月 ¦/u],
  ["一九四五.三", /^[一二][〇一二三四五六七八九]{3}\.[十一二三四五六七八九]+ ¦/u],
  ["二○○二", /^二○/u],
  ["二零零二", /^二零/u],
  ["1945", /^(?:19|20)\d{2} ¦/u],
  ["1945年", /^\d{4}年 ¦/u],
  ["1945.00", /^\d{4}\.00 ¦/u],
  ["1945年春", /^\d{4}年春 ¦/u],
  ["1945.03(档案)", /^\d{4}\.\d{2}\(档案\) ¦/u],
  ["民国34年3月", /^民国\d{1,2}年\d{1,2}月 ¦/u],
  ["农历", /^(?:农历|旧历)/u],
  ["a serial shown as a day", /^#-?\d{4,5} ¦ yyyy\/m\/d/u],
  ["a serial shown as 年月", /^#-?\d{4,5} ¦ yyyy"年"m"月"/u],
  ["a serial shown with dots", /^#-?\d{4,5} ¦ yyyy\.mm/u],
  ["1945.10 as a number of two places", /^#\d{4}\.1 ¦ 0\.00/u],
  ["1945.1 as a plain number", /^#\d{4}\.1 ¦ $/u],
  ["1945.03 as a plain number", /^#\d{4}\.0[2-9] ¦ $/u],
  ["1935.06 with the age below it", /^\d{4}\.\d{2}\n\(\d+岁\) ¦/u],
];

test.each(forms)("dates are written as %s somewhere", (_, pattern) => {
  expect([...cells].some((cell) => pattern.test(cell))).toBe(true);
});

test("a company's days are counted from 1904", () => {
  const { bytes } = files.find(({ name }) => name.startsWith("供销社"))!;
  expect(xlsx.read(bytes).Workbook?.WBProps?.date1904).toBe(true);
});

test("serial numbers are those of the spreadsheets", () => {
  expect([
    serialOf("1945-03-01", false),
    serialOf("1949-10-01", false),
    serialOf("2019-01-02", false),
    serialOf("1949-10-01", true),
  ]).toEqual([16497, 18172, 43467, 18172 - 1462]);
  expect(writeDate("1945-10", "twoPlaces", false)).toEqual({ value: 1945.1, format: "0.00" });
});
