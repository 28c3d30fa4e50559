import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../roster/model/sheet.js";
import { assumeBest } from "../../../roster/read/assumeBest.js";
import { readRecord, readRecords } from "../../../roster/read/readRecords.js";
import { readTables } from "../../../roster/read/readTables.js";
import { readOptions, sheetOf } from "../../support/roster.js";

type Row = readonly CellValue[];
const heads = ["序号", "姓名", "性别", "身份证号", "出生年月", "离退休类别", "原工作单位", "联系电话", "备注"];

const surname = fc.constantFrom(..."王李张刘陈杨黄赵吴周欧".split(""));
const given = fc.string({ unit: fc.constantFrom(..."建国秀英志强桂芳玉兰大勇丽红".split("")), minLength: 1, maxLength: 2 });
const person = fc.tuple(
  fc.tuple(surname, given).map((parts) => parts.join("")),
  fc.constantFrom("男", "女"),
  fc.constantFrom("320401193506151239", "110105491231002", null, 110105194912310020),
  fc.constantFrom("1935.06", "1940年3月", 1950.1, "19410203"),
  fc.constantFrom("离休", "退休"),
  fc.constantFrom("区财政局", "区水利局", null),
  fc.constantFrom("13912345678", "0519-85123456/13812345678", null),
  fc.constantFrom("常住上海", null),
);
const people = fc.array(person, { minLength: 1, maxLength: 8 }).map((rows): readonly Row[] => rows.map((row, place) => [place + 1, ...row]));

/** What may stand between and around people without being one. */
const noise = fc.constantFrom<Row>(
  [], ["一、离休干部（3人）"], ["（二）退休干部：5人"], ["小计", "3人"], ["第 1 页 共 3 页"], heads, [null, null, "　"], ["以下空白"], ["二、退休干部"],
);
const footer = fc.constantFrom<Row>(["合计", 8], ["填表人：刘洋", null, "审核人：赵敏"], ["注：1.本表一式两份。"], ["制表", "刘洋"], [null, "联系电话：0519-85120000"], ["总计：8人"], []);
const title = fc.constantFrom<Row>(["区财政局离退休干部花名册"], ["填报单位：区财政局", null, null, "填报日期：2026年11月"], [null, null, "年   月   日"], []);

function namesIn(rows: readonly Row[]): readonly unknown[] {
  const sheet = sheetOf(rows);
  const reading = readTables(sheet, readOptions());
  if (reading.kind === "skipped") throw new Error(reading.reason);
  return reading.tables.flatMap((table) => readRecords(sheet, assumeBest(table), readOptions()).map(({ told }) => [told.name?.value, told.birth_date?.value, told.id_no?.text, told.mobile?.text]));
}

describe("properties", () => {
  test("[R2] titles, group rows, blank rows, repeated headings and footers never change the people that are read", () => {
    fc.assert(
      fc.property(people, fc.array(title, { maxLength: 3 }), fc.array(fc.tuple(fc.nat(8), noise), { maxLength: 6 }), fc.array(footer, { maxLength: 4 }), (rows, above, between, below) => {
        const body = [...rows];
        for (const [place, row] of between) body.splice(Math.min(place, body.length), 0, row);
        expect(namesIn([...above, heads, ...body, ...below])).toEqual(namesIn([heads, ...rows]));
      }),
      { numRuns: 400 },
    );
  });

  test("[R1] the order of columns never matters", () => {
    fc.assert(
      fc.property(people, fc.shuffledSubarray([...heads.keys()], { minLength: heads.length, maxLength: heads.length }), (rows, order) => {
        const shuffled = [heads, ...rows].map((row) => order.map((column) => row[column] ?? null));
        expect(namesIn(shuffled)).toEqual(namesIn([heads, ...rows]));
      }),
      { numRuns: 200 },
    );
  });

  test("[C3] a row read again gives what it gave in the whole table", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const sheet = sheetOf([["一、退休干部"], heads, ...rows]);
        const reading = readTables(sheet, readOptions());
        if (reading.kind === "skipped") throw new Error(reading.reason);
        const table = reading.tables[0]!;
        const copy = structuredClone(table);
        for (const record of readRecords(sheet, table, readOptions())) {
          expect(readRecord(sheet.rows.find(({ row }) => row === record.row)!, copy, readOptions())).toEqual(record);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("no sheet makes reading throw", () => {
    const cell = fc.oneof(fc.constantFrom<CellValue>(...heads, "合计", "张建国", "一、离休", null, null), fc.string(), fc.double(), fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        const sheet = sheetOf(rows);
        const reading = readTables(sheet, readOptions());
        if (reading.kind === "tables") for (const table of reading.tables) readRecords(sheet, assumeBest(table), readOptions());
      }),
      { numRuns: 1000 },
    );
  });
});
