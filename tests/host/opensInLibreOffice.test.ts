import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { cellAddress } from "../../roster/model/address.js";
import type { CellEdit } from "../../roster/model/edit.js";
import type { WorkbookPlan } from "../../roster/model/plan.js";
import type { Workbook } from "../../roster/model/sheet.js";
import { drawPlan } from "../../spreadsheet/drawPlan.js";
import { patchXlsx } from "../../spreadsheet/patchXlsx.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { writeAsXlsx } from "../../spreadsheet/writeAsXlsx.js";
import { samplePlan } from "../spreadsheet/drawPlanSample.js";
import { macros, richWorkbook } from "../spreadsheet/richWorkbook.js";
import { changedParts, partsOf } from "../spreadsheet/unzipped.js";
import { throughLibreOffice } from "./libreOffice.js";

/** Workbooks by Excel, WPS, LibreOffice, Google and others, from the test suites of spreadsheet libraries. */
const corpus = resolve(process.env["XLSX_CORPUS"] ?? "../shared/data/xlsx-corpus");
const mark = "核对110105194912310021";

async function read(bytes: Uint8Array): Promise<Workbook> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** By "sheet!A1", blank cells left out. */
function valuesOf(workbook: Workbook): Map<string, unknown> {
  return new Map(workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.values.flatMap((value, column) =>
    (value === null ? [] : [[`${sheet.name ?? ""}!${cellAddress(row.row, column)}`, value] as const])))));
}

/** Cells that may be edited, best first: those with a value, else one below all the others. */
function* editable(workbook: Workbook): Iterable<CellEdit> {
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) {
      for (const [column, value] of row.values.entries()) {
        if (value !== null && row.formulas?.[column] === undefined) yield { sheet: sheet.name, row: row.row, column, value: mark, asText: true };
      }
    }
  }
  for (const sheet of workbook.sheets) yield { sheet: sheet.name, row: (sheet.rows.at(-1)?.row ?? 0) + 1, column: 0, value: mark, asText: true };
}

async function patchOneCell(bytes: Uint8Array): Promise<{ readonly edit: CellEdit; readonly after: Uint8Array }> {
  let last = "no cell";
  for (const edit of editable(await read(bytes))) {
    const outcome = await patchXlsx(bytes, [edit]);
    if (outcome.ok) return { edit, after: outcome.value };
    last = JSON.stringify(outcome.refusal);
  }
  throw new Error(last);
}

interface CorpusFile {
  readonly file: string;
  readonly before: Uint8Array;
}

function corpusFiles(): readonly CorpusFile[] {
  if (!existsSync(corpus)) return [];
  return readFileSync(join(corpus, "index.tsv"), "utf8").split("\n").map((line) => line.split("\t"))
    .filter(([file, , , expected]) => file?.endsWith(".xlsx") === true && expected === "readable")
    .map(([file]) => ({ file: file!, before: new Uint8Array(readFileSync(join(corpus, file!))) }));
}

describe.skipIf(!existsSync(corpus))("workbooks by other programs, one cell patched", () => {
  const files = corpusFiles();
  let csv: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    const patched = new Map<string, Uint8Array>();
    for (const { file, before } of files) patched.set(file, (await patchOneCell(before)).after);
    csv = await throughLibreOffice(patched, "csv");
  });

  test.each(files)("[B3] $file: only the sheet and the styles differ, and in them only this cell", async ({ before }) => {
    const { edit, after } = await patchOneCell(before);
    const changed = changedParts(before, after);
    expect(changed.filter((part) => !/worksheets?\/[^/]+\.xml$|styles\d*\.xml$|sheet\d*\.xml$/iu.test(part))).toEqual(
      changed.includes("[Content_Types].xml") ? ["[Content_Types].xml", expect.stringMatching(/workbook\.xml\.rels$/)] : []);
    expect([...partsOf(after).keys()].filter((part) => partsOf(before).has(part))).toEqual([...partsOf(before).keys()].filter((part) => partsOf(after).has(part)));
    const expected = valuesOf(await read(before)).set(`${edit.sheet ?? ""}!${cellAddress(edit.row, edit.column)}`, mark);
    expect(valuesOf(await read(after))).toEqual(expected);
  });

  test.each(files)("[B3] $file: LibreOffice opens it and finds the new value", ({ file }) => {
    const sheets = [...csv].filter(([name]) => name.startsWith(file.replace(/\.xlsx$/, "")));
    expect(sheets.some(([, bytes]) => new TextDecoder().decode(bytes).includes(mark))).toBe(true);
  });
});

test("[B3] a workbook with macros, comments, charts, pictures and rules still opens with all of them", async () => {
  const before = await richWorkbook();
  const { after } = await patchOneCell(before);
  expect(Buffer.compare(partsOf(after).get("xl/vbaProject.bin")!, macros)).toBe(0);
  const saved = (await throughLibreOffice(new Map([["名册.xlsx", after]]), "xlsx")).get("名册.xlsx")!;
  const parts = [...partsOf(saved).keys()].join(" ");
  expect([...valuesOf(await read(saved)).values()]).toContain(mark);
  for (const part of ["comments", "charts/chart", "media/image"]) expect(parts).toContain(part);
  const sheet = new TextDecoder().decode(partsOf(saved).get("xl/worksheets/sheet1.xml"));
  for (const element of ["<conditionalFormatting", "<dataValidation", "<autoFilter", "<mergeCell"]) expect(sheet).toContain(element);
});

describe("[W2] [W6] drawn workbooks in LibreOffice", () => {
  /** Formula results by cell, as the workbook holds them. */
  const results = (workbook: Workbook): Map<string, unknown> => new Map(workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) =>
    (row.formulas ?? []).flatMap((formula, column) => (formula === undefined ? [] : [[`${sheet.name}!${cellAddress(row.row, column)}`, row.values[column]] as const])))));
  const calculated = async (plan: WorkbookPlan): Promise<Workbook> =>
    read((await throughLibreOffice(new Map([["汇总.xlsx", await drawPlan(plan)]]), "xlsx")).get("汇总.xlsx")!);

  test("every formula gives what its cell already says", async () => {
    const before = results(await read(await drawPlan(samplePlan)));
    const after = results(await calculated(samplePlan));
    expect(before.size).toBeGreaterThan(10);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [cell, value] of before) expect(after.get(cell)).toBeCloseTo(value as number, 9);
  });

  test("a wrong cached value is found out, so the test above can fail", async () => {
    const first = samplePlan.sheets[0]!;
    const rows = first.rows.map((row) => (row.row === 9
      ? { ...row, cells: row.cells.map((cell) => (cell?.formula === "SUM(D4:D8)" ? { ...cell, value: 999 } : cell)) } : row));
    const after = results(await calculated({ ...samplePlan, sheets: [{ ...first, rows }, ...samplePlan.sheets.slice(1)] }));
    expect(after.get("单位分布!D9")).toBe(108);
  });

  test("text that looks like a formula is still text, charts and links are still there", async () => {
    const saved = (await throughLibreOffice(new Map([["汇总.xlsx", await drawPlan(samplePlan)]]), "xlsx")).get("汇总.xlsx")!;
    const people = (await read(saved)).sheets[1]!;
    expect(people.rows[2]!.values[1]).toBe("=1+1");
    expect(people.rows[2]!.formulas).toBeNull();
    expect([...partsOf(saved).keys()].filter((part) => /charts\/chart\d+\.xml$/.test(part)).length).toBe(6);
    expect(new TextDecoder().decode(partsOf(saved).get("xl/worksheets/sheet1.xml"))).toContain("<hyperlink ");
  });

  test("prints: the first sheet on one page, all of it on three", async () => {
    const pdf = (await throughLibreOffice(new Map([["汇总.xlsx", await drawPlan(samplePlan)]]), "pdf")).get("汇总.pdf")!;
    expect(new TextDecoder("latin1").decode(pdf).match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(3);
  });
});

test("[B3] what came as .xls or CSV opens as the .xlsx that it became", async () => {
  const csv = await read(new TextEncoder().encode("姓名,公民身份号码,出生年月\n王甲,11010519491231002X,1949.12\n李乙,=1+1,1945.10\n"));
  const { bytes } = await writeAsXlsx(csv, [{ sheet: null, row: 3, column: 0, value: mark, asText: true }]);
  const saved = await read((await throughLibreOffice(new Map([["名册.xlsx", bytes]]), "xlsx")).get("名册.xlsx")!);
  expect([...valuesOf(saved).values()]).toEqual(["姓名", "公民身份号码", "出生年月", "王甲", "11010519491231002X", ...[...valuesOf(csv).values()].slice(5, 6), mark, "=1+1", ...[...valuesOf(csv).values()].slice(8)]);
});
