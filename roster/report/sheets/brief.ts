import { careReasons } from "../../district/districtPerson.js";
import type { ChartPlan } from "../../model/plan.js";
import { paragraphFormula } from "../brief/briefFormulas.js";
import { textOfParagraph, type BriefParagraph } from "../brief/briefPart.js";
import { placeText, type FigurePlaces, type Place } from "../brief/figurePlaces.js";
import { nameOf, type FigurePlace, type ReportContext } from "../context.js";
import { addRow, addWideRow, startRows, textCell, type DraftSheet } from "../draft.js";
import { rangeDown } from "../formulas.js";
import { addFoot, addGap, addTitle, makeSheet } from "../page.js";

const WIDTH = 8;
const CHART_ROWS = 9;

interface BriefParts {
  readonly paragraphs: readonly BriefParagraph[];
  readonly places: FigurePlaces;
  /** Where each paragraph's numbers are listed, by its key. */
  readonly numbersAt: ReadonlyMap<BriefParagraph["key"], Place>;
  /** Charts of the tables behind, of which the page takes some. */
  readonly tableCharts: readonly ChartPlan[];
}

/** 情况摘要: one page upright with the brief in prose, every number a formula over the tables, and the charts that matter. */
export function planBrief(context: ReportContext, { paragraphs, places, numbersAt, tableCharts }: BriefParts): DraftSheet {
  const list = startRows();
  addTitle(list, context, { key: "brief", width: WIDTH });
  for (const paragraph of paragraphs) {
    addWideRow(list, textCell(paragraph.heading, "section"), WIDTH);
    const parts = ["　　", ...paragraph.parts];
    const link = numbersAt.get(paragraph.key);
    addWideRow(list, {
      value: `　　${textOfParagraph(paragraph)}`, style: "prose", formula: paragraphFormula(parts, places), ...(link === undefined ? {} : { link: placeText(link) }),
    }, WIDTH);
  }
  const charts = [...tableCharts, ...chartsOf(context, places)];
  const rows = Math.ceil(charts.length / 2);
  addGap(list);
  const top = list.rows.length + 1;
  for (let row = 0; row < rows * CHART_ROWS; row += 1) addRow(list, [], 18);
  addFoot(list, context, [context.words.brief.note], WIDTH);
  return makeSheet(list, context, "brief", {
    widths: Array<number>(WIDTH).fill(11.5), charts: charts.map((chart, index) => ({ ...chart, place: placeOf(top, index, charts.length) })),
    print: { orientation: "portrait", onePage: true },
  });
}

/** Two side by side; one that is left over has the whole width. */
function placeOf(top: number, index: number, count: number): ChartPlan["place"] {
  const first = top + Math.floor(index / 2) * CHART_ROWS;
  const left = index % 2 === 0 ? 0 : WIDTH / 2;
  const right = index % 2 === 0 && index !== count - 1 ? WIDTH / 2 - 1 : WIDTH - 1;
  return { top: first, left, bottom: first + CHART_ROWS - 1, right };
}

/** Charts over figures that stand in one column below each other, made only for this page. */
function chartsOf(context: ReportContext, places: FigurePlaces): readonly Omit<ChartPlan, "place">[] {
  const { brief } = context.words;
  const { categories } = context.view.classes;
  const care = careReasons.map((row): FigurePlace => ({ table: "care", row, column: "total" }));
  const year = (column: string): readonly FigurePlace[] => categories.map((row) => ({ table: "yearByCategory", row, column }));
  return [
    {
      kind: "column", title: brief.chartYear, categories: namesOf(year("before"), places),
      series: ["before", "now"].map((column) => ({ name: nameOf(context, "yearByCategory", column), values: valuesOf(year(column), places) })),
      labels: true, description: brief.chartYearSays,
    },
    {
      kind: "bar", title: brief.chartCare, categories: namesOf(care, places),
      series: [{ name: nameOf(context, "care", "total"), values: valuesOf(care, places) }], labels: true, description: brief.chartCareSays,
    },
  ];
}

function valuesOf(figures: readonly FigurePlace[], places: FigurePlaces): string {
  const first = places.count(figures[0]!);
  return rangeDown(first.sheet, first.column, first.row, places.count(figures.at(-1)!).row);
}

/** The row's name stands in the first column of its table. */
function namesOf(figures: readonly FigurePlace[], places: FigurePlaces): string {
  const first = places.count(figures[0]!);
  return rangeDown(first.sheet, 0, first.row, places.count(figures.at(-1)!).row);
}
