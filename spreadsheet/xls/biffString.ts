import { stop } from "../stop.js";
import { strike, type RichText } from "../xlsx/readRichText.js";
import { record, type RecordReader } from "./records.js";

const wideFlag = 1;
const extendedFlag = 4;
const richFlag = 8;

const utf16 = new TextDecoder("utf-16le");

/**
 * Reads strings that may run on from one record into the next (CONTINUE). Where letters run on, the next record begins
 * by saying anew whether they are wide ([MS-XLS] 2.5.293).
 */
export class StringReader {
  private at: number;

  constructor(private readonly records: RecordReader, offset: number) {
    this.at = records.start + offset;
  }

  u16(): number {
    return this.byte() | (this.byte() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  /** A string with its length before it, formatting runs and pronunciation behind it. */
  richString(fontStruck: (font: number) => boolean, into: RichText): void {
    const length = this.u16();
    const flags = this.byte();
    const runs = (flags & richFlag) !== 0 ? this.u16() : 0;
    const extended = (flags & extendedFlag) !== 0 ? this.u32() : 0;
    into.text = this.letters(length, (flags & wideFlag) !== 0);
    into.strike = this.runStrike(runs, fontStruck, length);
    this.skip(extended);
  }

  /** A string of cells and names, without formatting. */
  plainString(length: number): string {
    const flags = this.byte();
    return this.letters(length, (flags & wideFlag) !== 0);
  }

  private letters(length: number, startsWide: boolean): string {
    let wide = startsWide;
    let left = length;
    let text = "";
    while (left > 0) {
      const { bytes, end } = this.records;
      const count = Math.min(left, Math.floor((end - this.at) / (wide ? 2 : 1)));
      const piece = bytes.subarray(this.at, this.at + count * (wide ? 2 : 1));
      text += wide ? utf16.decode(piece) : narrow(piece);
      this.at += piece.length;
      left -= count;
      if (left === 0) break;
      this.goOn();
      wide = (this.byte() & wideFlag) !== 0;
    }
    return text;
  }

  private runStrike(runs: number, fontStruck: (font: number) => boolean, length: number): RichText["strike"] {
    let silent = runs === 0;
    let struck = false;
    let plain = false;
    for (let run = 0; run < runs; run += 1) {
      const from = this.u16();
      const font = this.u16();
      if (run === 0 && from > 0) silent = true;
      if (from >= length) continue;
      if (fontStruck(font)) struck = true;
      else plain = true;
    }
    if (plain) return strike.none;
    return struck && !silent ? strike.all : strike.byCell;
  }

  private byte(): number {
    if (this.at >= this.records.end) this.goOn();
    const byte = this.records.bytes[this.at];
    this.at += 1;
    return byte ?? stop("file-broken");
  }

  private skip(count: number): void {
    let left = count;
    while (left > 0) {
      if (this.at >= this.records.end) this.goOn();
      const step = Math.min(left, this.records.end - this.at);
      this.at += step;
      left -= step;
    }
  }

  private goOn(): void {
    if (this.records.peek() !== record.continued || !this.records.next()) stop("file-broken");
    if (this.records.length === 0) stop("file-broken");
    this.at = this.records.start;
  }
}

/** Letters of one byte are the first 256 of Unicode. */
function narrow(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192) as unknown as number[]);
  }
  return text;
}
