import { unitMarks } from "../../district/byUnit.js";
import { ALL, type Slice } from "../../district/crossTable.js";
import type { StyleName } from "../../model/plan.js";
import { figureCell, nameOf, rowsWithoutTotal, totalCell, type ReportContext } from "../context.js";
import { addRow, fill, headCell, nextRow, numberCell, startRows, textCell, type DraftSheet, type RowList } from "../draft.js";
import { rangeDown, sumAcross, sumDown } from "../formulas.js";
import { addFoot, addGap, addTitle, makeSheet } from "../page.js";

const UNIT = 1;
const TOTAL = 2;
const FIRST_CATEGORY = 3;
const CHART_WIDTHS = [12, 12, 12, 12, 12];
const FEWEST_CHART_ROWS = 12;
const ROW_HEIGHT = 18;

/** 单位分布: units by category with their marks, and beside each the bar of the chart. */
export function planUnits(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const { categories } = view.classes;
  const firstMark = FIRST_CATEGORY + categories.length;
  const chartLeft = firstMark + unitMarks.length + 1;
  const width = chartLeft + CHART_WIDTHS.length;
  const list = startRows();
  addTitle(list, context, { key: "units", width });
  const head = addHead(list, context, firstMark);
  const units = rowsWithoutTotal(view.tables.units);
  const first = nextRow(list);
  units.forEach((unit, index) => addUnit(list, context, unit, index + 1));
  const last = list.rows.length;
  addSum(list, context, { first, last, firstMark });
  const bottom = Math.max(list.rows.length, head + FEWEST_CHART_ROWS);
  while (list.rows.length < bottom) addGap(list, ROW_HEIGHT);
  addFoot(list, context, [words.units.note], width);
  return makeSheet(list, context, "units", {
    widths: [5, 25, 7, ...categories.map(() => 7), ...unitMarks.map(() => 7), 1.5, ...CHART_WIDTHS],
    frozen: { rows: head + 1, columns: UNIT + 1 },
    charts: units.length === 0 ? [] : [{
      kind: "stackedBar", title: words.units.chart, categories: rangeDown(words.sheets.units, UNIT, first, last),
      series: categories.map((category, index) => ({
        name: nameOf(context, "units", category), values: rangeDown(words.sheets.units, FIRST_CATEGORY + index, first, last),
      })),
      labels: true, place: { top: head, left: chartLeft, bottom, right: width - 1 }, description: words.units.chartSays,
    }],
    print: { repeatRows: [head, head + 1] },
  });
}

function addHead(list: RowList, context: ReportContext, firstMark: number): number {
  const { words, view } = context;
  const { categories } = view.classes;
  const top = addRow(list, [
    headCell(words.units.number), headCell(words.units.unit), headCell(words.units.categories), ...fill(categories.length, "head"),
    headCell(words.units.marks), ...fill(unitMarks.length - 1, "head"),
  ]);
  addRow(list, [
    ...fill(2, "head"), headCell(nameOf(context, "units", "total")),
    ...categories.map((category) => headCell(nameOf(context, "units", category))),
    ...unitMarks.map((mark) => headCell(nameOf(context, "units", mark))),
  ], 52);
  list.merges.push(
    { top, left: 0, bottom: top + 1, right: 0 }, { top, left: UNIT, bottom: top + 1, right: UNIT },
    { top, left: TOTAL, bottom: top, right: firstMark - 1 }, { top, left: firstMark, bottom: top, right: firstMark + unitMarks.length - 1 },
  );
  return top;
}

function addUnit(list: RowList, context: ReportContext, unit: Slice, number: number): void {
  const { categories } = context.view.classes;
  const row = nextRow(list);
  const place = (column: string) => ({ table: "units", row: unit.key, column }) as const;
  addRow(list, [
    numberCell(number), textCell(nameOf(context, "units", unit.key), "rowHead"),
    totalCell(context, place("total"), sumAcross(row, FIRST_CATEGORY, FIRST_CATEGORY + categories.length - 1), "number"),
    ...[...categories, ...unitMarks].map((column) => figureCell(context, place(column))),
  ], ROW_HEIGHT);
}

function addSum(list: RowList, context: ReportContext, at: { readonly first: number; readonly last: number; readonly firstMark: number }): void {
  const { categories } = context.view.classes;
  const row = nextRow(list);
  const style: StyleName = "total";
  const sum = (column: string, index: number) => {
    const place = { table: "units", row: ALL, column } as const;
    return at.last < at.first ? figureCell(context, place, style) : totalCell(context, place, sumDown(index, at.first, at.last), style);
  };
  addRow(list, [
    textCell(nameOf(context, "units", ALL), "totalHead"), textCell(null, "totalHead"),
    ...["total", ...categories, ...unitMarks].map((column, index) => sum(column, TOTAL + index)),
  ]);
  list.merges.push({ top: row, left: 0, bottom: row, right: UNIT });
}
