import type { SheetPlan } from "../../roster/model/plan.js";

/** Inches. Official papers leave room for binding; the text still fits the width of the sheet. */
export const margins = { top: 0.75, bottom: 0.7, left: 0.6, right: 0.6, header: 0.35, footer: 0.35 } as const;

/** A column counts its width in digits of the default font, and digits of a Chinese face at 11 points are 8 pixels wide. */
export function columnPixels(width: number): number {
  return Math.round(width * 8);
}

const papers = { a4: [8.27, 11.69], a3: [11.69, 16.54] } as const;
/** The height of a row that the plan does not name, in points. */
export const defaultRow = 15;
/** A sheet may shrink to this share of its size, so that it stays on one page. */
const leastShrink = 0.72;

export interface PageFit {
  /** The whole sheet on one page. */
  readonly onePage: boolean;
  /** Rows, from 1, before which a new page begins. */
  readonly breaksBefore: readonly number[];
}

/**
 * Decides how a sheet falls onto pages. Where the plan does not say, what nearly fits one page is shrunk onto it, and
 * otherwise no chart is cut in two. The sizes are estimates: each program measures its fonts a little differently.
 */
export function fitPages(sheet: SheetPlan, planned: ReadonlyMap<number, number>): PageFit {
  const { onePage, breaks } = sheet.print;
  if (onePage === true) return { onePage, breaksBefore: [] };
  if (onePage === false || breaks !== undefined) return { onePage: false, breaksBefore: breaks ?? [] };
  const page = printableArea(sheet);
  const scale = sheet.print.fitToWidth ? Math.min(1, page.width / sheetWidth(sheet)) : 1;
  const roomPerPage = (page.height / scale) * 0.98;
  const heights = allHeights(sheet, planned);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  if (sheet.print.fitToWidth && whole > roomPerPage && roomPerPage / whole >= leastShrink) return { onePage: true, breaksBefore: [] };
  return { onePage: false, breaksBefore: whole <= roomPerPage ? [] : breaksBeforeCharts(sheet, heights, roomPerPage) };
}

function printableArea(sheet: SheetPlan): { readonly width: number; readonly height: number } {
  const [short, long] = papers[sheet.print.paper];
  const [width, height] = sheet.print.orientation === "landscape" ? [long, short] : [short, long];
  return { width: (width - margins.left - margins.right) * 72, height: (height - margins.top - margins.bottom) * 72 };
}

/** In points; a pixel is three quarters of one. */
function sheetWidth(sheet: SheetPlan): number {
  return sheet.columns.reduce((sum, { width }) => sum + columnPixels(width) * 0.75, 0) || 1;
}

/** Points by row, the first at 0, down to the last row or the end of the lowest chart. */
function allHeights(sheet: SheetPlan, planned: ReadonlyMap<number, number>): readonly number[] {
  const last = [...planned.keys(), ...sheet.charts.map(({ place }) => place.bottom)].reduce((low, row) => Math.max(low, row), 0);
  return Array.from({ length: last }, (_, index) => planned.get(index + 1) ?? defaultRow);
}

function breaksBeforeCharts(sheet: SheetPlan, heights: readonly number[], room: number): readonly number[] {
  const repeated = sheet.print.repeatRows === null ? 0 : heightOf(heights, ...sheet.print.repeatRows);
  const chartsByTop = new Map(sheet.charts.map(({ place }) => [place.top, place]));
  const breaks: number[] = [];
  let used = 0;
  heights.forEach((height, index) => {
    const row = index + 1;
    const chart = chartsByTop.get(row);
    const needed = chart === undefined ? height : heightOf(heights, chart.top, chart.bottom);
    if (used > 0 && used + needed > room) {
      if (chart !== undefined) breaks.push(row);
      used = repeated;
    }
    used += height;
  });
  return breaks;
}

function heightOf(heights: readonly number[], from: number, to: number): number {
  return heights.slice(from - 1, to).reduce((sum, height) => sum + height, 0);
}
