import { ALL } from "../../district/crossTable.js";
import type { TableId } from "../../district/districtView.js";
import type { StyleName } from "../../model/plan.js";
import { countOf, figureCell, nameOf, rowsWithoutTotal, totalCell, type ReportContext } from "../context.js";
import { addRow, addWideRow, fill, headCell, nextRow, startRows, textCell, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { sumDown } from "../formulas.js";
import { addFoot, addTitle, makeSheet } from "../page.js";
import { columnLetters } from "../../model/address.js";

/** The columns of the yearly report's table, with what explains the difference at the end. */
const columns = ["before", "retired", "died", "expected", "now", "difference", "joined", "left"] as const;
type ChangeColumn = (typeof columns)[number];
type YearTable = Extract<TableId, "yearByCategory" | "yearByRank" | "yearByUnit">;

const WIDTH = columns.length + 1;

/** 增减变动: 应有 = 上年末 + 本年办理 − 本年去世, 实有, their difference and what explains it, by category and by unit. */
export function planChanges(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const list = startRows();
  addTitle(list, context, { key: "changes", width: WIDTH });
  const head = addHead(list, context);
  addBlock(list, context, "yearByCategory", words.changes.byCategory);
  addBlock(list, context, "yearByRank", words.changes.byRank);
  addBlock(list, context, "yearByUnit", words.changes.byUnit);
  addFoot(list, context, [view.lastYearRecorded ? words.changes.recorded : words.changes.derived], WIDTH);
  return makeSheet(list, context, "changes", {
    widths: [30, 13, 13, 13, 13, 13, 13, 15, 15], frozen: { rows: head + 1, columns: 1 }, print: { repeatRows: [head, head + 1] },
  });
}

function addHead(list: RowList, context: ReportContext): number {
  const { changes } = context.words;
  const name = (column: ChangeColumn): string => column === "expected" || column === "difference" ? changes[column] : nameOf(context, "yearByUnit", column);
  const explained = columns.indexOf("joined") + 1;
  const top = addRow(list, [
    headCell(changes.item), ...columns.slice(0, explained - 1).map((column) => headCell(name(column))), headCell(changes.explained), ...fill(1, "head"),
  ]);
  addRow(list, [...fill(explained, "head"), headCell(name("joined")), headCell(name("left"))], 34);
  for (let column = 0; column < explained; column += 1) list.merges.push({ top, left: column, bottom: top + 1, right: column });
  list.merges.push({ top, left: explained, bottom: top, right: explained + 1 });
  return top;
}

function addBlock(list: RowList, context: ReportContext, table: YearTable, title: string): void {
  addWideRow(list, textCell(title, "totalHead"), WIDTH);
  const first = nextRow(list);
  for (const { key } of rowsWithoutTotal(context.view.tables[table])) {
    addRow(list, [textCell(nameOf(context, table, key), "rowHead"), ...columns.map((column) => cellOf(context, { table, row: key, column }, nextRow(list), null))]);
  }
  const last = list.rows.length;
  addRow(list, [
    textCell(nameOf(context, table, ALL), "totalHead"),
    ...columns.map((column) => cellOf(context, { table, row: ALL, column }, nextRow(list), last < first ? null : [first, last])),
  ]);
}

interface ChangePlace { readonly table: YearTable; readonly row: string; readonly column: ChangeColumn }

function cellOf(context: ReportContext, { table, row, column }: ChangePlace, at: number, sums: readonly [number, number] | null): DraftCell {
  const style: StyleName = row === ALL ? "total" : "number";
  const count = (key: ChangeColumn): number => countOf(context, { table, row, column: key });
  const address = (key: ChangeColumn): string => columnLetters(columns.indexOf(key) + 1) + String(at);
  const expected = count("before") + count("retired") - count("died");
  switch (column) {
    case "expected":
      return { value: expected, style, formula: `${address("before")}+${address("retired")}-${address("died")}` };
    case "difference":
      return { value: count("now") - expected, style, formula: `${address("now")}-${address("expected")}` };
    default: {
      const place = { table, row, column };
      return sums === null ? figureCell(context, place, style) : totalCell(context, place, sumDown(columns.indexOf(column) + 1, ...sums), style);
    }
  }
}
