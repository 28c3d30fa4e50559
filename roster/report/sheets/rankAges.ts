import { ALL, figureIdOf } from "../../district/crossTable.js";
import { agesCell } from "../agesCell.js";
import { figureCell, nameOf, rowsWithoutTotal, totalCell, type ReportContext } from "../context.js";
import { addRow, headCell, nextRow, startRows, textCell, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { rangeDown, sumAcross, sumDown } from "../formulas.js";
import { addChartRows, addFoot, addTitle, makeSheet } from "../page.js";

const TOTAL = 1;
const CHART_ROWS = 12;

/** 职务层次与年龄: levels by age band with the average age of each, as the yearly report asks, and the chart. */
export function planRankAges(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const { bands } = view.classes;
  const width = TOTAL + 1 + bands.length + 2;
  const list = startRows();
  addTitle(list, context, { key: "rankAges", width });
  const head = addRow(list, [
    headCell(words.rankAges.item), headCell(nameOf(context, "rankAge", "total")), ...bands.map((band) => headCell(nameOf(context, "rankAge", band))),
    headCell(words.ages.average), headCell(words.ages.waiting),
  ], 38);
  const first = nextRow(list);
  for (const { key } of rowsWithoutTotal(view.tables.rankAge)) addLine(list, context, key, null);
  const last = list.rows.length;
  addLine(list, context, ALL, last < first ? null : [first, last]);
  const isEmpty = last < first;
  const charts: DraftSheet["charts"] = isEmpty ? [] : [{
    kind: "stackedBar", title: words.rankAges.chart, categories: rangeDown(words.sheets.rankAges, 0, first, last),
    series: bands.map((band, index) => ({ name: nameOf(context, "rankAge", band), values: rangeDown(words.sheets.rankAges, TOTAL + 1 + index, first, last) })),
    place: addChartRows(list, CHART_ROWS, width), description: words.rankAges.chartSays,
  }];
  addFoot(list, context, [words.rankAges.note], width);
  return makeSheet(list, context, "rankAges", {
    widths: [24, 10, ...bands.map(() => 10.5), 12, 10], frozen: { rows: head, columns: 1 }, charts, print: { onePage: true },
  });
}

function addLine(list: RowList, context: ReportContext, key: string, sums: readonly [number, number] | null): void {
  const { bands } = context.view.classes;
  const row = nextRow(list);
  const style = key === ALL ? "total" : "number";
  const cell = (column: string, at: number): DraftCell => {
    const place = { table: "rankAge", row: key, column } as const;
    if (sums !== null) return totalCell(context, place, sumDown(at, ...sums), style);
    return column === "total" ? totalCell(context, place, sumAcross(row, TOTAL + 1, TOTAL + bands.length), style) : figureCell(context, place, style);
  };
  addRow(list, [
    textCell(nameOf(context, "rankAge", key), key === ALL ? "totalHead" : "rowHead"),
    ...["total", ...bands].map((column, index) => cell(column, TOTAL + index)),
    agesCell(context, figureIdOf("rankAge", key, "total"), "average", "decimal"),
    cell("waiting", TOTAL + bands.length + 2),
  ]);
}
