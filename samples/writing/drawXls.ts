import * as xlsx from "@e965/xlsx";
import type { CellDraft, SheetDraft, WorkbookDraft } from "./draft.js";

/** Writes the old binary format (.xls), as units' oldest files are: values, number formats, formulas, merges, widths. */
export function drawXls(workbook: WorkbookDraft): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const sheet of workbook.sheets) xlsx.utils.book_append_sheet(book, drawSheet(sheet), sheet.name);
  return new Uint8Array(xlsx.write(book, { bookType: "biff8", type: "array" }) as ArrayBuffer);
}

function drawSheet(sheet: SheetDraft): xlsx.WorkSheet {
  const drawn: xlsx.WorkSheet = {};
  let [lastRow, lastColumn] = [0, 0];
  for (const [row, columns] of sheet.cells) {
    for (const [column, cell] of columns) {
      if (cell.value === null) continue;
      drawn[xlsx.utils.encode_cell({ r: row - 1, c: column })] = drawCell(cell);
      lastRow = Math.max(lastRow, row - 1);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  drawn["!ref"] = xlsx.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: lastRow, c: lastColumn } });
  drawn["!merges"] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left },
    e: { r: bottom - 1, c: right },
  }));
  drawn["!cols"] = Array.from({ length: lastColumn + 1 }, (_, column) => ({ wch: sheet.widths.get(column) ?? 9 }));
  return drawn;
}

function drawCell({ value, format, formula }: CellDraft): xlsx.CellObject {
  const type = typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s";
  return {
    t: type,
    v: value!,
    ...(format === undefined ? {} : { z: format }),
    ...(formula === undefined ? {} : { f: formula }),
  };
}
