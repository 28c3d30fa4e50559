import type { Range } from "../../../../roster/model/sheet.js";
import { select } from "../clerk.js";
import { parseAddress, wholeSheet } from "../range.js";
import { usedRange, type BookSheet } from "../sheet.js";
import { rangeAreasObject } from "./rangeAreasObject.js";
import { rangeObject } from "./rangeObject.js";
import { refuse } from "./refusals.js";
import { tablesObject } from "./tableObjects.js";
import { eventMethods, nullObject, type Stage, type WireObject } from "./wireObject.js";

/** An address list of more characters than this is refused by `getRanges`. */
const longestList = 8192;

const events = ["DataChanged", "SelectionChanged", "RowSorted", "ColumnSorted", "RowHiddenChanged", "FormatChanged"];
const visibilities = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

export function worksheetObject(stage: Stage, sheet: BookSheet): WireObject {
  const { book } = stage;
  const place = (): number => book.sheets.indexOf(sheet);
  const neighbour = (step: 1 | -1) => (visibleOnly: unknown): WireObject => {
    for (let at = place() + step; at >= 0 && at < book.sheets.length; at += step) {
      if (visibleOnly !== true || book.sheets[at]!.state === "visible") return worksheetObject(stage, book.sheets[at]!);
    }
    return nullObject("Worksheet");
  };
  const used = (location: string) => (valuesOnly: unknown): WireObject => {
    const range = usedRange(sheet, wholeSheet, valuesOnly === true);
    if (range !== null) return rangeObject(stage, sheet, range);
    // An empty sheet's used range is its first cell; only the other method says that there is none.
    return location === "getUsedRange" ? rangeObject(stage, sheet, { top: 0, left: 0, bottom: 0, right: 0 }) : nullObject("Range");
  };
  return {
    kind: "Worksheet", identity: { Id: sheet.id },
    values: { id: () => sheet.id, name: () => sheet.name, visibility: () => visibilities[sheet.state], position: place },
    setters: {
      Name: (name) => { sheet.name = String(name); book.isRearranged = true; },
      Visibility: (given) => { sheet.state = given === "Visible" ? "visible" : given === "Hidden" ? "hidden" : "very-hidden"; },
    },
    properties: { Protection: () => protectionObject(sheet), Tables: () => tablesObject(stage, [sheet]), AutoFilter: () => filterObject(stage, sheet) },
    methods: {
      Activate: () => {
        if (sheet.state !== "visible") refuse("InvalidOperation", "Worksheet.activate");
        select(book, sheet.name, { top: 0, left: 0, bottom: 0, right: 0 });
        return null;
      },
      Delete: () => {
        if (book.sheets.filter(({ state }) => state === "visible").length === 1 && sheet.state === "visible") refuse("InvalidOperation", "Worksheet.delete");
        book.sheets = book.sheets.filter(({ id }) => id !== sheet.id);
        book.isRearranged = true;
        for (const listener of [...book.onEvent]) listener({ kind: "sheet-deleted", sheetId: sheet.id, source: "Local" });
        return null;
      },
      GetUsedRange: used("getUsedRange"), GetUsedRangeOrNullObject: used("getUsedRangeOrNullObject"),
      GetRangeByIndexes: (...given) => rangeObject(stage, sheet, byIndexes(given)),
      GetRange: (address) => rangeObject(stage, sheet, address === null || address === undefined ? wholeSheet : one(address, "Worksheet.getRange")),
      GetCell: (row, column) => rangeObject(stage, sheet, byIndexes([row, column, 1, 1])),
      GetRanges: (address) => {
        const list = String(address);
        if (list.length > longestList) refuse("InvalidArgument", "Worksheet.getRanges");
        return rangeAreasObject(stage, sheet, list.split(",").map((part) => one(part, "Worksheet.getRanges")));
      },
      GetNextOrNullObject: neighbour(1), GetPreviousOrNullObject: neighbour(-1),
      ...eventMethods(stage, events, sheet.id),
    },
  };
}

function one(address: unknown, location: string): Range {
  const text = String(address);
  return parseAddress(text.slice(text.lastIndexOf("!") + 1)) ?? refuse("InvalidArgument", location);
}

function byIndexes(given: readonly unknown[]): Range {
  const [row, column, rows, columns] = given.map(Number) as [number, number, number, number];
  const isRange = [row, column, rows, columns].every(Number.isInteger) && rows >= 1 && columns >= 1 && row >= 0 && column >= 0
    && row + rows <= wholeSheet.bottom + 1 && column + columns <= wholeSheet.right + 1;
  return isRange ? { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 } : refuse("InvalidArgument", "Worksheet.getRangeByIndexes");
}

/** Who protects a sheet allows nothing more here: neither to write nor to format its locked cells. */
function protectionObject(sheet: BookSheet): WireObject {
  const none = { allowFormatCells: false, allowInsertRows: false, allowDeleteRows: false, allowSort: false, allowAutoFilter: false };
  return {
    kind: "WorksheetProtection",
    values: { protected: () => sheet.isProtected, options: () => (sheet.isProtected ? none : null) },
    methods: { Protect: () => { sheet.isProtected = true; return null; }, Unprotect: () => { sheet.isProtected = false; return null; } },
  };
}

function filterObject(stage: Stage, sheet: BookSheet): WireObject {
  return {
    kind: "AutoFilter", values: { enabled: () => sheet.filter !== null, isDataFiltered: () => sheet.filter !== null && sheet.hiddenRows.size > 0 },
    methods: { GetRangeOrNullObject: () => (sheet.filter === null ? nullObject("Range") : rangeObject(stage, sheet, sheet.filter)) },
  };
}
