import type { Sheet, Workbook } from "../../roster/model/sheet.js";
import { showNumbers } from "../formats/showNumber.js";
import { limits } from "../limits.js";
import { officeTheme, readTheme } from "../looks/colours.js";
import type { SheetLooks, WorkbookLooks } from "../looks/looks.js";
import { readCellLooks } from "../looks/readCellLooks.js";
import { SheetLooksBuilder } from "../looks/sheetLooksBuilder.js";
import { newInterner } from "../rows/interner.js";
import { stop } from "../stop.js";
import { newBudget, type InflateBudget } from "../zip/inflate.js";
import { findEntry, type Zip } from "../zip/zip.js";
import { openPackage, type PackageSheet, type XlsxPackage } from "./openPackage.js";
import { readSharedStrings, noSharedStrings } from "./readSharedStrings.js";
import { readSheet, type SheetContext } from "./readSheet.js";
import { noStyles, readStyles } from "./readStyles.js";

/**
 * Reads an .xlsx (or .xlsm, .xltx) from its zip. Yields the bytes of sheets read so far and in all; returns the
 * workbook. What cannot be read stops it with a refusal.
 * @param onLooks is told how the workbook looks, where somebody wants to draw it
 */
export function* readXlsx(zip: Zip, onLooks?: (looks: WorkbookLooks) => void): Generator<readonly [number, number], Workbook, undefined> {
  const budget = newBudget();
  const opened = openPackage(zip, budget);
  if (!opened.ok) return stop(opened.refusal.code, opened.refusal.params);
  const { sheets, date1904 } = opened.value;
  if (sheets.length === 0) return stop("workbook-without-sheet");
  const context = sheetContext(opened.value, budget);
  const worksheets = sheets.filter((sheet) => sheet.kind === "worksheet");
  const total = worksheets.reduce((sum, sheet) => sum + findEntry(zip, sheet.part)!.size, 0);
  const read: Sheet[] = [];
  const looks: SheetLooks[] = [];
  let before = 0;
  for (const sheet of worksheets) {
    const entry = findEntry(zip, sheet.part)!;
    const builder = onLooks === undefined ? null : new SheetLooksBuilder(sheet.name);
    const reading = readSheet(entry, sheet, context, builder);
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) yield [before + step.value, total];
    read.push(step.value);
    if (builder !== null) looks.push(builder.finish());
    before += entry.size;
  }
  onLooks?.({ styles: cellLooks(opened.value, budget), sheets: looks });
  return { format: "xlsx", date1904, sheets: read, skipped: sheets.flatMap(skippedSheet) };
}

function sheetContext(opened: XlsxPackage, budget: InflateBudget): SheetContext {
  const styles = opened.stylesPart === null ? undefined : findEntry(opened.zip, opened.stylesPart);
  const strings = opened.sharedStringsPart === null ? undefined : findEntry(opened.zip, opened.sharedStringsPart);
  return {
    strings: strings === undefined ? noSharedStrings : readSharedStrings(strings, budget),
    styles: styles === undefined ? noStyles : readStyles(styles, budget),
    date1904: opened.date1904,
    show: showNumbers(opened.date1904),
    interner: newInterner(),
    budget,
    places: { left: limits.places },
  };
}

function cellLooks(opened: XlsxPackage, budget: InflateBudget): WorkbookLooks["styles"] {
  const styles = opened.stylesPart === null ? undefined : findEntry(opened.zip, opened.stylesPart);
  if (styles === undefined) return [];
  const themePart = opened.workbookRelationships.find(({ kind }) => kind === "theme")?.target;
  const theme = themePart === undefined ? undefined : findEntry(opened.zip, themePart);
  return readCellLooks(styles, budget, theme === undefined ? officeTheme : readTheme(theme, budget));
}

function skippedSheet({ name, kind }: PackageSheet): Workbook["skipped"] {
  return kind === "worksheet" ? [] : [{ sheet: name, reason: kind }];
}
