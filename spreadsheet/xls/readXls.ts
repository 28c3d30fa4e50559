import type { Workbook } from "../../roster/model/sheet.js";
import { showNumbers } from "../formats/showNumber.js";
import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { readBiffSheet } from "./readBiffSheet.js";
import { readGlobals, type BoundSheet } from "./readGlobals.js";

/** Reads the workbook stream of an .xls of Excel 97–2003 or an .et of WPS (BIFF8). What cannot be read stops it with a refusal. */
export function readXls(stream: Uint8Array): Workbook {
  const globals = readGlobals(stream);
  if (globals.sheets.length === 0) stop("workbook-without-sheet");
  const context = { globals, show: showNumbers(globals.date1904), places: { left: limits.places } };
  return {
    format: "xls",
    date1904: globals.date1904,
    sheets: globals.sheets.filter(({ kind }) => kind === "worksheet").map((sheet) => readBiffSheet(stream, sheet, context)),
    skipped: globals.sheets.flatMap(skippedSheet),
  };
}

function skippedSheet({ name, kind }: BoundSheet): Workbook["skipped"] {
  if (kind === "worksheet") return [];
  return [{ sheet: name, reason: kind === "chart-sheet" ? "chart-sheet" : "macro-sheet" }];
}
