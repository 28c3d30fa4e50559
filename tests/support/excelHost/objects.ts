import { cellAddress, columnIndex } from "../../../roster/model/address.js";
import type { CellValue, Range } from "../../../roster/model/sheet.js";
import { cellAt, keyOf, type Book, type BookCell, type BookFormat, type BookSheet } from "./book.js";

/** What real Excel answers when it refuses: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export class WireError extends Error {
  constructor(readonly code: string, message: string, readonly location: string) {
    super(message);
  }
}

type Args = readonly unknown[];

/** One kind of object of Excel's API. A member that is not here is refused, as by an Excel that does not have it. */
export interface WireObject {
  readonly kind: string;
  /** null objects answer `isNullObject`. */
  readonly isNull?: boolean;
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, () => WireObject>>;
  readonly methods?: Readonly<Record<string, (...args: Args) => unknown>>;
  readonly values?: Readonly<Record<string, () => unknown>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  indexer?(key: unknown): WireObject;
  items?(): readonly WireObject[];
}

const nullObject = (kind: string): WireObject => ({ kind, isNull: true });

/** Excel as an object model over the book. */
export function workbookObject(book: Book): WireObject {
  const worksheets: WireObject = {
    kind: "WorksheetCollection",
    items: () => book.sheets.map(worksheetObject),
    indexer: (key) => worksheetObject(findSheet(key) ?? missing("WorksheetCollection.getItem")),
    methods: {
      GetItemOrNullObject: (key) => { const sheet = findSheet(key); return sheet === null ? nullObject("Worksheet") : worksheetObject(sheet); },
      _RegisterDataChangedEvent: () => null, _UnregisterDataChangedEvent: () => null,
      _RegisterSelectionChangedEvent: () => null, _UnregisterSelectionChangedEvent: () => null,
    },
  };
  const settings: WireObject = {
    kind: "SettingCollection",
    methods: {
      GetItemOrNullObject: (key) => (book.settings.has(String(key)) ? settingObject(String(key)) : nullObject("Setting")),
      Add: (key, value) => {
        book.settings.set(String(key), String(value));
        return settingObject(String(key));
      },
    },
  };
  const findSheet = (key: unknown): BookSheet | null => book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase()) ?? null;
  const settingObject = (key: string): WireObject => ({
    kind: "Setting", values: { key: () => key, value: () => book.settings.get(key) }, methods: { Delete: () => { book.settings.delete(key); return null; } },
  });

  const worksheetObject = (sheet: BookSheet): WireObject => ({
    kind: "Worksheet", identity: { Id: sheet.id },
    values: { id: () => sheet.id, name: () => sheet.name, visibility: () => ({ visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" })[sheet.state] },
    methods: {
      Activate: () => null,
      GetUsedRangeOrNullObject: (valuesOnly) => { const used = usedRange(sheet, wholeSheet, valuesOnly === true); return used === null ? nullObject("Range") : rangeObject(sheet, used); },
      GetRangeByIndexes: (row, column, rows, columns) => rangeObject(sheet, byIndexes([row, column, rows, columns].map(Number) as [number, number, number, number])),
      GetRange: (address) => rangeObject(sheet, address === null || address === undefined ? wholeSheet : parse(String(address))),
      GetRanges: (address) => {
        const list = String(address);
        if (list.length > 8192) throw new WireError("InvalidArgument", "The address is too long.", "Worksheet.getRanges");
        return areasObject(sheet, list.split(",").map(parse));
      },
    },
  });

  const rangeObject = (sheet: BookSheet, range: Range): WireObject => {
    const grid = <T>(map: (cell: BookCell, row: number, column: number) => T): T[][] => {
      const { top, left, bottom, right } = range;
      if ((bottom - top + 1) * (right - left + 1) > 5_000_000) throw new WireError("InvalidOperation", "Too many cells.", "Range.values");
      return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_unused: unknown, across) => map(cellAt(sheet, top + down, left + across), top + down, left + across)));
    };
    const put = <V>(given: unknown, location: string, change: (cell: BookCell, value: V) => BookCell): void => {
      const rows = given as readonly (readonly unknown[])[];
      const { top, left, bottom, right } = range;
      if (!Array.isArray(rows) || rows.length !== bottom - top + 1 || rows.some((row) => !Array.isArray(row) || row.length !== right - left + 1)) {
        throw new WireError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.", location);
      }
      rows.forEach((row: readonly unknown[], down: number) => { row.forEach((value, across) => {
        // null leaves a cell as it is.
        if (value === null) return;
        const [r, c] = [top + down, left + across];
        if (sheet.merges.some((merge) => isCovered(merge, r, c))) return;
        sheet.cells.set(keyOf(r, c), change({ ...cellAt(sheet, r, c) }, value as V));
      }); });
      tell(sheet, range, "RangeEdited");
    };
    return {
      kind: "Range",
      values: {
        values: () => grid((cell) => cell.value ?? ""), formulas: () => grid((cell) => (cell.formula === null ? cell.value ?? "" : `=${cell.formula}`)),
        numberFormat: () => grid((cell) => cell.format), address: () => `${quote(sheet.name)}!${addressOf(range)}`,
        rowIndex: () => range.top, columnIndex: () => range.left, rowCount: () => range.bottom - range.top + 1, columnCount: () => range.right - range.left + 1,
        rowHidden: () => { const hidden = rowsOf(range).map((row) => sheet.hiddenRows.has(row)); return hidden.every((each) => each === hidden[0]) ? hidden[0] : null; },
      },
      setters: {
        Values: (given) => { put(given, "Range.values", (cell, value: CellValue) => typed(cell, value)); },
        Formulas: (given) => { put(given, "Range.formulas", (cell, value: CellValue) => typed(cell, value)); },
        NumberFormat: (given) => { put(given, "Range.numberFormat", (cell, format: string) => ({ ...cell, format })); },
      },
      properties: { ConditionalFormats: () => formatsObject(sheet, [range]) },
      methods: {
        GetEntireRow: () => rangeObject(sheet, { ...range, left: 0, right: wholeSheet.right }),
        GetUsedRangeOrNullObject: (valuesOnly) => { const used = usedRange(sheet, range, valuesOnly === true); return used === null ? nullObject("Range") : rangeObject(sheet, used); },
        GetMergedAreasOrNullObject: () => { const areas = sheet.merges.filter((merge) => meet(merge, range)); return areas.length === 0 ? nullObject("RangeAreas") : areasObject(sheet, areas); },
        GetSpecialCellsOrNullObject: (type) => {
          if (type !== "Formulas") throw new WireError("InvalidArgument", "Not known here.", "Range.getSpecialCells");
          const cells = [...sheet.cells].filter(([, cell]) => cell.formula !== null).map(([key]) => key.split(",").map(Number) as [number, number]).filter(([row, column]) => meet(range, { top: row, left: column, bottom: row, right: column }));
          return cells.length === 0 ? nullObject("RangeAreas") : areasObject(sheet, cells.map(([row, column]) => ({ top: row, left: column, bottom: row, right: column })));
        },
        GetRowProperties: () => rowsOf(range).map((row) => ({ RowHidden: sheet.hiddenRows.has(row) })),
        GetCellProperties: () => grid((cell) => ({ Format: { Font: { Strikethrough: cell.struck } } })),
        Select: () => { book.selected = { sheetId: sheet.id, range }; return null; },
        _KeepReference: () => null,
      },
    };
  };

  const areasObject = (sheet: BookSheet, areas: readonly Range[]): WireObject => ({
    kind: "RangeAreas",
    values: { address: () => areas.map((area) => `${quote(sheet.name)}!${addressOf(area)}`).join(",") },
    properties: { ConditionalFormats: () => formatsObject(sheet, areas) },
    methods: { _KeepReference: () => null },
  });

  const formatsObject = (sheet: BookSheet, areas: readonly Range[]): WireObject => ({
    kind: "ConditionalFormatCollection",
    items: () => sheet.formats.filter((format) => format.areas.some((area) => areas.some((range) => meet(area, range)))).map((format) => formatObject(sheet, format)),
    indexer: (id) => formatObject(sheet, sheet.formats.find((format) => format.id === id) ?? missing("ConditionalFormatCollection.getItem")),
    methods: {
      Add: (type) => {
        const format: BookFormat = { id: `{CF-${String(nextFormat++)}}`, areas, type: String(type), formula: "", color: "" };
        sheet.formats.push(format);
        return formatObject(sheet, format);
      },
    },
  });
  let nextFormat = 1;

  const formatObject = (sheet: BookSheet, format: BookFormat): WireObject => ({
    kind: "ConditionalFormat", identity: { Id: format.id },
    values: { type: () => format.type, id: () => format.id },
    properties: {
      Custom: () => ({
        kind: "CustomConditionalFormat",
        properties: {
          Rule: () => ({ kind: "ConditionalFormatRule", values: { formula: () => format.formula }, setters: { Formula: (formula) => { format.formula = String(formula); } } }),
          Format: () => ({ kind: "ConditionalRangeFormat", properties: { Fill: () => ({ kind: "ConditionalRangeFill", setters: { Color: (color) => { format.color = String(color); } } }) } }),
        },
      }),
    },
    methods: { Delete: () => { sheet.formats = sheet.formats.filter(({ id }) => id !== format.id); return null; } },
  });

  const tell = (sheet: BookSheet, range: Range, changeType: string): void => {
    for (const listener of [...book.onEvent]) listener({ kind: "changed", sheetId: sheet.id, address: addressOf(range), changeType, source: "Local" });
  };

  return {
    kind: "Workbook",
    values: { name: () => book.name },
    methods: {
      GetActiveCell: () => {
        const { sheetId, range } = book.selected ?? { sheetId: book.sheets[0]!.id, range: { top: 0, left: 0 } };
        return rangeObject(findSheet(sheetId)!, { top: range.top, left: range.left, bottom: range.top, right: range.left });
      },
    },
    properties: {
      Worksheets: () => worksheets, Settings: () => settings,
      Application: () => ({ kind: "Application", methods: { SuspendScreenUpdatingUntilNextSync: () => null } }),
    },
  };
}

export const wholeSheet: Range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** What Excel makes of a value that is put into a cell: a formula, text by an apostrophe, a number where it looks like one. */
export function typed(cell: BookCell, value: CellValue): BookCell {
  if (value === "") return { ...cell, value: null, formula: null };
  if (typeof value !== "string") return { ...cell, value: cell.format === "@" ? String(value) : value, formula: null };
  if (cell.format === "@") return { ...cell, value, formula: null };
  if (value.startsWith("'")) return { ...cell, value: value.slice(1), formula: null };
  if (value.startsWith("=")) return { ...cell, value: 0, formula: value.slice(1) };
  // Excel keeps fifteen digits of a number.
  if (/^[+-]?\d+(?:\.\d+)?$/u.test(value)) return { ...cell, value: Number(Number(value).toPrecision(15)), formula: null };
  return { ...cell, value, formula: null };
}

function missing(location: string): never {
  throw new WireError("ItemNotFound", "The requested resource doesn't exist.", location);
}

function byIndexes([row, column, rows, columns]: readonly [number, number, number, number]): Range {
  if (rows < 1 || columns < 1 || row < 0 || column < 0 || row + rows > 1_048_576 || column + columns > 16_384) throw new WireError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", "Worksheet.getRangeByIndexes");
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function parse(address: string): Range {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/u.exec(address.trim());
  if (match === null) throw new WireError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", "Worksheet.getRange");
  const [, left, top, right = left, bottom = top] = match as unknown as [string, string, string, string?, string?];
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}

export function addressOf({ top, left, bottom, right }: Range): string {
  const first = cellAddress(top + 1, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom + 1, right)}`;
}

function quote(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function usedRange(sheet: BookSheet, within: Range, valuesOnly: boolean): Range | null {
  let used: Range | null = null;
  for (const [key, cell] of sheet.cells) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    if (row < within.top || row > within.bottom || column < within.left || column > within.right || (valuesOnly && cell.value === null)) continue;
    used = used === null ? { top: row, left: column, bottom: row, right: column }
      : { top: Math.min(used.top, row), left: Math.min(used.left, column), bottom: Math.max(used.bottom, row), right: Math.max(used.right, column) };
  }
  return used;
}

function meet(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function isCovered({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left);
}

function rowsOf({ top, bottom }: Range): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, place) => top + place);
}
