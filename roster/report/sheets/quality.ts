import { ALL } from "../../district/crossTable.js";
import type { DistrictQuality, Filled } from "../../district/measureUnits.js";
import type { FieldId } from "../../model/field.js";
import { figureCell, nameOf, totalCell, unitName, type ReportContext } from "../context.js";
import { addRow, fill, headCell, nextRow, numberCell, startRows, textCell, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { rangeDown, sumDown } from "../formulas.js";
import { addFoot, addTitle, makeSheet } from "../page.js";

const UNIT = 1;
const ROWS = 2;
const ERRORS = 3;
const COMPLETENESS = 8;
const CHART_LEFT = 10;
const WIDTHS = [5, 26, 9, 8, 8, 8, 10, 10, 10, 2, 11, 11, 11, 11, 11];
const FEWEST_CHART_ROWS = 10;

/** 数据质量: what checking found in each unit's roster, who waits for correction, how much is filled; the chart beside it. */
export function planQuality(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const list = startRows();
  addTitle(list, context, { key: "quality", width: WIDTHS.length, isList: true });
  const head = addHead(list, context);
  const first = nextRow(list);
  view.quality.units.forEach((unit, index) => addRow(list, unitRow(context, unit, index + 1)));
  const last = list.rows.length;
  addSum(list, context, first, last);
  const bottom = Math.max(list.rows.length, head + FEWEST_CHART_ROWS);
  while (list.rows.length < bottom) addRow(list, []);
  addFoot(list, context, [words.quality.note], WIDTHS.length);
  const { sheets, quality } = words;
  return makeSheet(list, context, "quality", {
    widths: WIDTHS,
    charts: last < first ? [] : [{
      kind: "stackedBar", title: quality.chart, categories: rangeDown(sheets.quality, UNIT, first, last),
      series: [quality.heads.error, quality.heads.warning].map((name, index) => ({
        name, values: rangeDown(sheets.quality, ERRORS + index, first, last),
      })),
      labels: true, place: { top: head, left: CHART_LEFT, bottom, right: WIDTHS.length - 1 }, description: quality.chartSays,
    }],
    print: { repeatRows: [head, head + 1] },
  });
}

function addHead(list: RowList, context: ReportContext): number {
  const { quality } = context.words;
  const { heads } = quality;
  const top = addRow(list, [
    headCell(heads.number), headCell(heads.unit), headCell(heads.rows), headCell(quality.findings), ...fill(2, "head"),
    headCell(quality.people), ...fill(1, "head"), headCell(heads.completeness),
  ]);
  addRow(list, [
    ...fill(3, "head"), headCell(heads.error), headCell(heads.warning), headCell(heads.info), headCell(heads.waiting), headCell(heads.muted), ...fill(1, "head"),
  ], 36);
  for (const column of [0, UNIT, ROWS, COMPLETENESS]) list.merges.push({ top, left: column, bottom: top + 1, right: column });
  list.merges.push({ top, left: ERRORS, bottom: top, right: ERRORS + 2 }, { top, left: ERRORS + 3, bottom: top, right: ERRORS + 4 });
  return top;
}

function unitRow(context: ReportContext, unit: DistrictQuality["units"][number], number: number): readonly DraftCell[] {
  const { error, warning, info } = unit.findings;
  const { missing } = context.words.quality;
  const count = (value: number): DraftCell => (unit.rows === null ? textCell(missing, "textCentre") : numberCell(value));
  return [
    numberCell(number), textCell(unitName(context, unit.unitId), "rowHead"), count(unit.rows ?? 0), count(error), count(warning), count(info),
    figureCell(context, { table: "units", row: unit.unitId, column: "waiting" }), figureCell(context, { table: "units", row: unit.unitId, column: "muted" }),
    shareCell(context, unit.completeness),
  ];
}

function addSum(list: RowList, context: ReportContext, first: number, last: number): void {
  const { units } = context.view.quality;
  const row = nextRow(list);
  const sum = (column: number, value: number): DraftCell =>
    last < first ? numberCell(value, "total") : { value, style: "total", formula: sumDown(column, first, last) };
  const of = (key: "error" | "warning" | "info"): number => units.reduce((total, unit) => total + unit.findings[key], 0);
  const figure = (column: "waiting" | "muted", at: number): DraftCell => {
    const place = { table: "units", row: ALL, column } as const;
    return last < first ? figureCell(context, place, "total") : totalCell(context, place, sumDown(at, first, last));
  };
  addRow(list, [
    textCell(nameOf(context, "units", ALL), "totalHead"), ...fill(1, "totalHead"),
    sum(ROWS, units.reduce((total, unit) => total + (unit.rows ?? 0), 0)), sum(ERRORS, of("error")), sum(ERRORS + 1, of("warning")),
    sum(ERRORS + 2, of("info")), figure("waiting", ERRORS + 3), figure("muted", ERRORS + 4), shareCell(context, sumOf(context.view.quality.fields)),
  ]);
  list.merges.push({ top: row, left: 0, bottom: row, right: UNIT });
}

export function sumOf(parts: readonly ({ readonly field: FieldId } & Filled)[]): Filled {
  return parts.reduce((sum, part) => ({ filled: sum.filled + part.filled, of: sum.of + part.of }), { filled: 0, of: 0 });
}

/** How much is filled, in per cent to one decimal; a dash where nothing is asked. */
export function shareCell({ words }: ReportContext, { filled, of }: Filled): DraftCell {
  return of === 0 ? textCell(words.quality.missing, "textCentre") : { value: Math.round((1000 * filled) / of) / 10, style: "decimal" };
}
