import type { Range, Sheet, SheetRow } from "../../roster/model/sheet.js";
import { isoSerial } from "../formats/isoSerial.js";
import { isDateFormat } from "../formats/isDateFormat.js";
import { limits } from "../limits.js";
import type { SheetLooksBuilder } from "../looks/sheetLooksBuilder.js";
import type { Interner } from "../rows/interner.js";
import { orderRows } from "../rows/orderRows.js";
import { RowBuilder, type PlaceBudget, type ShowNumber } from "../rows/rowBuilder.js";
import { stop } from "../stop.js";
import { openXml } from "../xml/openXml.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import type { InflateBudget } from "../zip/inflate.js";
import type { ZipEntry } from "../zip/zip.js";
import { cellType, readCellAttributes, type CellAttributes } from "./cellAttributes.js";
import { isTrue, type PackageSheet } from "./openPackage.js";
import { parseIndex, parseNumber } from "./parseNumber.js";
import { parseRange } from "./parseRange.js";
import { readRichText, resolveEscapes, strike, type RichText } from "./readRichText.js";
import type { SharedStrings } from "./readSharedStrings.js";
import type { CellStyles } from "./readStyles.js";

/** What the cells of a sheet refer to, and what one file may take. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
  readonly date1904: boolean;
  readonly show: ShowNumber;
  readonly interner: Interner;
  readonly budget: InflateBudget;
  readonly places: PlaceBudget;
}

/** Stands for a formula whose text the file gives in another cell: a shared one, or a data table. */
export const formulaElsewhere = "#shared";

const rowsBetweenYields = 2_000;

/**
 * Reads the cells of a worksheet. Yields now and then how many bytes of the part are read, so that the caller can show
 * progress or let others run; returns the sheet.
 * @param looks notes down how the sheet looks, where somebody wants to draw it
 */
export function* readSheet(entry: ZipEntry, head: PackageSheet, context: SheetContext, looks: SheetLooksBuilder | null = null): Generator<number, Sheet, undefined> {
  const xml = openXml(entry, context.budget);
  const rows: SheetRow[] = [];
  const merges: Range[] = [];
  const hidden: (readonly [number, number])[] = [];
  const cells = new CellReader(xml, head.name, context, looks);
  let row = 0;
  for (let found = xml.next(); found !== token.end; found = xml.next()) {
    if (found !== token.open && found !== token.empty) continue;
    if (xml.nameIs("row")) {
      row = rowNumber(xml, row + 1);
      const read = cells.readRow(row);
      if (read === null) continue;
      rows.push(read);
      if (rows.length % rowsBetweenYields === 0) yield xml.base;
    } else if (xml.nameIs("col")) {
      noteHiddenColumns(xml, hidden);
      looks?.noteColumns(xml);
    } else if (xml.nameIs("mergeCell")) noteMerge(xml, merges);
    else looks?.note(xml);
  }
  const width = rows.reduce((widest, read) => Math.max(widest, read.values.length), 0);
  return { name: head.name, state: head.state, rows: orderRows(rows), merges, hiddenColumns: columnsIn(hidden, width) };
}

function rowNumber(xml: XmlScanner, next: number): number {
  const row = xml.findAttribute("r") ? parseIndex(xml.buffer, xml.valueStart, xml.valueEnd) : next;
  if (row < 1 || row > limits.rows) stop("part-broken", { part: xml.part });
  return row;
}

function noteHiddenColumns(xml: XmlScanner, hidden: (readonly [number, number])[]): void {
  const width = xml.attribute("width");
  if (!isTrue(xml.attribute("hidden")) && (width === null || Number(width) !== 0)) return;
  const first = Number(xml.attribute("min"));
  const last = Math.min(Number(xml.attribute("max")), limits.columns);
  if (first >= 1 && last >= first) hidden.push([first - 1, last - 1]);
}

/** Hidden columns as far as the sheet has cells. */
function columnsIn(hidden: readonly (readonly [number, number])[], width: number): readonly number[] {
  const columns = new Set<number>();
  for (const [first, last] of hidden) for (let column = first; column <= last && column < width; column += 1) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}

function noteMerge(xml: XmlScanner, merges: Range[]): void {
  const range = parseRange(xml.attribute("ref") ?? "");
  if (range !== null) merges.push(range);
  if (merges.length > limits.merges) stop("file-bomb");
}

/** Reads cells row by row. Its fields are reused from cell to cell. */
class CellReader {
  private readonly builder: RowBuilder;
  private readonly cell: CellAttributes = { column: -1, style: 0, type: cellType.number };
  private readonly rich: RichText = { text: "", strike: strike.byCell };

  constructor(private readonly xml: XmlScanner, sheet: string, private readonly context: SheetContext, private readonly looks: SheetLooksBuilder | null) {
    this.builder = new RowBuilder(context.show, context.places, sheet);
  }

  /** Reads the row that was just opened. */
  readRow(row: number): SheetRow | null {
    const { xml, cell, looks } = this;
    looks?.startRow(row, xml);
    if (xml.kind === token.empty) return null;
    this.builder.start(row, xml.findAttribute("hidden") && isTrue(xml.attribute("hidden")));
    let next = 0;
    for (let found = xml.next(); found !== token.end; found = xml.next()) {
      if (found === token.close && xml.nameIs("row")) break;
      if ((found !== token.open && found !== token.empty) || !xml.nameIs("c")) continue;
      readCellAttributes(xml, cell);
      if (cell.column < 0) cell.column = next;
      if (cell.column >= limits.columns) stop("part-broken", { part: xml.part });
      next = cell.column + 1;
      looks?.cell(cell.column, cell.style);
      if (found === token.open) this.readCell();
    }
    looks?.endRow(row);
    return this.builder.finish();
  }

  private readCell(): void {
    const { xml } = this;
    for (let found = xml.next(); found !== token.end; found = xml.next()) {
      if (found === token.close) {
        if (xml.nameIs("c")) return;
      } else if (found === token.open) {
        if (xml.nameIs("v")) this.readValue();
        else if (xml.nameIs("f")) this.readFormula();
        else if (xml.nameIs("is")) this.readInline();
        else xml.skipElement();
      } else if (found === token.empty && xml.nameIs("f")) this.builder.putFormula(this.cell.column, formulaElsewhere);
    }
  }

  private readFormula(): void {
    const text = this.xml.textInside();
    this.builder.putFormula(this.cell.column, text === "" ? formulaElsewhere : text);
  }

  private readInline(): void {
    readRichText(this.xml, "is", this.rich);
    this.put(this.context.interner.of(this.rich.text), this.rich.strike);
  }

  private readValue(): void {
    const { xml } = this;
    const { type } = this.cell;
    if (type === cellType.number || type === cellType.shared || type === cellType.boolean) {
      // A comment or a CDATA section inside a number is possible, and never seen.
      for (let found = xml.next(); found !== token.end && found !== token.close; found = xml.next()) {
        if (found === token.text && xml.end > xml.start) this.putSimple();
      }
      return;
    }
    const text = resolveEscapes(xml.textInside());
    if (type === cellType.date) this.putDate(text);
    else this.put(this.context.interner.of(text), strike.byCell);
  }

  private putSimple(): void {
    const { xml, cell, context } = this;
    const { buffer, start, end } = xml;
    if (cell.type === cellType.shared) {
      const index = parseIndex(buffer, start, end);
      const text = context.strings.texts[index];
      if (text !== undefined) this.put(text, context.strings.strikes.get(index) ?? strike.byCell);
    } else if (cell.type === cellType.boolean) {
      const text = xml.text().trim();
      this.put(text === "1" || text === "true", strike.byCell);
    } else {
      const value = parseNumber(buffer, start, end);
      if (!Number.isNaN(value)) this.put(value, strike.byCell);
      else if (xml.text().trim() !== "") this.put(xml.text(), strike.byCell);
    }
  }

  private putDate(text: string): void {
    const { cell, context } = this;
    const read = isoSerial(text, context.date1904);
    if (read === null) return this.put(context.interner.of(text), strike.byCell);
    const format = context.styles.formats[cell.style];
    this.put(read.serial, strike.byCell, format !== undefined && isDateFormat(format) ? format : read.format);
  }

  private put(value: string | number | boolean, struck: number, format = this.context.styles.formats[this.cell.style]): void {
    const { cell, builder, context } = this;
    builder.put(cell.column, value, format);
    if (struck === strike.all || (struck === strike.byCell && context.styles.struck[cell.style] === true)) builder.strike(cell.column);
  }
}
