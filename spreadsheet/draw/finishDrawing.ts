import type { ChartPlan, SheetPlan } from "../../roster/model/plan.js";
import { columnPixels, defaultRow } from "./fitPages.js";
import { rowHeights } from "./rowHeights.js";

// English metric units: a pixel of a column, a point of a row.
const perPixel = 9_525;
const perPoint = 12_700;

/**
 * Ends every chart just inside the last cell of its place. The writer can only end it where the next cell begins, and
 * LibreOffice then prints that next column too, which shifts the whole page.
 */
export function finishDrawing(xml: string, sheet: SheetPlan): string {
  const heights = rowHeights(sheet);
  let next = 0;
  return xml.replace(/<xdr:to>.*?<\/xdr:to>/g, (whole) => {
    const chart = sheet.charts[next];
    next += 1;
    return chart === undefined ? whole : endOf(chart, sheet, heights);
  });
}

function endOf({ place }: ChartPlan, sheet: SheetPlan, heights: ReadonlyMap<number, number>): string {
  const width = (columnPixels(sheet.columns[place.right]?.width ?? 9) - 1) * perPixel;
  const height = Math.floor(((heights.get(place.bottom) ?? defaultRow) - 1) * perPoint);
  return `<xdr:to><xdr:col>${place.right}</xdr:col><xdr:colOff>${width}</xdr:colOff>`
    + `<xdr:row>${place.bottom - 1}</xdr:row><xdr:rowOff>${Math.max(0, height)}</xdr:rowOff></xdr:to>`;
}
