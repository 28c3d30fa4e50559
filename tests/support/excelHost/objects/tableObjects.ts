import type { Range } from "../../../../roster/model/sheet.js";
import { meet } from "../range.js";
import type { BookSheet, BookTable } from "../sheet.js";
import { rangeObject } from "./rangeObject.js";
import { refuse } from "./refusals.js";
import { nullObject, type Stage, type WireObject } from "./wireObject.js";

/** The tables of some sheets, or those that lie on a range. */
export function tablesObject(stage: Stage, sheets: readonly BookSheet[], within: Range | null = null): WireObject {
  const all = (): readonly (readonly [BookSheet, BookTable])[] => sheets.flatMap((sheet) => sheet.tables.filter(({ range }) => within === null || meet(range, within)).map((table) => [sheet, table] as const));
  const find = (key: unknown) => all().find(([, { id, name }]) => id === key || name === key) ?? null;
  return {
    kind: within === null ? "TableCollection" : "TableScopedCollection",
    items: () => all().map(([sheet, table]) => tableObject(stage, sheet, table)),
    indexer: (key) => { const [sheet, table] = find(key) ?? refuse("ItemNotFound", "TableCollection.getItem"); return tableObject(stage, sheet, table); },
    methods: { GetCount: () => all().length, GetItemOrNullObject: (key) => { const found = find(key); return found === null ? nullObject("Table") : tableObject(stage, ...found); } },
  };
}

function tableObject(stage: Stage, sheet: BookSheet, { id, name, range, hasHeadings, hasTotals }: BookTable): WireObject {
  const body = { ...range, top: range.top + (hasHeadings ? 1 : 0), bottom: range.bottom - (hasTotals ? 1 : 0) };
  return {
    kind: "Table", identity: { Id: id },
    values: { id: () => id, name: () => name, showHeaders: () => hasHeadings, showTotals: () => hasTotals },
    methods: {
      GetRange: () => rangeObject(stage, sheet, range), GetDataBodyRange: () => rangeObject(stage, sheet, body),
      GetHeaderRowRange: () => rangeObject(stage, sheet, hasHeadings ? { ...range, bottom: range.top } : refuse("ItemNotFound", "Table.getHeaderRowRange")),
      GetTotalRowRange: () => rangeObject(stage, sheet, hasTotals ? { ...range, top: range.bottom } : refuse("ItemNotFound", "Table.getTotalRowRange")),
    },
  };
}
