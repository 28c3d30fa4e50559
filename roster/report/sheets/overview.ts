import { ALL, type Slice } from "../../district/crossTable.js";
import type { ChartPlan } from "../../model/plan.js";
import { countOf, figureCell, nameOf, totalCell, type ReportContext } from "../context.js";
import { addRow, fill, headCell, nextRow, startRows, textCell, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { addFoot, addTitle, makeSheet } from "../page.js";
import { rangeDown, sumAcross, sumDown } from "../formulas.js";
import { overviewCards } from "./overviewCards.js";

const ITEM = 1;
const TOTAL = 2;
const FIRST_CATEGORY = 3;
const CARD_COLUMNS = 8;
const ROW_HEIGHT = 25;

/** Where the table's rows landed, by the key of the row. */
type RowPlaces = ReadonlyMap<string, number>;

/** 总体情况: one page with the table on the left, the key numbers and two charts on the right. */
export function planOverview(context: ReportContext): DraftSheet {
  const { categories } = context.view.classes;
  const waiting = FIRST_CATEGORY + categories.length;
  const right = waiting + 2;
  const width = right + CARD_COLUMNS;
  const list = startRows();
  addTitle(list, context, { key: "overview", width });
  const headRow = nextRow(list);
  const places = addTable(list, context, waiting);
  placeCards(list, headRow, right, overviewCards(context, places));
  const charts = placeCharts(context, places, { top: headRow + 6, bottom: list.rows.length, left: right, right: width - 1 });
  addFoot(list, context, [context.words.overview.note], width);
  return makeSheet(list, context, "overview", {
    widths: [5, 17, 9, ...categories.map(() => 9.5), 9.5, 2, ...Array<number>(CARD_COLUMNS).fill(9.5)],
    charts, print: { onePage: true },
  });
}

function addTable(list: RowList, context: ReportContext, waiting: number): RowPlaces {
  const { view, words } = context;
  const { sections } = view.tables.overview;
  const places = new Map<string, number>();
  const head = addRow(list, [
    headCell(words.overview.item), headCell(""), headCell(nameOf(context, "overview", "total")),
    ...view.classes.categories.map((category) => headCell(nameOf(context, "overview", category))), headCell(words.overview.waiting),
  ], 38);
  list.merges.push({ top: head, left: 0, bottom: head, right: ITEM });

  // The first row sums the sexes below it, so that row numbers are known before they are written.
  const sexes = sections![0]!.rows.length;
  const first = head + 1;
  const sumOfSexes = (column: number): string => sumDown(column, first + 1, first + sexes);
  places.set(ALL, addRow(list, [
    textCell(words.overview.total, "totalHead"), textCell(null, "totalHead"),
    totalCell(context, { table: "overview", row: ALL, column: "total" }, sumAcross(first, FIRST_CATEGORY, waiting - 1)),
    ...view.classes.categories.map((category, index) =>
      totalCell(context, { table: "overview", row: ALL, column: category }, sumOfSexes(FIRST_CATEGORY + index))),
    totalCell(context, { table: "overview", row: ALL, column: "waiting" }, sumOfSexes(waiting)),
  ], ROW_HEIGHT));
  list.merges.push({ top: first, left: 0, bottom: first, right: ITEM });

  for (const { sectionId, rows } of sections!) {
    const top = nextRow(list);
    for (const row of rows) places.set(row.key, addCountRow(list, context, row, row === rows[0] ? sectionName(context, sectionId) : null));
    if (rows.length > 1) list.merges.push({ top, left: 0, bottom: top + rows.length - 1, right: 0 });
  }
  const care = { key: "care", text: null };
  places.set("care", addCountRow(list, context, care, words.overview.sections.care));
  return places;
}

function sectionName({ words }: ReportContext, sectionId: string): string {
  return (words.overview.sections as Readonly<Record<string, string>>)[sectionId] ?? sectionId;
}

function addCountRow(list: RowList, context: ReportContext, slice: Slice, section: string | null): number {
  const { categories } = context.view.classes;
  const row = nextRow(list);
  const place = (column: string) => ({ table: "overview", row: slice.key, column }) as const;
  return addRow(list, [
    textCell(section, "totalHead"), textCell(nameOf(context, "overview", slice.key), "rowHead"),
    totalCell(context, place("total"), sumAcross(row, FIRST_CATEGORY, FIRST_CATEGORY + categories.length - 1), "number"),
    ...categories.map((category) => figureCell(context, place(category))),
    figureCell(context, place("waiting")),
  ], ROW_HEIGHT);
}

/** Two lines of four: a narrow row of words above two rows that hold the number. */
function placeCards(list: RowList, top: number, left: number, cards: readonly { readonly label: string; readonly number: DraftCell }[]): void {
  cards.forEach(({ label, number }, index) => {
    const row = top + Math.floor(index / 4) * 3;
    const column = left + (index % 4) * 2;
    putCell(list, row, column, [textCell(label, "keyLabel"), ...fill(1, "keyLabel")]);
    putCell(list, row + 1, column, [number, ...fill(1, number.style)]);
    putCell(list, row + 2, column, fill(2, number.style));
    list.merges.push({ top: row, left: column, bottom: row, right: column + 1 }, { top: row + 1, left: column, bottom: row + 2, right: column + 1 });
  });
}

function putCell(list: RowList, row: number, column: number, cells: readonly DraftCell[]): void {
  const old = list.rows[row - 1]!;
  const next = [...old.cells];
  while (next.length < column) next.push(undefined);
  next.splice(column, cells.length, ...cells);
  list.rows[row - 1] = { ...old, cells: next };
}

function placeCharts(context: ReportContext, places: RowPlaces, area: ChartPlan["place"]): readonly ChartPlan[] {
  const { view, words } = context;
  const sheet = words.sheets.overview;
  const rowsOf = (sectionId: string): readonly [number, number] => {
    const rows = view.tables.overview.sections!.find((section) => section.sectionId === sectionId)!.rows;
    return [places.get(rows[0]!.key)!, places.get(rows.at(-1)!.key)!];
  };
  const middle = Math.floor((area.top + area.bottom) / 2);
  const [ageFirst, ageLast] = rowsOf("age");
  const charts: ChartPlan[] = [{
    kind: "column", title: words.overview.chartAge, categories: rangeDown(sheet, ITEM, ageFirst, ageLast),
    series: view.classes.categories.map((category, index) => ({
      name: nameOf(context, "overview", category), values: rangeDown(sheet, FIRST_CATEGORY + index, ageFirst, ageLast),
    })),
    labels: true, place: { ...area, bottom: middle }, description: words.overview.chartAgeSays,
  }];
  if (countOf(context, { table: "overview", row: ALL, column: "total" }) > 0) {
    const [first, last] = rowsOf("rank");
    charts.push({
      kind: "column", title: words.overview.chartRank, categories: rangeDown(sheet, ITEM, first, last),
      series: [{ name: nameOf(context, "overview", "total"), values: rangeDown(sheet, TOTAL, first, last) }],
      labels: true, place: { ...area, top: middle + 1 }, description: words.overview.chartRankSays,
    });
  }
  return charts;
}

