import iconv from "iconv-lite";
import type { SheetDraft } from "./draft.js";

/** Writes a sheet as the CSV that office systems export: GB18030, CRLF, quotes where needed. */
export function drawCsv(sheet: SheetDraft): Uint8Array {
  const last = Math.max(...[...sheet.cells.values()].flatMap((cells) => [...cells.keys()]));
  const lines: string[] = [];
  for (let row = 1; row <= Math.max(...sheet.cells.keys()); row += 1) {
    const cells = sheet.cells.get(row);
    lines.push(
      Array.from({ length: last + 1 }, (_, column) => quote(String(cells?.get(column)?.value ?? ""))).join(","),
    );
  }
  return new Uint8Array(iconv.encode(`${lines.join("\r\n")}\r\n`, "gb18030"));
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
