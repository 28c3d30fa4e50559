import { stop } from "../stop.js";

/** The records of BIFF8 that reading needs ([MS-XLS], 2.3). */
export const record = {
  formula: 0x0006, endOfSubstream: 0x000a, dateMode: 0x0022, filePass: 0x002f, font: 0x0031, continued: 0x003c,
  columnInfo: 0x007d, boundSheet: 0x0085, mulRk: 0x00bd, xf: 0x00e0, mergedCells: 0x00e5, sharedStrings: 0x00fc,
  labelSst: 0x00fd, number: 0x0203, label: 0x0204, boolErr: 0x0205, string: 0x0207, row: 0x0208, rk: 0x027e,
  format: 0x041e, beginOfSubstream: 0x0809,
} as const;

/** Walks over the records of a workbook stream. */
export class RecordReader {
  /** Type of the current record. */
  type = 0;
  /** Where its data stands. */
  start = 0;
  end = 0;
  readonly view: DataView;
  private nextAt: number;

  constructor(readonly bytes: Uint8Array, from: number) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.nextAt = from;
  }

  /** Moves to the next record; false at the end of the stream. */
  next(): boolean {
    if (this.nextAt + 4 > this.bytes.length) return false;
    this.type = this.view.getUint16(this.nextAt, true);
    this.start = this.nextAt + 4;
    this.end = this.start + this.view.getUint16(this.nextAt + 2, true);
    if (this.end > this.bytes.length) return false;
    this.nextAt = this.end;
    return true;
  }

  /** The type of the record after this one, -1 at the end. */
  peek(): number {
    return this.nextAt + 4 > this.bytes.length ? -1 : this.view.getUint16(this.nextAt, true);
  }

  /** Reads within the record; beyond its end the file is broken. */
  u8(offset: number): number {
    return this.view.getUint8(this.place(offset, 1));
  }

  u16(offset: number): number {
    return this.view.getUint16(this.place(offset, 2), true);
  }

  u32(offset: number): number {
    return this.view.getUint32(this.place(offset, 4), true);
  }

  f64(offset: number): number {
    return this.view.getFloat64(this.place(offset, 8), true);
  }

  get length(): number {
    return this.end - this.start;
  }

  private place(offset: number, length: number): number {
    if (this.start + offset + length > this.end) stop("file-broken");
    return this.start + offset;
  }
}
