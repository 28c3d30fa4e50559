import type { CellValue, Range, Sheet, SheetRow } from "../../roster/model/sheet.js";
import { limits } from "../limits.js";
import { orderRows } from "../rows/orderRows.js";
import { RowBuilder, type PlaceBudget, type ShowNumber } from "../rows/rowBuilder.js";
import { stop } from "../stop.js";
import { formulaElsewhere } from "../xlsx/readSheet.js";
import { strike } from "../xlsx/readRichText.js";
import { StringReader } from "./biffString.js";
import { errorText, rkNumber } from "./cellNumbers.js";
import type { BoundSheet, Globals } from "./readGlobals.js";
import { record, RecordReader } from "./records.js";

/** What reading the sheets of one .xls shares. */
export interface BiffContext {
  readonly globals: Globals;
  readonly show: ShowNumber;
  readonly places: PlaceBudget;
}

/** Reads one worksheet of an .xls. Formulas are only marked: BIFF keeps them compiled. */
export function readBiffSheet(stream: Uint8Array, head: BoundSheet, context: BiffContext): Sheet {
  const reader = new BiffSheetReader(stream, head, context);
  return reader.read();
}

class BiffSheetReader {
  private readonly records: RecordReader;
  private readonly builder: RowBuilder;
  private readonly rows: SheetRow[] = [];
  private readonly merges: Range[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private row = 0;

  constructor(stream: Uint8Array, private readonly head: BoundSheet, private readonly context: BiffContext) {
    this.records = new RecordReader(stream, head.at);
    this.builder = new RowBuilder(context.show, context.places, head.name);
  }

  read(): Sheet {
    const { records } = this;
    if (!records.next() || records.type !== record.beginOfSubstream) stop("file-broken");
    // Charts in a sheet are streams within the stream.
    let depth = 1;
    while (depth > 0 && records.next()) {
      if (records.type === record.beginOfSubstream) depth += 1;
      else if (records.type === record.endOfSubstream) depth -= 1;
      else if (depth === 1) this.readRecord();
    }
    this.finishRow();
    const width = this.rows.reduce((widest, { values }) => Math.max(widest, values.length), 0);
    return {
      name: this.head.name,
      state: this.head.state,
      rows: orderRows(this.rows).map((row) => (this.hiddenRows.has(row.row) ? { ...row, hidden: true } : row)),
      merges: this.merges,
      hiddenColumns: [...this.hiddenColumns].filter((column) => column < width).sort((a, b) => a - b),
    };
  }

  private readRecord(): void {
    const { records } = this;
    switch (records.type) {
      case record.labelSst: return this.putShared(records.u32(6));
      case record.number: return this.put(records.u16(2), records.u16(4), records.f64(6));
      case record.rk: return this.put(records.u16(2), records.u16(4), rkNumber(records.u32(6)));
      case record.mulRk: return this.putMany();
      case record.label: return this.put(records.u16(2), records.u16(4), new StringReader(records, 8).plainString(records.u16(6)));
      case record.boolErr: return this.put(records.u16(2), records.u16(4), records.u8(7) === 1 ? errorText(records.u8(6)) : records.u8(6) !== 0);
      case record.formula: return this.putFormula();
      case record.row: return this.noteRow();
      case record.columnInfo: return this.noteColumns();
      case record.mergedCells: return this.noteMerges();
    }
  }

  private put(column: number, style: number, value: CellValue, ownStrike: number = strike.byCell): void {
    const { styles } = this.context.globals;
    if (column >= limits.columns) stop("file-broken");
    this.enterRow(this.records.u16(0) + 1);
    this.builder.put(column, value, styles.formats[style]);
    if (ownStrike === strike.all || (ownStrike === strike.byCell && styles.struck[style] === true)) this.builder.strike(column);
  }

  private putShared(index: number): void {
    const { texts, strikes } = this.context.globals.strings;
    const text = texts[index];
    if (text !== undefined) this.put(this.records.u16(2), this.records.u16(4), text, strikes.get(index));
  }

  private putMany(): void {
    const { records } = this;
    const first = records.u16(2);
    const count = Math.floor((records.length - 6) / 6);
    for (let index = 0; index < count; index += 1) {
      this.put(first + index, records.u16(4 + index * 6), rkNumber(records.u32(6 + index * 6)));
    }
  }

  private putFormula(): void {
    const { records } = this;
    const column = records.u16(2);
    const style = records.u16(4);
    this.enterRow(records.u16(0) + 1);
    this.builder.putFormula(column, formulaElsewhere);
    if (records.u16(12) !== 0xffff) return this.put(column, style, records.f64(6));
    switch (records.u8(6)) {
      case 0: return this.putFormulaText(column, style);
      case 1: return this.put(column, style, records.u8(8) !== 0);
      case 2: return this.put(column, style, errorText(records.u8(8)));
      default: return this.put(column, style, "");
    }
  }

  /** The text that a formula gave stands in a record of its own, behind what shared formulas and tables put between. */
  private putFormulaText(column: number, style: number): void {
    const { records } = this;
    const between = new Set<number>([0x04bc, 0x0221, 0x0236]);
    while (between.has(records.peek())) records.next();
    if (records.peek() !== record.string || !records.next()) return;
    const text = new StringReader(records, 2).plainString(records.u16(0));
    const { styles } = this.context.globals;
    this.builder.put(column, text, styles.formats[style]);
    if (styles.struck[style] === true) this.builder.strike(column);
  }

  private enterRow(row: number): void {
    if (row === this.row) return;
    this.finishRow();
    this.row = row;
    this.builder.start(row, false);
  }

  private finishRow(): void {
    if (this.row === 0) return;
    const row = this.builder.finish();
    if (row !== null) this.rows.push(row);
  }

  private noteRow(): void {
    if ((this.records.u16(12) & 0x20) !== 0) this.hiddenRows.add(this.records.u16(0) + 1);
  }

  private noteColumns(): void {
    const { records } = this;
    const last = Math.min(records.u16(2), 255);
    if ((records.u16(8) & 1) === 0 && records.u16(4) !== 0) return;
    for (let column = records.u16(0); column <= last; column += 1) this.hiddenColumns.add(column);
  }

  private noteMerges(): void {
    const { records } = this;
    const count = Math.min(records.u16(0), Math.floor((records.length - 2) / 8));
    for (let index = 0; index < count; index += 1) {
      const at = 2 + index * 8;
      const range = { top: records.u16(at) + 1, bottom: records.u16(at + 2) + 1, left: records.u16(at + 4), right: records.u16(at + 6) };
      if (range.bottom >= range.top && range.right >= range.left) this.merges.push(range);
    }
    if (this.merges.length > limits.merges) stop("file-bomb");
  }
}
