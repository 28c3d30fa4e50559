import type { Range, Sheet, SheetRow } from "../../roster/model/sheet.js";
import { isoSerial } from "../formats/isoSerial.js";
import { limits } from "../limits.js";
import type { Interner } from "../rows/interner.js";
import { RowBuilder, type PlaceBudget } from "../rows/rowBuilder.js";
import { stop } from "../stop.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import type { OdsStyles } from "./odsStyles.js";
import { readParagraph, type SpanStrikes } from "./readParagraph.js";

export interface OdsContext {
  readonly interner: Interner;
  readonly places: PlaceBudget;
  readonly styles: OdsStyles;
  readonly date1904: boolean;
}

/** A cell as its tag describes it. */
interface OdsCell {
  readonly type: string | null;
  readonly value: string | null;
  readonly formula: string | null;
  readonly repeated: number;
  readonly across: number;
  readonly down: number;
  readonly struck: boolean;
}

/** Reads one <table>. Repeat counts are followed only where there is content, and only as far as a sheet reaches. */
export class OdsSheetReader {
  private readonly name: string;
  private readonly hidden: boolean;
  private readonly builder: RowBuilder;
  private readonly rows: SheetRow[] = [];
  private readonly merges: Range[] = [];
  private readonly hiddenColumns: (readonly [number, number])[] = [];
  private row = 1;
  private columns = 0;

  /** The scanner has just opened the table. */
  constructor(private readonly xml: XmlScanner, private readonly context: OdsContext) {
    this.name = xml.attribute("name") ?? "";
    this.hidden = context.styles.hiddenTables.has(xml.attribute("style-name") ?? "");
    this.builder = new RowBuilder(() => undefined, context.places, this.name);
  }

  read(): Sheet {
    const { xml } = this;
    if (xml.kind === token.open) {
      for (let found = xml.next(); found !== token.end && !xml.isClose("table"); found = xml.next()) {
        if (xml.isOpen("table-row")) this.readRow();
        else if (xml.isOpen("table-column")) this.noteColumn();
        else if (xml.isOpen("shapes") || xml.isOpen("forms")) xml.skipElement();
      }
    }
    const width = this.rows.reduce((widest, { values }) => Math.max(widest, values.length), 0);
    const hiddenColumns = this.hiddenColumns.flatMap(([from, to]) =>
      Array.from({ length: Math.max(0, Math.min(to, width) - from) }, (_, index) => from + index));
    return { name: this.name, state: this.hidden ? "hidden" : "visible", rows: this.rows, merges: this.merges, hiddenColumns };
  }

  private noteColumn(): void {
    const repeated = this.count("number-columns-repeated");
    if (isHidden(this.xml)) this.hiddenColumns.push([this.columns, this.columns + repeated]);
    this.columns += repeated;
  }

  private readRow(): void {
    const { xml } = this;
    const repeated = this.count("number-rows-repeated");
    this.builder.start(this.row, isHidden(xml));
    let column = 0;
    if (xml.kind === token.open) {
      for (let found = xml.next(); found !== token.end && !xml.isClose("table-row"); found = xml.next()) {
        if (xml.isOpen("table-cell")) column = this.readCell(column);
        else if (xml.isOpen("covered-table-cell")) {
          column += this.count("number-columns-repeated");
          xml.skipElement();
        }
      }
    }
    const row = this.builder.finish();
    if (row !== null) this.repeatRow(row, repeated);
    this.row += repeated;
  }

  private repeatRow(row: SheetRow, repeated: number): void {
    if (row.row + repeated - 1 > limits.rows) stop("sheet-too-large", { sheet: this.name });
    this.context.places.left -= row.values.length * (repeated - 1);
    if (this.context.places.left < 0) stop("sheet-too-large", { sheet: this.name });
    this.rows.push(row);
    for (let copy = 1; copy < repeated; copy += 1) this.rows.push({ ...row, row: row.row + copy });
  }

  private readCell(column: number): number {
    const head = this.cellHead();
    const strikes = { styles: this.context.styles.struck, struck: false, plain: false };
    const text = this.xml.kind === token.open ? this.cellText(strikes) : "";
    const cell = { ...head, struck: head.struck || (strikes.struck && !strikes.plain) };
    const next = column + cell.repeated;
    if (cell.across > 1 || cell.down > 1) {
      this.merges.push({ top: this.row, left: column, bottom: this.row + cell.down - 1, right: column + cell.across - 1 });
      if (this.merges.length > limits.merges) stop("file-bomb");
    }
    if (cell.type === null && cell.formula === null && text === "") return next;
    if (next > limits.columns) stop("sheet-too-large", { sheet: this.name });
    for (let place = column; place < next; place += 1) this.putCell(place, cell, text);
    return next;
  }

  private cellHead(): OdsCell {
    const { xml } = this;
    const formula = xml.attribute("formula");
    return {
      type: xml.attribute("value-type"),
      value: xml.attribute("value") ?? xml.attribute("date-value") ?? xml.attribute("time-value") ?? xml.attribute("boolean-value") ?? xml.attribute("string-value"),
      formula: formula === null ? null : formula.replace(/^(?:of|oooc|msoxl):/u, "").replace(/^=/u, ""),
      repeated: this.count("number-columns-repeated"),
      across: this.count("number-columns-spanned"),
      down: this.count("number-rows-spanned"),
      struck: this.context.styles.struck.has(xml.attribute("style-name") ?? ""),
    };
  }

  /** The paragraphs of a cell; its comment and drawings are no part of its text. */
  private cellText(strikes: SpanStrikes): string {
    const { xml } = this;
    const paragraphs: string[] = [];
    for (let found = xml.next(); found !== token.end && !xml.isClose("table-cell"); found = xml.next()) {
      if (xml.isOpen("p") || xml.isOpen("h")) paragraphs.push(readParagraph(xml, strikes));
      else if (found === token.open) xml.skipElement();
    }
    return paragraphs.join("\n").slice(0, limits.cellCharacters);
  }

  private putCell(column: number, cell: OdsCell, text: string): void {
    const { builder, context } = this;
    if (cell.formula !== null) builder.putFormula(column, cell.formula);
    const number = numberOf(cell, context.date1904);
    if (number !== null) builder.putShown(column, number.value, number.format ?? decimalFormat(text, number.value), text === "" ? String(number.value) : text);
    else if (cell.type === "boolean") builder.put(column, cell.value === "true", undefined);
    else if (cell.type !== null || text !== "") builder.put(column, context.interner.of(text === "" ? (cell.value ?? "") : text), undefined);
    if (cell.struck && (number !== null || text !== "")) builder.strike(column);
  }

  private count(attribute: string): number {
    const stated = Number(this.xml.attribute(attribute) ?? 1);
    if (!Number.isFinite(stated)) stop("part-broken", { part: this.xml.part });
    return Math.max(1, Math.floor(stated));
  }
}

function isHidden(xml: XmlScanner): boolean {
  const visibility = xml.attribute("visibility");
  return visibility === "collapse" || visibility === "filter";
}

function numberOf(cell: OdsCell, date1904: boolean): { readonly value: number; readonly format: string | undefined } | null {
  if (cell.value === null) return null;
  switch (cell.type) {
    case "float": case "currency": case "percentage": {
      const value = Number(cell.value);
      return cell.value.trim() === "" || Number.isNaN(value) ? null : { value, format: cell.type === "percentage" ? "0%" : undefined };
    }
    case "date": {
      const read = isoSerial(cell.value, date1904);
      return read === null ? null : { value: read.serial, format: read.format };
    }
    case "time": {
      const match = /^PT(\d+)H(\d+)M(\d+)(?:[.,](\d+))?S$/u.exec(cell.value);
      return match === null ? null : { value: (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) / 86_400, format: "h:mm:ss" };
    }
    default: return null;
  }
}

/** The file describes formats at length and shows the text at once: decimals that stand there beyond need are the format's. */
function decimalFormat(text: string, value: number): string | undefined {
  const decimals = /^-?\d+\.(\d+)$/u.exec(text)?.[1];
  return decimals === undefined || text === String(value) ? undefined : `0.${"0".repeat(decimals.length)}`;
}
