import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { makeDistrict } from "../../samples/makeDistrict.js";

const { files, truth } = await makeDistrict({ seed: 8, asOf: "2026-11-22" });

function partsOf(start: string): Readonly<Record<string, string>> {
  const { bytes } = files.find(({ name }) => name.startsWith(start))!;
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const sheet = (start: string, number = 1): string => partsOf(start)[`xl/worksheets/sheet${number}.xml`]!;

test("the water company's roster has formulas, a filter, lists, conditional formats, comments and frozen panes", () => {
  const xml = sheet("自来水公司");
  for (const part of [
    "<f>IF(MOD(MID(",
    "<f>DATEDIF(",
    "<autoFilter ref=",
    "<dataValidation ",
    "<conditionalFormatting ",
    'state="frozen"',
    "<legacyDrawing ",
  ])
    expect(xml).toContain(part);
  expect(partsOf("自来水公司")["xl/comments1.xml"]).toContain("每月10日前电话问候");
});

test("the housing bureau's workbook has a native chart over its statistics", () => {
  const parts = partsOf("住建局");
  expect(parts["xl/charts/chart1.xml"]).toContain("'统计表'!$C$3:$C$5");
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<drawing ");
});

test("the platform's template hides its row of codes and hints what must be filled", () => {
  const xml = sheet("财政局");
  expect(xml).toMatch(/<row r="2"[^>]*hidden="1"/u);
  expect(partsOf("财政局")["xl/sharedStrings.xml"]).toContain("必填，18位");
  expect(xml).toContain("<dataValidation ");
});

test("headings of two and three rows are merged", () => {
  expect(sheet("区人大办")).toMatch(/<mergeCell ref="[A-Z]+3:[A-Z]+3"/u);
  expect(sheet("政府办")).toMatch(/<mergeCell ref="[A-Z]+3:[A-Z]+3".*<mergeCell ref="[A-Z]+4:[A-Z]+4"/su);
  expect(truth.sheets.flatMap(({ tables }) => tables.map(({ headerRows: [first, last] }) => last - first + 1))).toEqual(
    expect.arrayContaining([1, 2, 3]),
  );
});

test("rows are struck out and hidden somewhere", () => {
  const marks = truth.people.flatMap(({ death, records }) =>
    death === null ? [] : records.map(({ file, sheet: name }) => ({ mark: death.mark, file, name })),
  );
  for (const { file } of marks.filter(({ mark }) => mark === "struck"))
    expect(partsOf(file)["xl/styles.xml"]).toContain("<strike");
  for (const { file } of marks.filter(({ mark }) => mark === "hidden"))
    expect(Object.values(partsOf(file)).some((xml) => /<row [^>]*hidden="1"/u.test(xml))).toBe(true);
});

test("two tables stand in one sheet, away from A1", () => {
  const stacked = truth.sheets.find(({ tables }) => tables.length === 2)!;
  expect(stacked.tables[0]!.columns[0]!.column).toBe("C");
  expect(stacked.tables[0]!.headerRows[0]).toBeGreaterThan(4);
  expect(stacked.tables[1]!.headerRows[0]).toBeGreaterThan(stacked.tables[0]!.dataRows[1] + 3);
});

test("sheets that are no rosters say why", () => {
  const reasons = truth.sheets.flatMap(({ skipped }) => skipped ?? []);
  expect(reasons.sort()).toEqual(["empty-template", "form", "no-ledger", "statistics"]);
});

test("what must be asked is known", () => {
  const asked = truth.sheets.flatMap(({ file, tables }) =>
    tables.flatMap(({ columns }) =>
      columns.filter((column) => column.asked).map(({ heading }) => `${file.slice(0, 3)} ${heading}`),
    ),
  );
  expect(asked.sort()).toEqual(["一中退 原职务级别", "住建局 ", "教育系 原职务级别", "自然资 婚姻状况"]);
});
