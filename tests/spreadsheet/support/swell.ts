import { constants, deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { readZip } from "../../../spreadsheet/zip/readZip.js";
import { writeZip } from "../../../spreadsheet/zip/writeZip.js";
import { xlsxParts } from "./xlsxFile.js";

export interface Swelling {
  /** Which part swells. */
  readonly part?: string;
  /** What stands before. */
  readonly head: string;
  /** What repeats. */
  readonly unit: string;
  readonly megabytes: number;
}

/** A small .xlsx one part of which inflates to many megabytes: compressed blocks that are repeated as they are. */
export function swellingXlsx({ part = "xl/worksheets/sheet1.xml", head, unit, megabytes }: Swelling): Uint8Array {
  const flush = { finishFlush: constants.Z_SYNC_FLUSH };
  const block = deflateRawSync(Buffer.from(unit.repeat(Math.ceil((1 << 20) / unit.length))), flush);
  const raw = Buffer.concat([deflateRawSync(Buffer.from(head), flush), ...new Array<Buffer>(megabytes).fill(block), Buffer.from([3, 0])]);
  const zip = readZip(zipSync(xlsxParts({ sheets: [{ name: "a", rows: "" }], strings: "", parts: { [part]: "x".repeat(100) } }) as never));
  if (!zip.ok) throw new Error(zip.refusal.code);
  return writeZip(zip.value.entries.map((entry) => ({ kind: "copy", entry: entry.name === part ? { ...entry, method: 8, raw, compressedSize: raw.length } : entry })));
}
