import { beforeAll, describe, expect, test } from "vitest";
import { columnLetters } from "../../../roster/model/address.js";
import type { Sheet, Workbook } from "../../../roster/model/sheet.js";
import type { Table } from "../../../roster/model/table.js";
import { readTables } from "../../../roster/read/readTables.js";
import { makeDistrict } from "../../../samples/makeDistrict.js";
import type { TrueSheet, Truth } from "../../../samples/truth.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { ASOF, readOptions } from "../../support/roster.js";

interface ReadSheet {
  readonly file: string;
  readonly sheet: Sheet;
  readonly workbook: Workbook;
  readonly truth: TrueSheet;
}

let truth: Truth;
let sheets: readonly ReadSheet[];

beforeAll(async () => {
  const district = await makeDistrict({ seed: 11, asOf: ASOF });
  truth = district.truth;
  const read = await Promise.all(
    district.files.map(async ({ name, bytes }) => {
      const outcome = await readWorkbook(bytes, { fileName: name });
      if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}`);
      return { name, workbook: outcome.value };
    }),
  );
  sheets = read.flatMap(({ name, workbook }) =>
    workbook.sheets.flatMap((sheet) => {
      const facts = truth.sheets.find((one) => one.file === name && one.sheet === sheet.name);
      return facts === undefined ? [] : [{ file: name, sheet, workbook, truth: facts }];
    }),
  );
}, 60_000);

const read = ({ file, sheet, workbook }: ReadSheet) => readTables(sheet, { ...readOptions(), fileName: file, date1904: workbook.date1904 });
const tablesOf = (one: ReadSheet): readonly Table[] => {
  const reading = read(one);
  return reading.kind === "tables" ? reading.tables : [];
};

describe("the sample district, as its files are read", () => {
  test("[R2] every sheet that is no roster is left aside for the right reason", () => {
    expect(sheets.length).toBe(truth.sheets.length);
    const reasons = sheets.map((one) => {
      const reading = read(one);
      return [one.file, one.sheet.name, reading.kind === "skipped" ? reading.reason : null];
    });
    expect(reasons).toEqual(sheets.map(({ file, sheet, truth: { skipped } }) => [file, sheet.name, skipped]));
  });

  test("[R2] headings and people stand where they were put", () => {
    for (const one of sheets) {
      const found = tablesOf(one).map(({ headerRows, dataRows, peopleRows }) => ({ headerRows, dataRows, peopleRows }));
      expect({ file: one.file, sheet: one.sheet.name, found }).toEqual({
        file: one.file, sheet: one.sheet.name,
        found: one.truth.tables.map(({ headerRows, dataRows, peopleRows }) => ({ headerRows, dataRows, peopleRows })),
      });
    }
  });

  test("[R3] every column is mapped as meant, and what is ambiguous is asked", () => {
    for (const one of sheets) {
      const found = tablesOf(one).map(({ columns, questions }) =>
        columns.map(({ index, heading, field, part }) => {
          const question = questions.find(({ column }) => column === index);
          return { column: columnLetters(index), heading, field: question === undefined ? field : question.candidates[0], part, asked: question !== undefined };
        }),
      );
      expect({ file: one.file, found }).toEqual({ file: one.file, found: one.truth.tables.map(({ columns }) => columns) });
    }
  });
});
