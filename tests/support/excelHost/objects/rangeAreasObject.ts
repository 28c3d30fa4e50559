import type { Range } from "../../../../roster/model/sheet.js";
import { addressOf, quoteName } from "../range.js";
import type { BookSheet } from "../sheet.js";
import { conditionalFormatsObject } from "./conditionalFormatObjects.js";
import { rangeFormatObject } from "./rangeFormatObject.js";
import { rangeObject } from "./rangeObject.js";
import type { Stage, WireObject } from "./wireObject.js";

/** Several ranges of one sheet at once. */
export function rangeAreasObject(stage: Stage, sheet: BookSheet, areas: readonly Range[]): WireObject {
  return {
    kind: "RangeAreas",
    values: { address: () => areas.map((area) => `${quoteName(sheet.name)}!${addressOf(area)}`).join(","), areaCount: () => areas.length },
    properties: {
      ConditionalFormats: () => conditionalFormatsObject(stage, sheet, areas), Format: () => rangeFormatObject(sheet, areas),
      Areas: () => ({ kind: "RangeCollection", items: () => areas.map((area) => rangeObject(stage, sheet, area)) }),
    },
  };
}
