import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { longRosterRows, makeLongRoster } from "../../samples/longRoster.js";

test("a long roster has its headings, as many rows as asked for, and some mistakes", () => {
  const { headings, rows, planted } = longRosterRows({ rows: 2_500, seed: 1 });
  expect(headings).toHaveLength(30);
  expect(rows).toHaveLength(2_500);
  expect(planted.map(({ rule }) => rule)).toEqual([
    "id-number-checksum",
    "date-impossible",
    "code-unknown",
    "phone-format",
    "required-missing",
  ]);
  expect(planted[0]!.cell).toBe("I501");
  expect(rows[999]![headings.indexOf("参加工作时间")]).toMatch(/^\d{4}\.13$/u);
  expect(new Set(rows.map((row) => row[headings.indexOf("身份证号")])).size).toBe(2_500);
});

test("the file holds the same rows, with fewer columns where fewer are asked for", async () => {
  const options = { rows: 40, seed: 9, columns: 25 };
  const { headings, rows } = longRosterRows(options);
  const book = await readXlsx(await makeLongRoster(options));
  expect(book.sheets[0]!.rows[0]).toEqual(headings);
  expect(headings).toHaveLength(25);
  expect(book.sheets[0]!.rows.slice(1).map((row) => headings.map((_, place) => row[place] ?? null))).toEqual(rows);
});
