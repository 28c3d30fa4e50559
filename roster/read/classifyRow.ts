import { normaliseHeading } from "../ledgers/normaliseHeading.js";
import type { FieldId } from "../model/field.js";
import type { SheetRow } from "../model/sheet.js";
import { isPlaceholder } from "./cells/plainText.js";
import { filledCells, type FilledCell } from "./sheetGrid.js";
import { isNameLike } from "./likeness.js";
import { isCodeText, isExampleText, isFooterText, isGroupText, isHintText, isTotalLabel } from "./rowWords.js";

/** What a row below the header is. */
export type RowKind = "person" | "group" | "total" | "footer" | "heading" | "hint" | "blank" | "other";

/** What the kind of a row is told by. */
export interface BodyShape {
  /** The columns of this table, both ends inclusive. */
  readonly left: number;
  readonly right: number;
  readonly fields: ReadonlyMap<number, FieldId>;
  readonly nameColumn: number;
  readonly idColumn: number;
  readonly seqColumn: number;
  /** The headings of the header, normalised, by column: the same again is the next printed page. */
  readonly headings: ReadonlyMap<number, readonly string[]>;
  /** Rows below the first of a merged name: they belong to the person above. */
  readonly continued: ReadonlySet<number>;
  /** The title above the header: printed again on every page. */
  readonly title: string | null;
  /** Rows that one merged cell covers from side to side. */
  readonly wide: ReadonlySet<number>;
}

/** Tells what a row is; `isFirst` while no person has been seen, for hints stand above all people. */
export function classifyRow(row: SheetRow, shape: BodyShape, isFirst: boolean): RowKind {
  // Hints and examples may look like anybody; they stand above all people.
  if (!isFirst && isPlainPerson(row, shape)) return "person";
  const cells = filledCells(row, shape.left, shape.right);
  const first = cells[0];
  if (first === undefined) return "blank";
  if (isRepeatedHeading(cells, shape)) return "heading";
  if (isFirst && isHintRow(cells, row, shape)) return "hint";
  if (shape.continued.has(row.row) || cells.every(({ text }) => text === shape.title)) return "other";
  if (hasIdNumber(row, shape)) return "person";
  if (cells.slice(0, 3).some(({ column, text }) => isTotalLabel(text) && !isText(shape.fields.get(column)))) return "total";
  if (isFooterText(first.text) && first.column !== shape.seqColumn) return "footer";
  if (first.column === shape.seqColumn && /\D/u.test(first.text) && isFooterText(first.text)) return "footer";
  if (isGroup(row, cells, shape)) return "group";
  return isPersonByCells(row, cells, shape) ? "person" : "other";
}

/** Free text may hold any word. */
function isText(field: FieldId | undefined): boolean {
  return field === "remark" || field === "honor" || field === "home_addr" || field === "skills" || field === "hobby";
}

const notNames = new Set(["合计", "小计", "总计", "共计", "累计", "总数", "人数", "姓名", "备注", "说明", "必填", "选填", "示例", "样例", "文本", "以下空白", "总人数", "离休", "退休", "离休干部", "退休干部", "离休人员", "退休人员", "单位"]);

/** The common row, decided without looking at more than a few cells: a running number or nothing, a plain name, and data. */
function isPlainPerson(row: SheetRow, shape: BodyShape): boolean {
  const name = row.values[shape.nameColumn];
  if (typeof name !== "string" || name.length < 2 || name.length > 4 || notNames.has(name) || shape.continued.has(row.row)) return false;
  for (let place = 0; place < name.length; place += 1) {
    const code = name.charCodeAt(place);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  const id = row.values[shape.idColumn];
  return typeof id === "string" && id.length >= 15 && id.length <= 20;
}

function hasIdNumber(row: SheetRow, shape: BodyShape): boolean {
  const id = row.values[shape.idColumn];
  if (typeof id === "number") return id >= 1e13;
  return typeof id === "string" && /\d[\d\s-]{12,}[\dXx×]?/u.test(id.normalize("NFKC"));
}

function isRepeatedHeading(cells: readonly FilledCell[], shape: BodyShape): boolean {
  if (cells.length < 2) return false;
  let same = 0;
  for (const { column, text } of cells) {
    const known = shape.headings.get(column);
    if (known !== undefined && text.length <= 40 && known.includes(normaliseHeading(text))) same += 1;
  }
  return same >= 2 && same >= cells.length * 0.6;
}

function isHintRow(cells: readonly FilledCell[], row: SheetRow, shape: BodyShape): boolean {
  if (cells.some(({ column, text }) => text.length <= 12 && column !== shape.nameColumn && isExampleText(text))) return true;
  if (cells.slice(0, 2).some(({ text }) => isExampleText(text))) return true;
  const hints = cells.filter(({ text }) => isHintText(text)).length;
  if (hints >= 2 && hints >= cells.length * 0.5) return true;
  if (cells.length < 3) return false;
  const codes = cells.filter(({ text }) => isCodeText(text)).length;
  const name = row.values[shape.nameColumn];
  if (codes < cells.length * 0.8 || (typeof name === "string" && /\p{Script=Han}{2}/u.test(name))) return false;
  return typeof name === "string" ? isCodeText(name) : isCounting(cells);
}

/** 1 2 3 4 …: the columns' numbers. */
function isCounting(cells: readonly FilledCell[]): boolean {
  const numbers = cells.map(({ text }) => Number(text.replace(/[()（）]/gu, ""))).filter((value) => Number.isInteger(value));
  return numbers.length >= 3 && numbers.every((value, place) => place === 0 || value === numbers[place - 1]! + 1);
}

/** A group heading stands alone, or with a number of people beside it. */
function isGroup(row: SheetRow, cells: readonly FilledCell[], shape: BodyShape): boolean {
  const [first, second] = cells as [FilledCell, FilledCell | undefined];
  if (cells.length > 2 || !isGroupText(first.text)) return shape.wide.has(row.row) && cells.length === 1 && first.text.length <= 30;
  if (first.column === shape.nameColumn && cells.length === 1 && isNameLike(first.text) && !shape.wide.has(row.row)) return false;
  if (second === undefined) return true;
  return /^(?:共|计|合计)?\d+\s*[人名]?$/u.test(second.text) && second.column !== shape.idColumn && !isNameLike(first.text);
}

/** A row without a plain name: it counts as a person when enough of its cells are a person's. */
function isPersonByCells(row: SheetRow, cells: readonly FilledCell[], shape: BodyShape): boolean {
  const name = cells.find(({ column, text }) => column === shape.nameColumn && !isPlaceholder(text) && /[\p{L}#]/u.test(text));
  const others = cells.filter(({ column, text }) => isOwnData(row, column, shape) && !isPlaceholder(text));
  if (name === undefined) return others.filter(({ column }) => shape.fields.get(column) !== "remark").length >= 2;
  if (notNames.has(name.text.replace(/\s+/gu, ""))) return others.length >= 3;
  if (others.length > 0 || (shape.seqColumn >= 0 && /^\d+$/u.test(cells[0]!.text))) return true;
  return !shape.wide.has(row.row) && isNameLike(name.text);
}

/** Typed data of the person: not the running number, and no formula that was drawn down over empty rows. */
function isOwnData(row: SheetRow, column: number, shape: BodyShape): boolean {
  if (column === shape.nameColumn || column === shape.seqColumn || !shape.fields.has(column)) return false;
  return row.formulas?.[column] === undefined;
}
