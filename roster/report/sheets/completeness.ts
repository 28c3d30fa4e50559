import { retirees } from "../../ledgers/retirees.js";
import type { FieldId } from "../../model/field.js";
import { unitName, type ReportContext } from "../context.js";
import { addChartRows, addFoot, addTitle, makeSheet } from "../page.js";
import { addRow, addWideRow, headCell, startRows, textCell, type DraftSheet } from "../draft.js";
import { rangeAcross } from "../formulas.js";
import { shareCell, sumOf } from "./quality.js";

const CHART_ROWS = 12;

/** 信息完整率: how much of each asked field each unit has filled, and below it the district by field as a chart. */
export function planCompleteness(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const { fields, units } = view.quality;
  const width = Math.max(fields.length + 2, 8);
  const list = startRows();
  addTitle(list, context, { key: "completeness", width, isList: true });
  const head = addRow(list, [
    headCell(words.completeness.unit), headCell(words.completeness.all), ...fields.map(({ field }) => headCell(fieldName(context, field))),
  ]);
  for (const unit of units) {
    addRow(list, [
      textCell(unitName(context, unit.unitId), "rowHead"), shareCell(context, unit.completeness),
      ...fields.map(({ field }) => shareCell(context, unit.byField.get(field) ?? { filled: 0, of: 0 })),
    ]);
  }
  const last = addRow(list, [
    textCell(words.completeness.total, "totalHead"), shareCell(context, sumOf(fields)), ...fields.map((filled) => shareCell(context, filled)),
  ]);
  if (fields.length === 0) addWideRow(list, textCell(words.completeness.empty, "textCentre"), width);
  addFoot(list, context, [words.completeness.note], width);
  const place = addChartRows(list, CHART_ROWS, width);
  return makeSheet(list, context, "completeness", {
    widths: [24, 7.5, ...Array<number>(width - 2).fill(7.5)],
    frozen: { rows: head, columns: 1 },
    charts: fields.length === 0 ? [] : [{
      kind: "column", title: words.completeness.chart, categories: rangeAcross(words.sheets.completeness, head, 2, fields.length + 1),
      series: [{ name: words.completeness.total, values: rangeAcross(words.sheets.completeness, last, 2, fields.length + 1) }],
      labels: true, place, description: words.completeness.chartSays,
    }],
    print: { repeatRows: [head, head] },
  });
}

function fieldName({ options }: ReportContext, field: FieldId): string {
  const definition = retirees.fields.find((one) => one.field === field);
  return definition === undefined ? field : options.language === "en" ? definition.en : definition.zh;
}
