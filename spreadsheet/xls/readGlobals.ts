import type { Sheet } from "../../roster/model/sheet.js";
import { builtInFormat, isGeneral } from "../formats/builtInFormats.js";
import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { strike, type RichText, type Strike } from "../xlsx/readRichText.js";
import type { SharedStrings } from "../xlsx/readSharedStrings.js";
import type { CellStyles } from "../xlsx/readStyles.js";
import { StringReader } from "./biffString.js";
import { record, RecordReader } from "./records.js";

export interface BoundSheet {
  readonly name: string;
  readonly state: Sheet["state"];
  readonly kind: "worksheet" | "chart-sheet" | "macro-sheet" | "module";
  /** Where its records begin in the stream. */
  readonly at: number;
}

/** What the first part of a workbook stream says: sheets, strings and styles for all of them. */
export interface Globals {
  readonly sheets: readonly BoundSheet[];
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
  readonly date1904: boolean;
}

const biff8 = 0x0600;

export function readGlobals(stream: Uint8Array): Globals {
  const records = openGlobals(stream);
  const sheets: BoundSheet[] = [];
  const fonts: boolean[] = [];
  const codes = new Map<number, string>();
  const xfs: { readonly font: number; readonly format: number }[] = [];
  let strings: SharedStrings = { texts: [], strikes: new Map() };
  let date1904 = false;
  const fontStruck = (font: number): boolean => fonts[font >= 4 ? font - 1 : font] === true;
  while (records.next() && records.type !== record.endOfSubstream) {
    switch (records.type) {
      case record.filePass: return stop("file-password");
      case record.dateMode: date1904 = records.u16(0) === 1; break;
      case record.font: fonts.push((records.u16(2) & 0x08) !== 0); break;
      case record.format: codes.set(records.u16(0), new StringReader(records, 4).plainString(records.u16(2))); break;
      case record.xf: xfs.push({ font: records.u16(0), format: records.u16(2) }); break;
      case record.boundSheet: sheets.push(boundSheet(records)); break;
      case record.sharedStrings: strings = readStrings(records, fontStruck); break;
    }
    if (sheets.length > limits.sheets || xfs.length > limits.styles || fonts.length > limits.styles) stop("file-bomb");
  }
  const formatOf = (format: number): string | undefined => {
    const code = codes.get(format) ?? builtInFormat(format);
    return code === undefined || isGeneral(code) ? undefined : code;
  };
  const styles = { formats: xfs.map(({ format }) => formatOf(format)), struck: xfs.map(({ font }) => fontStruck(font)) };
  return { sheets, strings, styles, date1904 };
}

function openGlobals(stream: Uint8Array): RecordReader {
  const records = new RecordReader(stream, 0);
  if (!records.next() || records.type !== record.beginOfSubstream || records.u16(0) !== biff8) stop("file-broken");
  return records;
}

/** Whether a workbook stream is of Excel 97 or later; Excel 5.0 and 95 wrote another one. */
export function isBiff8(stream: Uint8Array): boolean {
  return stream.length >= 8 && stream[0] === 0x09 && stream[1] === 0x08 && (stream[4]! | (stream[5]! << 8)) === biff8;
}

function boundSheet(records: RecordReader): BoundSheet {
  const state = records.u8(4) & 3;
  const kind = records.u8(5);
  const name = new StringReader(records, 7).plainString(records.u8(6));
  return {
    name,
    at: records.u32(0),
    state: state === 1 ? "hidden" : state === 2 ? "very-hidden" : "visible",
    kind: kind === 0 ? "worksheet" : kind === 1 ? "macro-sheet" : kind === 2 ? "chart-sheet" : "module",
  };
}

function readStrings(records: RecordReader, fontStruck: (font: number) => boolean): SharedStrings {
  const count = records.u32(4);
  const reader = new StringReader(records, 8);
  const texts: string[] = [];
  const strikes = new Map<number, Strike>();
  const rich: RichText = { text: "", strike: strike.byCell };
  // The stated count is not trusted for memory: every string takes bytes of the stream, which ends.
  for (let index = 0; index < count && index < limits.sharedStrings; index += 1) {
    reader.richString(fontStruck, rich);
    if (rich.strike !== strike.byCell) strikes.set(index, rich.strike);
    texts.push(rich.text);
  }
  return { texts, strikes };
}
