import type { Range } from "../../../../roster/model/sheet.js";
import { meet } from "../range.js";
import type { BookFormat, BookSheet } from "../sheet.js";
import { refuse } from "./refusals.js";
import { nullObject, type Stage, type WireObject } from "./wireObject.js";

/** The conditional formats that lie on these ranges, wholly or in part. */
export function conditionalFormatsObject(stage: Stage, sheet: BookSheet, ranges: readonly Range[]): WireObject {
  const here = (): readonly BookFormat[] => sheet.formats.filter(({ areas }) => areas.some((area) => ranges.some((range) => meet(area, range))));
  const find = (id: unknown): BookFormat | null => here().find((format) => format.id === id) ?? null;
  return {
    kind: "ConditionalFormatCollection",
    items: () => here().map((format) => formatObject(sheet, format)),
    indexer: (id) => formatObject(sheet, find(id) ?? refuse("ItemNotFound", "ConditionalFormatCollection.getItem")),
    methods: {
      Add: (type) => {
        if (sheet.isProtected) refuse("AccessDenied", "ConditionalFormatCollection.add");
        const format: BookFormat = { id: `{CF-${String(stage.nextNumber())}}`, areas: ranges, type: String(type), formula: "", color: "" };
        sheet.formats.push(format);
        return formatObject(sheet, format);
      },
      GetCount: () => here().length,
      GetItemOrNullObject: (id) => { const format = find(id); return format === null ? nullObject("ConditionalFormat") : formatObject(sheet, format); },
    },
  };
}

function formatObject(sheet: BookSheet, format: BookFormat): WireObject {
  const custom = (): WireObject => ({
    kind: "CustomConditionalFormat",
    properties: {
      Rule: () => ({ kind: "ConditionalFormatRule", values: { formula: () => format.formula }, setters: { Formula: (formula) => { format.formula = String(formula); } } }),
      Format: () => ({
        kind: "ConditionalRangeFormat",
        properties: { Fill: () => ({ kind: "ConditionalRangeFill", values: { color: () => format.color }, setters: { Color: (color) => { format.color = String(color); } } }) },
      }),
    },
  });
  return {
    kind: "ConditionalFormat", identity: { Id: format.id },
    values: { type: () => format.type, id: () => format.id, priority: () => sheet.formats.indexOf(format) },
    properties: {
      Custom: () => (format.type === "Custom" ? custom() : refuse("InvalidOperation", "ConditionalFormat.custom")),
      CustomOrNullObject: () => (format.type === "Custom" ? custom() : nullObject("CustomConditionalFormat")),
    },
    methods: {
      Delete: () => {
        if (sheet.isProtected) refuse("AccessDenied", "ConditionalFormat.delete");
        sheet.formats = sheet.formats.filter(({ id }) => id !== format.id);
        return null;
      },
    },
  };
}
