import { showNumbers } from "../../../../spreadsheet/formats/showNumber.js";
import type { Range } from "../../../../roster/model/sheet.js";
import { select, tell } from "../clerk.js";
import { enter, type BookCell } from "../cell.js";
import { addressOf, common, countCells, isSingle, meet, quoteName, wholeSheet } from "../range.js";
import { cellAt, formulaAreas, moveRows, putCell, usedRange, type BookSheet } from "../sheet.js";
import { conditionalFormatsObject } from "./conditionalFormatObjects.js";
import { checkWritable, gridOf } from "./rangeCells.js";
import { rangeFormatObject } from "./rangeFormatObject.js";
import { cellProperties, columnProperties, rowProperties, setCellProperties } from "./rangeProperties.js";
import { rangeAreasObject } from "./rangeAreasObject.js";
import { refuse, WireError } from "./refusals.js";
import { tablesObject } from "./tableObjects.js";
import { nullObject, type Stage, type WireObject } from "./wireObject.js";

/** More cells than this are not read at once. */
const mostCells = 5_000_000;
/** Beyond these `getMergedAreasOrNullObject` fails, says its documentation. */
const mostMerges = 512;

export function rangeObject(stage: Stage, sheet: BookSheet, range: Range): WireObject {
  const { book } = stage;
  const look = <T>(map: (cell: BookCell, row: number, column: number) => T): (() => T[][]) => () => {
    if (countCells(range) > mostCells) refuse("RangeExceedsLimit", "Range");
    return gridOf(sheet, range, map);
  };
  const again = (part: Range): WireObject => rangeObject(stage, sheet, part);
  const put = <V>(given: unknown, location: string, change: (cell: BookCell, value: V) => BookCell): void => {
    const at = gridGiven<V>(given, range, location);
    checkWritable(sheet, range, location);
    const before = cellAt(sheet, range.top, range.left).value;
    gridOf(sheet, range, (cell, row, column) => {
      const value = at(row - range.top, column - range.left);
      // null leaves a cell as it is; what goes to a covered cell of a merge is lost.
      if (value === null || sheet.merges.some((merge) => meet(merge, { top: row, left: column, bottom: row, right: column }) && (merge.top !== row || merge.left !== column))) return;
      putCell(sheet, row, column, change(cell, value));
    });
    if (location === "Range.numberFormat") return;
    const after = cellAt(sheet, range.top, range.left).value;
    tell(book, {
      kind: "changed", sheetId: sheet.id, address: addressOf(range), changeType: "RangeEdited", source: "Local", trigger: "ThisLocalAddin",
      ...(isSingle(range) ? { details: { valueBefore: before ?? "", valueAfter: after ?? "" } } : {}),
    });
  };
  const show = showNumbers(book.date1904);
  return {
    kind: "Range",
    values: {
      values: look((cell) => cell.value ?? ""), formulas: look((cell) => (cell.formula === null ? cell.value ?? "" : `=${cell.formula}`)),
      text: look((cell, _row, column) => textOf(cell, sheet.widths.get(column) ?? 8.43, show)),
      numberFormat: look((cell) => cell.format), address: () => `${quoteName(sheet.name)}!${addressOf(range)}`,
      rowIndex: () => range.top, columnIndex: () => range.left, rowCount: () => range.bottom - range.top + 1, columnCount: () => range.right - range.left + 1,
      cellCount: () => Math.min(countCells(range), 2 ** 31 - 1),
      rowHidden: () => same(rowsOf(sheet, range).map((row) => sheet.hiddenRows.has(row))),
      columnHidden: () => same(Array.from({ length: range.right - range.left + 1 }, (_, across) => sheet.hiddenColumns.has(range.left + across))),
    },
    setters: {
      Values: (given) => { put(given, "Range.values", (cell, value: BookCell["value"]) => enter(cell, value)); },
      Formulas: (given) => { put(given, "Range.formulas", (cell, value: BookCell["value"]) => enter(cell, value)); },
      NumberFormat: (given) => { put(given, "Range.numberFormat", (cell, format: string) => ({ ...cell, format })); },
    },
    properties: { ConditionalFormats: () => conditionalFormatsObject(stage, sheet, [range]), Format: () => rangeFormatObject(sheet, [range]) },
    methods: {
      GetEntireRow: () => again({ ...range, left: 0, right: wholeSheet.right }), GetEntireColumn: () => again({ ...range, top: 0, bottom: wholeSheet.bottom }),
      GetCell: (row, column) => again(inside({ top: range.top + Number(row), left: range.left + Number(column), bottom: range.top + Number(row), right: range.left + Number(column) }, "Range.getCell")),
      GetRow: (row) => again(inside({ ...range, top: range.top + Number(row), bottom: range.top + Number(row) }, "Range.getRow")),
      GetColumn: (column) => again(inside({ ...range, left: range.left + Number(column), right: range.left + Number(column) }, "Range.getColumn")),
      // Before it writes many cells in parts, office.js asks whether they fit.
      _ValidateArraySize: (rows, columns) => (Number(rows) === range.bottom - range.top + 1 && Number(columns) === range.right - range.left + 1 ? null : refuse("InvalidArgument", "Range.values")),
      GetOffsetRange: (rows, columns) => again(inside({ top: range.top + Number(rows), left: range.left + Number(columns), bottom: range.bottom + Number(rows), right: range.right + Number(columns) }, "Range.getOffsetRange")),
      GetUsedRangeOrNullObject: (valuesOnly) => { const used = usedRange(sheet, range, valuesOnly === true); return used === null ? nullObject("Range") : again(used); },
      GetMergedAreasOrNullObject: () => { const areas = sheet.merges.filter((merge) => meet(merge, range)); if (areas.length > mostMerges) refuse("InvalidOperation", "Range.getMergedAreasOrNullObject"); return areas.length === 0 ? nullObject("RangeAreas") : rangeAreasObject(stage, sheet, areas); },
      GetSpecialCellsOrNullObject: (type) => {
        if (type !== "Formulas") refuse("InvalidArgument", "Range.getSpecialCellsOrNullObject");
        const areas = formulaAreas(sheet, range);
        return areas.length === 0 ? nullObject("RangeAreas") : rangeAreasObject(stage, sheet, areas);
      },
      GetTables: () => tablesObject(stage, [sheet], range),
      GetRowProperties: (wanted) => rowProperties(sheet, range, wanted), GetColumnProperties: (wanted) => columnProperties(sheet, range, wanted), GetCellProperties: (wanted) => cellProperties(sheet, range, wanted),
      SetCellProperties: (given) => { setCellProperties(sheet, range, given); return null; },
      Select: () => { if (sheet.state !== "visible") refuse("InvalidOperation", "Range.select"); select(book, sheet.name, range); return null; },
      Clear: (applyTo) => {
        checkWritable(sheet, range, "Range.clear");
        if (applyTo !== "Formats") put("", "Range.clear", (cell) => ({ ...cell, value: null, formula: null }));
        if (applyTo !== "Contents") gridOf(sheet, range, (cell, row, column) => { putCell(sheet, row, column, { ...cell, format: "General", fill: null, struck: false }); });
        if (applyTo !== "Contents") sheet.formats = sheet.formats.filter(({ areas }) => !areas.every((area) => common(area, range) !== null));
        return null;
      },
      Merge: () => { checkWritable(sheet, range, "Range.merge"); sheet.merges = [...sheet.merges.filter((merge) => !meet(merge, range)), range]; return null; },
      Unmerge: () => { sheet.merges = sheet.merges.filter((merge) => !meet(merge, range)); return null; },
      Insert: (shift) => { rearrange(shift === "Down" ? range.bottom - range.top + 1 : 0, "Range.insert"); return again(range); },
      Delete: (shift) => { rearrange(shift === "Up" ? range.top - range.bottom - 1 : 0, "Range.delete"); return null; },
    },
  };

  function rearrange(count: number, location: string): void {
    if (count === 0 || range.left !== 0 || range.right !== wholeSheet.right) refuse("InvalidArgument", location);
    if (sheet.isProtected) refuse("AccessDenied", location);
    moveRows(sheet, range.top, count);
    book.isRearranged = true;
    tell(book, { kind: "changed", sheetId: sheet.id, address: addressOf(range), changeType: count > 0 ? "RowInserted" : "RowDeleted", source: "Local", trigger: "ThisLocalAddin" });
  }
}

/** A value for all cells, or one for each; of any other size it is refused. */
function gridGiven<V>(given: unknown, { top, left, bottom, right }: Range, location: string): (down: number, across: number) => V | null {
  if (!Array.isArray(given)) return () => given as V;
  const rows = given as readonly (readonly (V | null)[])[];
  // One number format goes for all, also when it comes in brackets.
  if (location === "Range.numberFormat" && rows.length === 1 && rows[0]?.length === 1) return () => rows[0]![0]!;
  const isRight = rows.length === bottom - top + 1 && rows.every((row) => Array.isArray(row) && row.length === right - left + 1);
  if (!isRight) throw new WireError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", location);
  return (down, across) => rows[down]![across]!;
}

function inside(range: Range, location: string): Range {
  const isInside = range.top >= 0 && range.left >= 0 && range.bottom <= wholeSheet.bottom && range.right <= wholeSheet.right;
  return isInside ? range : refuse("InvalidArgument", location);
}

/** A number or a day that does not fit its column is shown as hashes. */
function textOf(cell: BookCell, width: number, show: ReturnType<typeof showNumbers>): string {
  if (cell.value === null) return "";
  if (typeof cell.value === "boolean") return String(cell.value).toUpperCase();
  if (typeof cell.value === "string") return cell.value;
  const text = show(cell.value, cell.format === "General" ? undefined : cell.format) ?? String(cell.value);
  return text.length > width ? "#".repeat(Math.max(1, Math.floor(width))) : text;
}

function rowsOf(sheet: BookSheet, { top, bottom }: Range): readonly number[] {
  const last = Math.min(bottom, Math.max(top, ...sheet.rows.keys(), ...sheet.hiddenRows));
  return Array.from({ length: last - top + 1 }, (_, down) => top + down);
}

/** What is the same for all of a range; null where it differs. */
function same<T>(all: readonly T[]): T | null {
  return all.every((each) => each === all[0]) ? all[0]! : null;
}
