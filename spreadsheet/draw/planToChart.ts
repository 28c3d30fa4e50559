import type { ChartDataLabels, SheetChart } from "hucre";
import type { ChartPlan } from "../../roster/model/plan.js";
import { unreachable } from "../../roster/model/unreachable.js";
import { parseRange } from "./planCells.js";

/** Faces of the charts' words; every name becomes both the Latin and the East Asian face when the package is finished. */
export const chartFonts = { title: "黑体", body: "仿宋" } as const;

// Told apart by lightness too, so that a black-and-white print still says which is which.
const colours = ["2F5597", "C55A11", "7F7F7F", "BF9000", "548235", "9DC3E6", "7B3F61", "A9D18E", "404040", "F4B183"];
const colourOf = (place: number): string => colours[place % colours.length]!;

/** A chart of a plan in the words of the writer: native, bound to its cells. */
export function planToChart(plan: ChartPlan): SheetChart {
  const { place } = plan;
  return {
    ...kindOf(plan),
    title: plan.title,
    titleFontFamily: chartFonts.title,
    titleFontSize: 13,
    anchor: { from: { row: place.top - 1, col: place.left }, to: { row: place.bottom, col: place.right + 1 } },
    series: plan.series.map((series, index) => ({
      name: series.name, values: series.values, categories: plan.categories,
      ...(plan.kind === "pie" ? { dataPoints: slices(plan.categories) } : { color: colourOf(index) }),
    })),
    legend: plan.kind === "pie" ? "right" : plan.series.length > 1 ? "bottom" : false,
    lang: "zh-CN",
    altText: plan.description,
    frameTitle: plan.title,
    chartSpaceBorderColor: "BFBFBF",
    chartSpaceFillColor: "FFFFFF",
  };
}

type Kind = Pick<SheetChart, "type" | "axes" | "dataLabels" | "barGrouping" | "gapWidth" | "overlap" | "varyColors" | "showLineMarkers">;

function kindOf(plan: ChartPlan): Kind {
  switch (plan.kind) {
    case "column": return { type: "column", gapWidth: 70, axes: axes(plan), ...labels(plan, outside) };
    case "bar": return { type: "bar", gapWidth: 50, axes: axes(plan), ...labels(plan, outside) };
    case "stackedColumn": return { type: "column", ...stacked, gapWidth: 70, axes: axes(plan), ...labels(plan, inside) };
    case "stackedBar": return { type: "bar", ...stacked, gapWidth: 50, axes: axes(plan), ...labels(plan, inside) };
    case "pie": return { type: "pie", varyColors: true, ...labels(plan, { showPercent: true, separator: "\n", position: "outEnd" }) };
    case "line": return { type: "line", showLineMarkers: true, axes: axes(plan), ...labels(plan, { position: "t" }) };
    default: return unreachable(plan.kind);
  }
}

const stacked = { barGrouping: "stacked", overlap: 100 } as const;
/** Nothing where there is nobody. */
const countFormat = { formatCode: "0;;", sourceLinked: false } as const;
const outside: ChartDataLabels = { position: "outEnd", numberFormat: countFormat };
/** White on the bars. */
const inside: ChartDataLabels = { position: "ctr", fontColor: "FFFFFF", numberFormat: countFormat };

function labels(plan: ChartPlan, look: ChartDataLabels): { dataLabels?: ChartDataLabels } {
  return plan.labels === true ? { dataLabels: { showValue: true, fontSize: 9, ...look } } : {};
}

/** Numbers at the bars make the scale needless; without them, or along a line, it stays. */
function axes(plan: ChartPlan): NonNullable<SheetChart["axes"]> {
  const noTicks = { majorTickMark: "none", minorTickMark: "none" } as const;
  const isBar = plan.kind === "bar" || plan.kind === "stackedBar";
  const isBare = plan.labels === true && plan.kind !== "line";
  return {
    // Upside down, so that the first row of the table is the first bar; the scale then stays below.
    x: isBar ? { ...noTicks, reverse: true } : noTicks,
    y: { ...noTicks, hidden: isBare, gridlines: { major: !isBare }, ...(isBar ? { crosses: "max" as const } : {}), numberFormat: { formatCode: "0" } },
  };
}

function slices(categories: string): { idx: number; fillColor: string }[] {
  const range = parseRange(categories);
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  return Array.from({ length: count }, (_, place) => ({ idx: place, fillColor: colourOf(place) }));
}
