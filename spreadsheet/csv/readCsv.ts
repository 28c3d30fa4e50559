import type { SheetRow, Workbook } from "../../roster/model/sheet.js";
import { limits } from "../limits.js";
import { newInterner } from "../rows/interner.js";
import { RowBuilder } from "../rows/rowBuilder.js";
import { stop } from "../stop.js";
import { decodeCsv } from "./decodeCsv.js";
import { findDelimiter } from "./findDelimiter.js";

/**
 * Reads a CSV (RFC 4180), or the same with tabs or semicolons. Every cell is text: so an ID number keeps its digits.
 * `="…"`, by which some programs tell Excel to keep text, is that text.
 */
export function readCsv(bytes: Uint8Array): Workbook {
  const text = decodeCsv(bytes);
  const delimiter = findDelimiter(text);
  const interner = newInterner();
  const builder = new RowBuilder(() => undefined, { left: limits.places }, "CSV");
  const rows: SheetRow[] = [];
  let row = 1;
  let column = 0;
  builder.start(row, false);
  const endRow = (): void => {
    const built = builder.finish();
    if (built !== null) rows.push(built);
    row += 1;
    column = 0;
    if (row > limits.rows + 1) stop("sheet-too-large", { sheet: "CSV" });
    builder.start(row, false);
  };
  for (const { value, last } of cells(text, delimiter)) {
    if (column >= limits.columns) stop("sheet-too-large", { sheet: "CSV" });
    if (value !== "") builder.put(column, interner.of(value), undefined);
    column += 1;
    if (last) endRow();
  }
  return { format: "csv", date1904: false, sheets: [{ name: null, state: "visible", rows, merges: [], hiddenColumns: [] }], skipped: [] };
}

/** The cells one after the other, each saying whether it ends its line. */
function* cells(text: string, delimiter: string): Generator<{ readonly value: string; readonly last: boolean }, void, undefined> {
  const plainEnd = new RegExp(`[${delimiter === "\t" ? "\\t" : delimiter}\\r\\n]`, "gu");
  let at = 0;
  while (at < text.length) {
    const quoted = quotedCell(text, at);
    plainEnd.lastIndex = quoted === null ? at : quoted.end;
    const end = plainEnd.exec(text)?.index ?? text.length;
    const value = quoted === null ? text.slice(at, end) : quoted.value + text.slice(quoted.end, end);
    const last = text[end] !== delimiter;
    at = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    yield { value: value.slice(0, limits.cellCharacters), last };
  }
}

/** A cell in quotes, where one begins here; a quote that never closes is only a sign. */
function quotedCell(text: string, start: number): { readonly value: string; readonly end: number } | null {
  const at = text[start] === "=" && text[start + 1] === "\"" ? start + 1 : start;
  if (text[at] !== "\"") return null;
  let value = "";
  for (let from = at + 1; ; ) {
    const quote = text.indexOf("\"", from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== "\"") return { value, end: quote + 1 };
    value += "\"";
    from = quote + 2;
  }
}
