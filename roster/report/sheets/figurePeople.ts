import { maskNumber } from "../../codes/maskText.js";
import type { DistrictPerson } from "../../district/districtPerson.js";
import { say } from "../../words/words.js";
import { personOf, unitName, type ReportContext } from "../context.js";
import { addRow, addWideRow, fill, headCell, nextRow, numberCell, startRows, textCell, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { addTitle, addGap, makeSheet } from "../page.js";
import { categoryName, rankName, remarksOf, sexName } from "../people.js";
import { showText } from "../shown.js";
import type { FigureGroup } from "../shownFigures.js";

const WIDTHS = [6, 10, 6, 6, 13, 24, 20, 21, 12, 42, 14, 6, 30];
const LABEL_WIDTH = 9;
export const AGE_COLUMN = 3;

/** The rows where a figure's people stand. */
export interface PeopleBlock {
  /** The row that names the figure. */
  readonly heading: number;
  /** First and last row of the people, with the headings of the parts between them. */
  readonly rows: readonly [number, number];
}

export interface FigurePeople {
  readonly sheet: DraftSheet;
  /** By figureId. */
  readonly blocks: ReadonlyMap<string, PeopleBlock>;
}

/**
 * 人员明细: for every figure the people behind it, with the file, sheet and row where each stands. Figures that count the same
 * people head one list together, and a whole is listed as the parts that divide it.
 */
export function planFigurePeople(context: ReportContext, groups: readonly FigureGroup[]): FigurePeople {
  const { words } = context;
  const list = startRows();
  const blocks = new Map<string, PeopleBlock>();
  addTitle(list, context, { key: "people", width: WIDTHS.length, isList: true });
  addWideRow(list, textCell(words.people.note, "note"), WIDTHS.length);
  const head = addRow(list, Object.values(words.people.heads).map(headCell));
  for (const group of groups) {
    for (const [figureId, block] of addGroup(list, context, group)) blocks.set(figureId, block);
    addGap(list);
  }
  const sheet = makeSheet(list, context, "people", { widths: WIDTHS, frozen: { rows: head, columns: 0 }, print: { repeatRows: [head, head], onePage: false } });
  return { sheet, blocks };
}

/** The headings of the figures, and below them the people, or the parts that divide them. */
function addGroup(list: RowList, context: ReportContext, group: FigureGroup): readonly (readonly [string, PeopleBlock])[] {
  const headings = group.figures.map((figure) => ({ figureId: figure.figureId, heading: addHeading(list, context, figure, group.personIds.length) }));
  const first = nextRow(list);
  const parts = group.parts.flatMap((part) => addGroup(list, context, part));
  if (group.parts.length === 0) group.personIds.forEach((personId, index) => addRow(list, personRow(context, personOf(context, personId), index + 1)));
  const rows = [first, list.rows.length] as const;
  return [...headings.map(({ figureId, heading }) => [figureId, { heading, rows }] as const), ...parts];
}

/** The figure's name and count, its id for programs and people who ask, and the way back. */
function addHeading(list: RowList, context: ReportContext, figure: FigureGroup["figures"][number], count: number): number {
  const { words } = context;
  const back: DraftCell = { value: words.people.back, style: "link", link: figure.place };
  const row = addRow(list, [
    textCell(say(words.people.heading, { label: figure.label, count }), "totalHead"), ...fill(LABEL_WIDTH - 1, "totalHead"),
    textCell(figure.figureId, "text"), ...fill(WIDTHS.length - LABEL_WIDTH - 2, "text"), back,
  ]);
  list.merges.push(
    { top: row, left: 0, bottom: row, right: LABEL_WIDTH - 1 }, { top: row, left: LABEL_WIDTH, bottom: row, right: WIDTHS.length - 2 },
  );
  return row;
}

function personRow(context: ReportContext, person: DistrictPerson, number: number): readonly DraftCell[] {
  const { none } = context.words.people;
  const { sources, statement } = person.view;
  const source = sources.find((one) => one.unitId === person.unitId) ?? sources[0];
  return [
    numberCell(number), textCell(showText(person.name), "textCentre"), textCell(sexName(context, person), "textCentre"),
    numberCell(person.age), textCell(categoryName(context, person), "textCentre"), textCell(unitName(context, person.unitId)),
    textCell(rankName(context, person), "textCentre"), textCell(maskNumber(statement.id_no ?? ""), "textCentre"), textCell(remarksOf(context, person), "textCentre"),
    textCell(source === undefined ? none : showText(source.file)), textCell(source?.sheet == null ? none : showText(source.sheet), "textCentre"),
    numberCell(source?.row ?? null), textCell(sayOthers(context, sources.filter((one) => one !== source))),
  ];
}

function sayOthers(context: ReportContext, sources: DistrictPerson["view"]["sources"]): string {
  const { also, alsoCsv, between } = context.words.people;
  return sources.map(({ unitId, file, sheet, row }) =>
    say(sheet === null ? alsoCsv : also, { unit: unitName(context, unitId), file: showText(file), sheet: showText(sheet), row })).join(between);
}
