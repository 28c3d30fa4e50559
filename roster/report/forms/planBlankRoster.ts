import { codeLists } from "../../codes/codeLists.js";
import type { Ledger } from "../../ledgers/ledger.js";
import { columnLetters } from "../../model/address.js";
import type { SheetPlan, ValidationPlan, WorkbookPlan } from "../../model/plan.js";
import { say } from "../../words/words.js";
import { addRow, addWideRow, fill, headCell, startRows, textCell, type DraftCell } from "../draft.js";
import { blankColumns, type BlankColumn } from "./blankColumns.js";
import type { BlankSize, FormContext, FormWords } from "./formContext.js";
import { formSheet, formWorkbook } from "./formPage.js";

/** So many characters across can still be read on A4 and on A3; what is wider takes two pages of A3. */
const [mostOnA4, mostOnA3] = [150, 240] as const;

/** 序号 and 姓名. */
const repeated = 2;

/**
 * A new roster to be filled in: headings that reading knows, text formats for numbers and dates, lists of values to choose from,
 * a guide beside it. Headings are Chinese in every language, for they are what units and offices read.
 */
export function planBlankRoster(ledger: Ledger, context: FormContext, { size, rows }: { readonly size: BlankSize; readonly rows: number }): WorkbookPlan {
  const { words } = context;
  const columns = blankColumns(ledger, size);
  const lists = planLists(columns, words);
  return formWorkbook(words.blank.title, [planSheet(columns, context, { rows, lists }), planGuide(columns, context), ...(lists.sheet === null ? [] : [lists.sheet])], context);
}

interface SheetParts {
  readonly rows: number;
  readonly lists: Lists;
}

function planSheet(columns: readonly BlankColumn[], context: FormContext, { rows, lists }: SheetParts): SheetPlan {
  const { blank } = context.words;
  const widths = columns.map(widthOf);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const isWide = whole > mostOnA3;
  // Over two pages the title stands on the first, beside the columns that both repeat.
  const left = isWide ? repeated : 0;
  const right = isWide ? widths.findIndex((_width, place) => widths.slice(0, place + 1).reduce((sum, each) => sum + each, 0) > whole * 0.45) : columns.length - 1;
  const list = startRows();
  const addOver = (cell: DraftCell, height?: number): void => {
    const row = addRow(list, [...new Array<undefined>(left).fill(undefined), cell, ...fill(right - left, cell.style)], height);
    list.merges.push({ top: row, left, bottom: row, right });
  };
  addOver(textCell(blank.title, "paperTitle"));
  addOver(textCell(`${blank.unit}${context.unit}　　　　　　　　${blank.day}`, "sign"), 24);
  const head = addRow(list, columns.map(({ definition, heading }) => headCell(definition.required === "must" ? `*${heading}` : heading)));
  for (let row = 0; row < rows; row += 1) addRow(list, columns.map((): DraftCell => ({ value: null, style: "textCentre" })), 24);
  addOver(textCell(blank.sign, "sign"), 30);
  const sheet = formSheet(list, widths.map((each) => ({ width: each })), context, { name: blank.sheet, orientation: "landscape", head });
  const validations = columns.map((column, place): ValidationPlan => {
    const letters = columnLetters(place);
    return { range: `${letters}${String(head + 1)}:${letters}${String(head + rows)}`, rule: ruleOf(column, lists), title: column.heading, hint: hintOf(column, context.words) };
  });
  return { ...sheet, validations, print: { ...sheet.print, paper: whole > mostOnA4 ? "a3" : "a4", ...(isWide ? { pagesWide: 2, repeatColumns: repeated } : {}) } };
}

function ruleOf({ definition: { type, codeList } }: BlankColumn, lists: Lists): ValidationPlan["rule"] {
  if (type === "id") return { kind: "length", least: 15, most: 18 };
  const from = codeList === null ? undefined : lists.ranges.get(codeList);
  return from === undefined ? { kind: "any" } : { kind: "list", from };
}

function hintOf({ definition: { field, type }, part }: BlankColumn, { blank: { hints } }: FormWords): string {
  if (part === "phone") return hints.phone;
  return (hints as Readonly<Record<string, string>>)[field] ?? hints[type];
}

function widthOf({ definition: { field, type, codeList }, heading }: BlankColumn): number {
  if (type === "id") return 21;
  if (type === "phone") return 14;
  if (field === "home_addr" || field === "registered_addr") return 24;
  if (field === "orig_unit" || field === "current_unit" || field === "orig_post") return 16;
  if (field === "seq" || field === "gender") return 6;
  // Long headings take two lines.
  return Math.max(codeList === null ? 9 : 10, Math.min(14, heading.length + 3));
}

/** Lists of values in a sheet of their own, for a list written into the rule itself may hold 255 characters only. */
interface Lists {
  readonly sheet: SheetPlan | null;
  /** By code list: the range of its values. */
  readonly ranges: ReadonlyMap<string, string>;
}

function planLists(columns: readonly BlankColumn[], { blank, page }: FormWords): Lists {
  const ids = [...new Set(columns.flatMap(({ definition }) => (definition.codeList === null ? [] : [definition.codeList])))];
  if (ids.length === 0) return { sheet: null, ranges: new Map() };
  const longest = Math.max(...ids.map((id) => codeLists[id].codes.length));
  const list = startRows();
  addWideRow(list, textCell(blank.listTitle, "section"), ids.length);
  addRow(list, ids.map((id) => headCell(say(blank.listHead, { list: codeLists[id].title }))));
  for (let place = 0; place < longest; place += 1) addRow(list, ids.map((id) => textCell(codeLists[id].codes[place]?.name ?? null)));
  const ranges = new Map(ids.map((id, column) => {
    const letters = columnLetters(column);
    return [id, `'${blank.lists}'!$${letters}$3:$${letters}$${String(2 + codeLists[id].codes.length)}`];
  }));
  const sheet: SheetPlan = {
    name: blank.lists, columns: ids.map(() => ({ width: 16 })), merges: list.merges, charts: [], frozen: { rows: 2, columns: 0 }, filter: null,
    rows: list.rows.map(({ cells }, place) => ({ row: place + 1, cells })),
    print: { paper: "a4", orientation: "landscape", repeatRows: [2, 2], fitToWidth: true, onePage: false, header: "", footer: page.footer },
  };
  return { sheet, ranges };
}

function planGuide(columns: readonly BlankColumn[], { words }: FormContext): SheetPlan {
  const { blank, page } = words;
  const list = startRows();
  addWideRow(list, textCell(blank.guideTitle, "paperTitle"), 3);
  blank.guideNotes.forEach((note, place) => addWideRow(list, textCell(`${String(place + 1)}. ${note}`, "sign"), 3));
  const head = addRow(list, blank.guideHeads.map(headCell));
  for (const column of columns) addRow(list, [textCell(column.heading), textCell(blank.required[column.definition.required]), textCell(hintOf(column, words))]);
  return {
    name: blank.guide, columns: [{ width: 22 }, { width: 18 }, { width: 50 }], merges: list.merges, charts: [], frozen: { rows: head, columns: 0 }, filter: null,
    rows: list.rows.map(({ cells, height }, place) => ({ row: place + 1, cells, ...(height === undefined ? {} : { height }) })),
    print: { paper: "a4", orientation: "portrait", repeatRows: [head, head], fitToWidth: true, onePage: false, header: "", footer: page.footer },
  };
}
