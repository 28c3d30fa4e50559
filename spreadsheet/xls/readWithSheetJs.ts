import { read, set_cptable, type CellObject, type WorkBook } from "@e965/xlsx";
import type { Sheet, SheetRow, Workbook } from "../../roster/model/sheet.js";
import { showNumbers } from "../formats/showNumber.js";
import { isGeneral } from "../formats/builtInFormats.js";
import { limits } from "../limits.js";
import { RowBuilder, type PlaceBudget, type ShowNumber } from "../rows/rowBuilder.js";
import { Stop, stop } from "../stop.js";
import { formulaElsewhere } from "../xlsx/readSheet.js";
import { errorText } from "./cellNumbers.js";

/**
 * Reads the two formats that are too rare for a reader of our own: .xlsb, and .xls of Excel 5.0 and 95. The caller has
 * counted what a zip inflates to.
 */
export async function readWithSheetJs(bytes: Uint8Array, format: "xlsb" | "xls"): Promise<Workbook> {
  // Files of that age are in the code page of their country.
  if (format === "xls") set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const book = parse(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const context = { show: showNumbers(date1904), places: { left: limits.places } };
  const sheets: Sheet[] = [];
  const skipped: Workbook["skipped"][number][] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name] as SheetJsSheet | undefined;
    const kind = sheet?.["!type"];
    if (sheet === undefined) return;
    if (kind === "chart" || kind === "macro" || kind === "dialog") skipped.push({ sheet: name, reason: `${kind}-sheet` });
    else sheets.push(readSheet(name, sheet, book.Workbook?.Sheets?.[index]?.Hidden, context));
  });
  if (sheets.length + skipped.length === 0) stop("workbook-without-sheet");
  return { format, date1904, sheets, skipped };
}

interface SheetJsSheet {
  readonly "!data"?: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly "!type"?: string;
  readonly "!merges"?: readonly { readonly s: { readonly r: number; readonly c: number }; readonly e: { readonly r: number; readonly c: number } }[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly "!cols"?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: "array", cellNF: true, cellStyles: true, cellText: false, cellDates: false, dense: true });
  } catch (error) {
    if (error instanceof Stop) throw error;
    // The library says only by its message why it gave up.
    const because = error instanceof Error ? error.message : "";
    return stop(/password|encrypt/iu.test(because) ? "file-password" : "file-broken");
  }
}

function readSheet(
  name: string,
  sheet: SheetJsSheet,
  hidden: 0 | 1 | 2 | undefined,
  context: { readonly show: ShowNumber; readonly places: PlaceBudget },
): Sheet {
  const builder = new RowBuilder(context.show, context.places, name);
  const rows: SheetRow[] = [];
  sheet["!data"]?.forEach((cells, index) => {
    if (cells === undefined) return;
    builder.start(index + 1, sheet["!rows"]?.[index]?.hidden === true);
    cells.forEach((cell, column) => {
      if (cell !== undefined) putCell(builder, column, cell);
    });
    const row = builder.finish();
    if (row !== null) rows.push(row);
  });
  const width = rows.reduce((widest, { values }) => Math.max(widest, values.length), 0);
  return {
    name, rows,
    state: hidden === 1 ? "hidden" : hidden === 2 ? "very-hidden" : "visible",
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c })),
    hiddenColumns: (sheet["!cols"] ?? []).flatMap((column, index) => (column?.hidden === true && index < width ? [index] : [])),
  };
}

function putCell(builder: RowBuilder, column: number, cell: CellObject): void {
  if (cell.f !== undefined) builder.putFormula(column, cell.f === "" ? formulaElsewhere : cell.f);
  if (cell.t === "z" || cell.v === undefined || cell.v === null) return;
  const format = typeof cell.z === "string" && !isGeneral(cell.z) ? cell.z : undefined;
  if (cell.t === "e") builder.put(column, cell.w ?? errorText(Number(cell.v)), format);
  else if (cell.v instanceof Date) builder.put(column, cell.v.toISOString(), format);
  else builder.put(column, cell.v, format);
}
