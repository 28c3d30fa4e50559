import type { IsoDay } from "../../model/partialDate.js";
import type { SheetPlan, WorkbookPlan } from "../../model/plan.js";
import { say } from "../../words/words.js";
import { addRow, addWideRow, fill, headCell, nextRow, startRows, textCell, type DraftCell, type RowList } from "../draft.js";
import type { FormContext } from "./formContext.js";
import type { FormPerson } from "./formPerson.js";

/** A column of a list of people. */
export interface FormColumn {
  readonly head: string;
  readonly width: number;
  cell(person: FormPerson, number: number): DraftCell;
}

/** Text in the middle, as short answers stand. */
export const centred = (text: string): DraftCell => textCell(text, "textCentre");

/** @example sayDay("2026-11-22", words) === "2026年11月22日" */
export function sayDay(day: IsoDay, { words }: FormContext): string {
  const [year, month, date] = day.split("-").map(Number);
  return say(words.page.day, { year: year!, month: month!, day: date! });
}

/** Title over the whole width, and what a form says of itself below it, in parts. */
export function startForm(title: string, parts: readonly string[], columns: readonly { readonly width: number }[]): RowList {
  const list = startRows();
  addWideRow(list, textCell(title, "paperTitle"), columns.length);
  // The unit's name is the longest of them.
  addParts(list, parts, columns, { height: 24, firstShare: parts.length > 2 ? 1.6 : 1 });
  return list;
}

/** Several texts side by side over the width, each merged over its share of it. */
export function addParts(list: RowList, parts: readonly string[], columns: readonly { readonly width: number }[], how: { readonly height: number; readonly firstShare?: number }): void {
  const row = nextRow(list);
  const first = how.firstShare ?? 1;
  const share = columns.reduce((sum, { width }) => sum + width, 0) / (parts.length - 1 + first);
  const ends = parts.map((_part, place) => columnAt(columns, share * (place + first)));
  const cells: DraftCell[] = [];
  parts.forEach((part, place) => {
    const left = cells.length;
    const right = place === parts.length - 1 ? columns.length - 1 : Math.max(left, ends[place]! - 1);
    if (right < left || right >= columns.length) return;
    cells.push(textCell(part, "sign"), ...fill(right - left, "sign"));
    if (right > left) list.merges.push({ top: row, left, bottom: row, right });
  });
  addRow(list, cells, how.height);
}

/** The column that begins nearest to a distance from the left. */
function columnAt(columns: readonly { readonly width: number }[], distance: number): number {
  let [from, best] = [0, 0];
  columns.forEach(({ width }, place) => {
    if (Math.abs(from - distance) < Math.abs(bestStart(columns, best) - distance)) best = place;
    from += width;
  });
  return Math.abs(from - distance) < Math.abs(bestStart(columns, best) - distance) ? columns.length : best;
}

function bestStart(columns: readonly { readonly width: number }[], place: number): number {
  return columns.slice(0, place).reduce((sum, { width }) => sum + width, 0);
}

/** Heading and one row a person. @returns the heading's row */
export function addPeople(list: RowList, columns: readonly FormColumn[], people: readonly FormPerson[], how: { readonly none: string; readonly height?: number; readonly from?: number }): number {
  const head = addRow(list, columns.map((column) => headCell(column.head)));
  people.forEach((person, place) => addRow(list, columns.map((column) => column.cell(person, (how.from ?? 1) + place)), how.height ?? 24));
  if (people.length === 0) addWideRow(list, textCell(how.none, "textCentre"), columns.length);
  return head;
}

interface SheetParts {
  readonly name: string;
  readonly orientation: "landscape" | "portrait";
  readonly head: number;
  /** Columns that stay at the left while one scrolls. */
  readonly frozen?: number;
}

/** A sheet on A4, a page wide, with repeated headings and page numbers. */
export function formSheet(list: RowList, columns: readonly { readonly width: number }[], context: FormContext, parts: SheetParts): SheetPlan {
  const { page } = context.words;
  return {
    name: parts.name,
    columns: columns.map(({ width }) => ({ width })),
    rows: list.rows.map(({ cells, height }, place) => ({ row: place + 1, cells, ...(height === undefined ? {} : { height }) })),
    merges: list.merges, charts: [], frozen: { rows: parts.head, columns: parts.frozen ?? 2 }, filter: null,
    print: {
      paper: "a4", orientation: parts.orientation, repeatRows: [parts.head, parts.head], fitToWidth: true, onePage: false,
      header: page.header, footer: page.footer,
    },
  };
}

export function formWorkbook(title: string, sheets: readonly SheetPlan[], { words, unit }: FormContext): WorkbookPlan {
  return { title, author: unit === "" ? words.page.author : unit, sheets };
}
