import { codeLists } from "../../codes/codeLists.js";
import type { Ledger } from "../../ledgers/ledger.js";
import { columnLetters } from "../../model/address.js";
import type { SheetPlan, ValidationPlan, WorkbookPlan } from "../../model/plan.js";
import { addRow, addWideRow, headCell, startRows, textCell, type DraftCell } from "../draft.js";
import { blankColumns, type BlankColumn } from "./blankColumns.js";
import type { BlankSize, FormContext, FormWords } from "./formContext.js";
import { formSheet, formWorkbook } from "./formPage.js";

/** More characters than this do not fit on A4 across and still be read. */
const mostOnA4 = 190;

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
  const width = columns.length;
  const list = startRows();
  addWideRow(list, textCell(blank.title, "paperTitle"), width);
  addWideRow(list, textCell(`${blank.unit}${context.unit}　　　　　　　　${blank.day}`, "sign"), width, 24);
  const head = addRow(list, columns.map(({ definition, heading }) => headCell(definition.required === "must" ? `*${heading}` : heading)), 36);
  for (let row = 0; row < rows; row += 1) addRow(list, columns.map((): DraftCell => ({ value: null, style: "textCentre" })), 24);
  addWideRow(list, textCell(blank.sign, "sign"), width, 30);
  const sheet = formSheet(list, columns.map((column) => ({ width: widthOf(column) })), context, { name: blank.sheet, orientation: "landscape", head });
  const whole = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const validations = columns.map((column, place): ValidationPlan => {
    const letters = columnLetters(place);
    return { range: `${letters}${String(head + 1)}:${letters}${String(head + rows)}`, rule: ruleOf(column, lists), title: column.heading, hint: hintOf(column, context.words) };
  });
  return { ...sheet, validations, print: { ...sheet.print, paper: whole > mostOnA4 ? "a3" : "a4" } };
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
  if (field === "home_addr" || field === "registered_addr") return 28;
  if (field === "orig_unit" || field === "current_unit" || field === "orig_post") return 18;
  if (field === "seq" || field === "gender") return 6;
  const least = codeList === null ? 10 : 11;
  return Math.max(least, Math.min(16, Math.ceil(heading.length / 2) * 2 + 4), type === "phone" ? 15 : 0);
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
  addRow(list, ids.map((id) => headCell(codeLists[id].title)));
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
