import type { FileFormat } from "../roster/model/sheet.js";

/**
 * What the first bytes of a file say it is. "zip" and "cfb" are containers that may hold a workbook; `unsupported`
 * carries the name by which people know the format.
 */
export type Detected =
  | { readonly kind: "zip" | "cfb" | "text" | "binary" }
  | { readonly kind: "unsupported"; readonly format: string };

const signatures: readonly { readonly bytes: readonly number[]; readonly format: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], format: "PDF" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: "RTF" },
  { bytes: [0x52, 0x61, 0x72, 0x21], format: "RAR" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], format: "7z" },
  { bytes: [0x1f, 0x8b], format: "gzip" },
  { bytes: [0xff, 0xd8, 0xff], format: "JPEG" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], format: "PNG" },
  { bytes: [0x47, 0x49, 0x46, 0x38], format: "GIF" },
  { bytes: [0x42, 0x4d], format: "BMP" },
  // The first record of workbooks before Excel 5.0, which had no container.
  { bytes: [0x09, 0x00, 0x04, 0x00], format: "Excel 2.0" },
  { bytes: [0x09, 0x02, 0x06, 0x00], format: "Excel 3.0" },
  { bytes: [0x09, 0x04, 0x06, 0x00], format: "Excel 4.0" },
  { bytes: [0x09, 0x08], format: "Excel 5.0" },
];

const zipMark = [0x50, 0x4b];
const cfbMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const sampleLength = 4_096;

/** Tells the format by the bytes; the name of the file plays no part. @example detectFormat(bytes).kind === "zip" */
export function detectFormat(bytes: Uint8Array): Detected {
  if (startsWith(bytes, zipMark) && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)) return { kind: "zip" };
  if (startsWith(bytes, cfbMark)) return { kind: "cfb" };
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined && (known.format !== "BMP" || hasControls(bytes))) return { kind: "unsupported", format: known.format };
  if (hasWideMark(bytes)) return detectText(sampleText(bytes, bytes[0] === 0xff ? "utf-16le" : "utf-16be"));
  if (hasControls(bytes)) return { kind: "binary" };
  return detectText(sampleText(bytes, "utf-8"));
}

/** The format that the name of a file claims, for words and for doubtful text; null where it claims none of ours. */
export function claimedFormat(fileName: string): Exclude<FileFormat, "csv"> | null {
  const extension = /\.([a-z]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (extension === "xls" || extension === "et" || extension === "xlt") return "xls";
  if (/^xl[st][xm]$/u.test(extension)) return "xlsx";
  return extension === "xlsb" || extension === "ods" ? extension : null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, at) => bytes[at] === byte);
}

function hasWideMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Control characters stand in no text, but for tabs, line ends and the end mark of old systems. */
function hasControls(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, sampleLength * 16);
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) return true;
  }
  return false;
}

function sampleText(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, sampleLength)).trimStart();
}

function detectText(sample: string): Detected {
  if (/^MIME-Version:/iu.test(sample)) return { kind: "unsupported", format: "MHTML" };
  if (/^ID;P/u.test(sample)) return { kind: "unsupported", format: "SYLK" };
  if (!sample.startsWith("<")) return { kind: "text" };
  if (sample.includes("urn:schemas-microsoft-com:office:spreadsheet")) return { kind: "unsupported", format: "XML 2003" };
  if (/<(?:!doctype\s+html|html|head|meta|table|body|style|div)\b/iu.test(sample)) return { kind: "unsupported", format: "HTML" };
  if (/^<\?xml|^<[a-z]+[\s>:]/iu.test(sample)) return { kind: "unsupported", format: "XML" };
  return { kind: "text" };
}
