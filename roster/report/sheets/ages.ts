import { ageColumns } from "../../district/byAge.js";
import { ALL, figureIdOf, type Slice } from "../../district/crossTable.js";
import type { DistrictPerson } from "../../district/districtPerson.js";
import { say } from "../../words/words.js";
import { agesCell } from "../agesCell.js";
import { figureCell, nameOf, rowsWithoutTotal, totalCell, unitName, type ReportContext } from "../context.js";
import { addRow, addWideRow, fill, headCell, nextRow, startRows, textCell, type AgeFold, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { addCells, rangeDown, sumAcross, sumDown } from "../formulas.js";
import { addChartRows, addFoot, addTitle, makeSheet } from "../page.js";
import { showText } from "../shown.js";

const CHART_ROWS = 13;

/** The columns after the name of the band: for everybody and each category the sexes and then their sum. */
interface AgeLayout {
  readonly scopes: readonly { readonly scope: string; readonly sexes: readonly string[]; readonly from: number }[];
  readonly waiting: number;
}

/** 年龄结构: bands by category and sex, average, oldest and youngest, and the chart, on one page. */
export function planAges(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const layout = layOut(context);
  const list = startRows();
  addTitle(list, context, { key: "ages", width: layout.waiting + 1 });
  const head = addHead(list, context, layout);
  const bands = rowsWithoutTotal(view.tables.age);
  const first = nextRow(list);
  for (const band of bands) addBand(list, context, layout, band);
  const last = list.rows.length;
  addSums(list, context, layout, [first, last]);
  for (const by of ["average", "oldest", "youngest"] as const) addAges(list, context, layout, by);
  const extremes = sayExtremes(context);
  if (extremes !== null) addWideRow(list, textCell(extremes, "note"), layout.waiting + 1);
  addWideRow(list, textCell(words.ages.note, "note"), layout.waiting + 1);

  const place = addChartRows(list, CHART_ROWS, layout.waiting + 1);
  addFoot(list, context, [], layout.waiting + 1);
  return makeSheet(list, context, "ages", {
    widths: [17, ...Array<number>(layout.waiting - 1).fill(9), 10],
    frozen: { rows: head + 1, columns: 1 },
    charts: [{
      kind: "column", title: words.ages.chart, categories: rangeDown(words.sheets.ages, 0, first, last),
      series: layout.scopes.filter(({ scope }) => scope !== "total").map(({ scope, sexes, from }) => ({
        name: nameOf(context, "age", scope), values: rangeDown(words.sheets.ages, from + sexes.length, first, last),
      })),
      labels: true, place, description: words.ages.chartSays,
    }],
    print: { onePage: true },
  });
}

function layOut({ view }: ReportContext): AgeLayout {
  let from = 1;
  const scopes = ageColumns(view.classes).map(({ scope, sexes }) => {
    const placed = { scope, sexes, from };
    from += sexes.length + 1;
    return placed;
  });
  return { scopes, waiting: from };
}

function addHead(list: RowList, context: ReportContext, { scopes, waiting }: AgeLayout): number {
  const { words, view } = context;
  const top = addRow(list, [
    headCell(words.ages.band),
    ...scopes.flatMap(({ scope, sexes }) => [headCell(nameOf(context, "age", scope)), ...fill(sexes.length, "head")]),
    headCell(words.ages.waiting),
  ]);
  const sexNames = view.classes.sexes.map((sex) => headCell(nameOf(context, "overview", `sex-${sex}`)));
  addRow(list, [...fill(1, "head"), ...scopes.flatMap(() => [...sexNames, headCell(words.ages.sum)]), ...fill(1, "head")], 26);
  list.merges.push(
    { top, left: 0, bottom: top + 1, right: 0 }, { top, left: waiting, bottom: top + 1, right: waiting },
    ...scopes.map(({ from, sexes }) => ({ top, left: from, bottom: top, right: from + sexes.length })),
  );
  return top;
}

function addBand(list: RowList, context: ReportContext, { scopes }: AgeLayout, band: Slice): void {
  const row = nextRow(list);
  const place = (column: string) => ({ table: "age", row: band.key, column }) as const;
  const total = scopes[0]!;
  const cellsOf = ({ scope, sexes, from }: AgeLayout["scopes"][number]): readonly DraftCell[] => [
    // 合计 is the sum of the categories beside it; a category's sexes are counted.
    ...sexes.map((sex, index) => scope === "total"
      ? totalCell(context, place(sex), addCells(row, scopes.slice(1).map((other) => other.from + index)), "number")
      : figureCell(context, place(sex))),
    totalCell(context, place(scope), sumAcross(row, from, from + sexes.length - 1), "number"),
  ];
  addRow(list, [
    textCell(nameOf(context, "age", band.key), "rowHead"), ...cellsOf(total), ...scopes.slice(1).flatMap(cellsOf),
    figureCell(context, place("waiting")),
  ]);
}

function addSums(list: RowList, context: ReportContext, { scopes, waiting }: AgeLayout, [first, last]: readonly [number, number]): void {
  const sum = (column: string, index: number): DraftCell => totalCell(context, { table: "age", row: ALL, column }, sumDown(index, first, last));
  addRow(list, [
    textCell(nameOf(context, "age", ALL), "totalHead"),
    ...scopes.flatMap(({ scope, sexes, from }) => [...sexes, scope].map((column, index) => sum(column, from + index))),
    sum("waiting", waiting),
  ]);
}

function addAges(list: RowList, context: ReportContext, { scopes }: AgeLayout, by: AgeFold): void {
  const style = by === "average" ? "decimal" : "number";
  addRow(list, [
    textCell(context.words.ages[by], "rowHead"),
    ...scopes.flatMap(({ scope, sexes }) => [...sexes, scope].map((column) => agesCell(context, figureIdOf("age", ALL, column), by, style))),
    textCell(null, "textCentre"),
  ]);
}

function sayExtremes(context: ReportContext): string | null {
  const { view, words } = context;
  const aged = view.figures.get(figureIdOf("age", ALL, "total"))!.personIds.map((id) => view.people.get(id)!).filter((person) => person.age !== null);
  if (aged.length === 0) return null;
  const ages = aged.map((person) => person.age!);
  const at = (age: number): string => sayWho(context, aged.filter((person) => person.age === age));
  const bounds = ages.reduce(([least, most], age) => [Math.min(least, age), Math.max(most, age)], [ages[0]!, ages[0]!]) as readonly [number, number];
  return say(words.ages.extremes, { oldest: at(bounds[1]), youngest: at(bounds[0]) });
}

function sayWho(context: ReportContext, people: readonly DistrictPerson[]): string {
  const { words } = context;
  const age = people[0]!.age!;
  if (people.length === 1) {
    return say(words.ages.extreme, { name: showText(people[0]!.name), unit: unitName(context, people[0]!.unitId), age });
  }
  const names = people.slice(0, 2).map((person) => showText(person.name)).join(words.ages.list);
  return say(words.ages.many, { names, count: people.length, age });
}
