import type { CellEdit } from "../../../roster/model/edit.js";
import type { SheetRow, Workbook } from "../../../roster/model/sheet.js";
import { patchXlsx } from "../../../spreadsheet/patchXlsx.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { writeAsXlsx } from "../../../spreadsheet/writeAsXlsx.js";
import type { Book } from "./book.js";

/**
 * The book as an .xlsx: into the file that it came from, cell by cell, so that the two can be compared part by part; as a
 * new file where rows, columns or sheets came or went. Conditional formats are not saved: compare those in the book.
 */
export async function saveBook(book: Book): Promise<Uint8Array> {
  const now = book.workbook();
  if (book.file === null || book.isRearranged) return (await writeAsXlsx(now, [])).bytes;
  const opened = await readWorkbook(book.file, { fileName: book.name });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const saved = await patchXlsx(book.file, changesBetween(opened.value, now));
  if (!saved.ok) throw new Error(`${saved.refusal.code} ${JSON.stringify(saved.refusal.params)}`);
  return saved.value;
}

function changesBetween(before: Workbook, now: Workbook): readonly CellEdit[] {
  return now.sheets.flatMap((sheet) => {
    const was = new Map(before.sheets.find(({ name }) => name === sheet.name)?.rows.map((row) => [row.row, row]));
    const is = new Map(sheet.rows.map((row) => [row.row, row]));
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((row) => changedCells(sheet.name, row, { was: was.get(row), is: is.get(row) }));
  });
}

function changedCells(sheet: string | null, row: number, { was, is }: { readonly was: SheetRow | undefined; readonly is: SheetRow | undefined }): readonly CellEdit[] {
  const width = Math.max(was?.values.length ?? 0, is?.values.length ?? 0);
  return Array.from({ length: width }, (_, column) => column).flatMap((column): readonly CellEdit[] => {
    const [before, value] = [was?.values[column] ?? null, is?.values[column] ?? null];
    const asText = is?.formats?.[column] === "@" && was?.formats?.[column] !== "@";
    if (before === value && !asText) return [];
    return [{ sheet, row, column, value: typeof value === "boolean" ? String(value).toUpperCase() : value, asText: is?.formats?.[column] === "@" }];
  });
}
