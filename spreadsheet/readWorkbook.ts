import { done, refused, type Outcome } from "../roster/model/refusal.js";
import type { Workbook } from "../roster/model/sheet.js";
import { readCfb } from "./cfb/readCfb.js";
import { readCsv } from "./csv/readCsv.js";
import { findDelimiter } from "./csv/findDelimiter.js";
import { decodeCsv } from "./csv/decodeCsv.js";
import { claimedFormat, detectFormat } from "./detectFormat.js";
import { limits } from "./limits.js";
import type { WorkbookLooks } from "./looks/looks.js";
import { readOds } from "./ods/readOds.js";
import { Stop, stop } from "./stop.js";
import { isBiff8 } from "./xls/readGlobals.js";
import { readXls } from "./xls/readXls.js";
import { readXlsx } from "./xlsx/readXlsx.js";
import { inflateChunks, newBudget } from "./zip/inflate.js";
import { packageFormat } from "./package/packageFormat.js";
import { readZip } from "./zip/readZip.js";

export interface ReadOptions {
  /** For words, and for text that its name gives out to be a workbook. */
  readonly fileName?: string;
  /** Bytes of sheets read so far and in all. With it, reading lets others run now and then. */
  onProgress?(done: number, of: number): void;
  /** Told how the cells look, of an .xlsx; other formats are read without. */
  onLooks?(looks: WorkbookLooks): void;
}

/**
 * Reads a file into sheets of values: .xlsx, .xlsm, .xls, .et, .xlsb, .ods and CSV, told apart by their bytes. What it
 * cannot take it refuses with a reason; it asks no network. Runs in the browser and in Node; on the server read strangers'
 * files through guardedReader, which also limits time and memory.
 * @example
 * const outcome = await readWorkbook(bytes, { fileName: "花名册.xlsx" });
 * if (outcome.ok) outcome.value.sheets[0]!.rows.length;
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Outcome<Workbook>> {
  try {
    return done(await read(bytes, options));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return refused(error.refusal.code, { file: options.fileName ?? "", ...error.refusal.params });
  }
}

async function read(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  if (bytes.length === 0) stop("file-empty");
  if (bytes.length > limits.fileBytes) stop("file-too-large", { megabytes: inMegabytes(bytes.length), limit: inMegabytes(limits.fileBytes) });
  const detected = detectFormat(bytes);
  switch (detected.kind) {
    case "zip": return readFromZip(bytes, options);
    case "cfb": return readFromCfb(bytes);
    case "text": return readText(bytes, options);
    case "unsupported": return stop("file-format-unsupported", { format: detected.format });
    case "binary": return stop("file-not-a-workbook");
  }
}

async function readFromZip(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  const zip = readZip(bytes);
  if (!zip.ok) return stop(zip.refusal.code, zip.refusal.params);
  const format = packageFormat(zip.value);
  if (format === "ods") return readOds(zip.value);
  if (format === "xlsx") return drive(readXlsx(zip.value, options.onLooks), options);
  if (format !== "xlsb") return stop("file-format-unsupported", { format });
  // The reader for .xlsb inflates everything without counting, so all of it is counted before.
  const budget = newBudget(limits.countedBeforehand);
  for (const entry of zip.value.entries) for (const chunk of inflateChunks(entry, budget)) void chunk;
  const { readWithSheetJs } = await import("./xls/readWithSheetJs.js");
  return readWithSheetJs(bytes, "xlsb");
}

async function readFromCfb(bytes: Uint8Array): Promise<Workbook> {
  const cfb = readCfb(bytes);
  if (cfb.names.has("EncryptedPackage") || cfb.names.has("EncryptionInfo")) stop("file-password");
  const stream = cfb.stream("Workbook") ?? cfb.stream("WORKBOOK") ?? cfb.stream("Book") ?? cfb.stream("BOOK");
  if (stream !== null && isBiff8(stream)) return readXls(stream);
  if (stream === null) {
    if (cfb.names.has("WordDocument")) stop("file-format-unsupported", { format: "Word (.doc)" });
    if (cfb.names.has("PowerPoint Document")) stop("file-format-unsupported", { format: "PowerPoint (.ppt)" });
    return stop("file-not-a-workbook");
  }
  const { readWithSheetJs } = await import("./xls/readWithSheetJs.js");
  return readWithSheetJs(bytes, "xls");
}

function readText(bytes: Uint8Array, options: ReadOptions): Workbook {
  // A line of words named .xls is no roster but a message that was saved in its place.
  const claimed = options.fileName === undefined ? null : claimedFormat(options.fileName);
  if (claimed !== null) {
    const text = decodeCsv(bytes);
    if (!text.includes(findDelimiter(text))) stop("file-not-a-workbook");
  }
  return readCsv(bytes);
}

async function drive(reading: ReturnType<typeof readXlsx>, options: ReadOptions): Promise<Workbook> {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    if (options.onProgress === undefined) continue;
    options.onProgress(...step.value);
    await new Promise((resume) => setTimeout(resume, 0));
  }
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
