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
export function startForm(title: string, parts: readonly string[], width: number): RowList {
  const list = startRows();
  addWideRow(list, textCell(title, "paperTitle"), width);
  addParts(list, parts, width, 24);
  return list;
}

/** Several texts side by side over the width, each merged over its share of the columns. */
export function addParts(list: RowList, parts: readonly string[], width: number, height: number): void {
  const row = nextRow(list);
  const cells: DraftCell[] = [];
  parts.forEach((part, place) => {
    const left = Math.floor((place * width) / parts.length);
    const right = Math.floor(((place + 1) * width) / parts.length) - 1;
    if (right < left) return;
    cells.push(textCell(part, "sign"), ...fill(right - left, "sign"));
    if (right > left) list.merges.push({ top: row, left, bottom: row, right });
  });
  addRow(list, cells, height);
}

/** Heading and one row a person. @returns the heading's row */
export function addPeople(list: RowList, columns: readonly FormColumn[], people: readonly FormPerson[], how: { readonly none: string; readonly height?: number; readonly from?: number }): number {
  const head = addRow(list, columns.map((column) => headCell(column.head)), 32);
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
