import type { ChartPlan, SheetPlan } from "../model/plan.js";
import { yearOf } from "../model/partialDate.js";
import { say } from "../words/words.js";
import type { ReportContext } from "./context.js";
import { addRow, addWideRow, textCell, type DraftSheet, type RowList } from "./draft.js";
import { showDay } from "./shown.js";
import type { ReportWords } from "./reportWords.js";

export type SheetKey = keyof ReportWords["sheets"];

interface TitleParts {
  readonly key: SheetKey;
  /** Columns that it stands over. */
  readonly width: number;
  /** A list of names or findings, whose numbers are not all people. */
  readonly isList?: boolean;
}

/** The title and the line of 填报单位 and 截止日期, over the whole width. */
export function addTitle(list: RowList, context: ReportContext, { key, width, isList }: TitleParts): void {
  const { words, options, view } = context;
  const title = sayTitle(context, key);
  addWideRow(list, textCell(title, "title"), width);
  const reporter = options.reportingUnit ?? say(words.page.reporter, { district: options.district }).trim();
  const head = say(isList ? words.page.headOfList : words.page.head, { reporter, asOf: showDay(view.asOf, words) });
  addWideRow(list, textCell(head, "sign"), width);
}

/** @example sayTitle(context, "overview") === "春江区离退休干部基本情况汇总表" */
export function sayTitle({ words, options, view }: ReportContext, key: keyof ReportWords["titles"]): string {
  return say(words.titles[key], { district: options.district, year: yearOf(view.asOf) }).trim();
}

/** Notes, and the line to be signed. */
export function addFoot(list: RowList, context: ReportContext, notes: readonly string[], width: number): void {
  const { words, options } = context;
  for (const note of notes) addWideRow(list, textCell(note, "note"), width);
  const madeBy = options.madeBy ?? words.page.blank;
  addWideRow(list, textCell(say(words.page.sign, { madeBy, issuedOn: showDay(options.issuedOn, words) }), "sign"), width, 26);
}

/** An empty row of the sheet's own height. */
export function addGap(list: RowList, height = 10): void {
  addRow(list, [], height);
}

/** Keeps room for a chart over the whole width, after a gap, and tells its place. */
export function addChartRows(list: RowList, count: number, width: number): ChartPlan["place"] {
  addGap(list);
  const top = list.rows.length + 1;
  for (let row = 0; row < count; row += 1) addGap(list, 20);
  return { top, left: 0, bottom: list.rows.length, right: width - 1 };
}

interface SheetParts extends Partial<Pick<DraftSheet, "charts" | "frozen" | "filter">> {
  readonly widths: readonly number[];
  readonly print?: Partial<SheetPlan["print"]>;
}

/** A sheet on A4 across, a page wide, with the number of the page below. */
export function makeSheet(list: RowList, context: ReportContext, key: SheetKey, parts: SheetParts): DraftSheet {
  const { words } = context;
  return {
    name: words.sheets[key],
    columns: parts.widths.map((width) => ({ width })),
    rows: list.rows, merges: list.merges,
    charts: parts.charts ?? [], frozen: parts.frozen ?? null, filter: parts.filter ?? null,
    print: {
      paper: "a4", orientation: "landscape", repeatRows: null, fitToWidth: true,
      header: words.page.header, footer: words.page.footer, ...parts.print,
    },
  };
}
