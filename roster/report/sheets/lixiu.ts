import { ALL, type Slice } from "../../district/crossTable.js";
import { isPeriod } from "../../district/lixiu.js";
import { figureCell, nameOf, rowsWithoutTotal, totalCell, type ReportContext } from "../context.js";
import { addRow, fill, headCell, nextRow, startRows, textCell, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { rangeAcross, sumAcross, sumDown } from "../formulas.js";
import { addChartRows, addFoot, addTitle, makeSheet } from "../page.js";

/** 离休干部情况: the yearly report's table of rank by Party, self-care, age and period, and a chart of the periods. */
export function planLixiu(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const { columns } = view.tables.lixiu;
  const width = columns.length + 1;
  const list = startRows();
  addTitle(list, context, { key: "lixiu", width });
  const head = addHead(list, context);
  const first = nextRow(list);
  for (const { key } of rowsWithoutTotal(view.tables.lixiu)) addRank(list, context, key);
  const total = addSum(list, context, [first, list.rows.length]);
  addFoot(list, context, [words.lixiu.note], width);
  const { sheets, lixiu } = words;
  const [from, to] = periodColumns(context);
  return makeSheet(list, context, "lixiu", {
    widths: [20, ...columns.map((column) => (isPeriod(column) ? 12 : 9.5))],
    charts: [{
      kind: "column", title: lixiu.chart, categories: rangeAcross(sheets.lixiu, head + 1, from, to),
      series: [{ name: nameOf(context, "lixiu", "total"), values: rangeAcross(sheets.lixiu, total, from, to) }],
      labels: true, place: addChartRows(list, 12, width), description: lixiu.chartSays,
    }],
    print: { onePage: true },
  });
}

/** The periods stand side by side, and there are always some. */
function periodColumns({ view }: ReportContext): readonly [number, number] {
  const { columns } = view.tables.lixiu;
  const first = columns.findIndex(isPeriod) + 1;
  return [first, first + columns.filter(isPeriod).length - 1];
}

function addHead(list: RowList, context: ReportContext): number {
  const { lixiu } = context.words;
  const { columns } = context.view.tables.lixiu;
  const periods = columns.filter(isPeriod).length;
  const marks = columns.length - periods - 2;
  const top = addRow(list, [
    headCell(lixiu.item), headCell(nameOf(context, "lixiu", "total")), headCell(lixiu.marks), ...fill(marks - 1, "head"),
    headCell(lixiu.periods), ...fill(periods - 1, "head"), headCell(nameOf(context, "lixiu", "waiting")),
  ]);
  addRow(list, [...fill(2, "head"), ...columns.slice(1, -1).map(({ key }) => headCell(nameOf(context, "lixiu", key))), ...fill(1, "head")], 36);
  for (const column of [0, 1, columns.length]) list.merges.push({ top, left: column, bottom: top + 1, right: column });
  list.merges.push({ top, left: 2, bottom: top, right: marks + 1 });
  if (periods > 1) list.merges.push({ top, left: marks + 2, bottom: top, right: marks + periods + 1 });
  return top;
}

function addRank(list: RowList, context: ReportContext, key: string): void {
  const { columns } = context.view.tables.lixiu;
  const row = nextRow(list);
  const [from, to] = periodColumns(context);
  const cellOf = ({ key: column }: Slice): DraftCell => {
    const place = { table: "lixiu", row: key, column } as const;
    return column === "total" ? totalCell(context, place, sumAcross(row, from, to), "number") : figureCell(context, place);
  };
  addRow(list, [textCell(nameOf(context, "lixiu", key), "rowHead"), ...columns.map(cellOf)]);
}

function addSum(list: RowList, context: ReportContext, [first, last]: readonly [number, number]): number {
  const cellOf = ({ key: column }: Slice, index: number): DraftCell => {
    const place = { table: "lixiu", row: ALL, column } as const;
    return last < first ? figureCell(context, place, "total") : totalCell(context, place, sumDown(index + 1, first, last));
  };
  return addRow(list, [textCell(nameOf(context, "lixiu", ALL), "totalHead"), ...context.view.tables.lixiu.columns.map(cellOf)]);
}
