import { sheetById, sheetId } from "../book.js";
import { newSheet, type BookSheet } from "../sheet.js";
import { rangeAreasObject } from "./rangeAreasObject.js";
import { rangeObject } from "./rangeObject.js";
import { refuse } from "./refusals.js";
import { settingsObject } from "./settingObjects.js";
import { tablesObject } from "./tableObjects.js";
import { eventMethods, nullObject, type Stage, type WireObject } from "./wireObject.js";
import { worksheetObject } from "./worksheetObject.js";

/** Excel as an object model over the book. */
export function workbookObject(stage: Stage): WireObject {
  const { book } = stage;
  const selected = (): { readonly sheet: BookSheet; readonly range: NonNullable<typeof book.selected>["range"] } => {
    const range = book.selected?.range ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return { sheet: (book.selected === null ? null : sheetById(book, book.selected.sheetId)) ?? book.sheets[0]!, range };
  };
  return {
    kind: "Workbook",
    values: { name: () => book.name },
    properties: {
      Worksheets: () => worksheetsObject(stage), Settings: () => settingsObject(book), Tables: () => tablesObject(stage, book.sheets),
      Functions: () => ({
        kind: "Functions", methods: { Date: (year, month, day) => ({ kind: "FunctionResult", values: { value: () => serialOf(book.date1904, Number(year), Number(month), Number(day)), error: () => null } }) },
      }),
      Application: () => ({
        kind: "Application",
        methods: {
          SuspendScreenUpdatingUntilNextSync: () => null, SuspendApiCalculationUntilNextSync: () => null,
          CreateWorkbook: (base64) => {
            book.created.push(String(base64));
            return { kind: "WorkbookCreated", identity: { Id: String(book.created.length) }, methods: { Open: () => null } };
          },
        },
      }),
    },
    methods: {
      GetSelectedRange: () => rangeObject(stage, selected().sheet, selected().range),
      GetSelectedRanges: () => rangeAreasObject(stage, selected().sheet, [selected().range]),
      GetActiveCell: () => { const { sheet, range } = selected(); return rangeObject(stage, sheet, { ...range, bottom: range.top, right: range.left }); },
      _RemoveReference: () => null,
    },
  };
}

const events = ["DataChanged", "SelectionChanged", "RowSorted", "ColumnSorted", "RowHiddenChanged", "Added", "Deleted", "Activated", "FormatChanged"];

function worksheetsObject(stage: Stage): WireObject {
  const { book } = stage;
  const find = (key: unknown): BookSheet | null => book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase()) ?? null;
  const visible = (isVisibleOnly: unknown): readonly BookSheet[] => (isVisibleOnly === true ? book.sheets.filter(({ state }) => state === "visible") : book.sheets);
  return {
    kind: "WorksheetCollection",
    items: () => book.sheets.map((sheet) => worksheetObject(stage, sheet)),
    indexer: (key) => worksheetObject(stage, find(key) ?? refuse("ItemNotFound", "WorksheetCollection.getItem")),
    methods: {
      GetItemOrNullObject: (key) => { const sheet = find(key); return sheet === null ? nullObject("Worksheet") : worksheetObject(stage, sheet); },
      GetFirst: (isVisibleOnly) => worksheetObject(stage, visible(isVisibleOnly)[0] ?? refuse("ItemNotFound", "WorksheetCollection.getFirst")),
      GetCount: (isVisibleOnly) => visible(isVisibleOnly).length,
      GetActiveWorksheet: () => worksheetObject(stage, (book.selected === null ? null : sheetById(book, book.selected.sheetId)) ?? book.sheets[0]!),
      Add: (name) => {
        const given = name === null || name === undefined ? `Sheet${String(book.sheets.length + 1)}` : String(name);
        if (!isSheetName(given)) refuse("InvalidArgument", "WorksheetCollection.add");
        if (find(given) !== null) refuse("ItemAlreadyExists", "WorksheetCollection.add");
        const sheet = newSheet(sheetId(1000 + stage.nextNumber()), given);
        book.sheets = [...book.sheets, sheet];
        book.isRearranged = true;
        for (const listener of [...book.onEvent]) listener({ kind: "sheet-added", sheetId: sheet.id, source: "Local" });
        return worksheetObject(stage, sheet);
      },
      ...eventMethods(stage, events, null),
    },
  };
}

/** At most 31 characters, and none that addresses use. */
function isSheetName(name: string): boolean {
  return name !== "" && name.length <= 31 && !/[\\/?*[\]:]/u.test(name) && !name.startsWith("'") && !name.endsWith("'");
}

/** Excel's DATE, for days after February 1900. */
function serialOf(...[date1904, year, month, day]: readonly [boolean, number, number, number]): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (date1904 ? 1_462 : 0);
}
