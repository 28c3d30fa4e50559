import type { Slice } from "../../district/crossTable.js";
import { figureCell, nameOf, totalCell, type ReportContext } from "../context.js";
import { addRow, headCell, nextRow, startRows, textCell, type DraftSheet, type RowList } from "../draft.js";
import { sumAcross } from "../formulas.js";
import { addFoot, addTitle, makeSheet } from "../page.js";

const ITEM = 1;
const FIRST_CATEGORY = 3;

/** 分类统计: education, treatments, self-care, living and residence by category; each section is everybody. */
export function planClasses(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const { categories } = view.classes;
  const width = FIRST_CATEGORY + categories.length + 1;
  const list = startRows();
  addTitle(list, context, { key: "classes", width });
  const head = addRow(list, [
    headCell(words.overview.item), headCell(""), headCell(nameOf(context, "classes", "total")),
    ...categories.map((category) => headCell(nameOf(context, "classes", category))), headCell(words.overview.waiting),
  ], 38);
  list.merges.push({ top: head, left: 0, bottom: head, right: ITEM });
  for (const { sectionId, rows } of view.tables.classes.sections!) addSection(list, context, sectionId, rows);
  addFoot(list, context, [words.classes.note], width);
  return makeSheet(list, context, "classes", {
    widths: [16, 40, 14, ...categories.map(() => 16), 14], frozen: { rows: head, columns: ITEM + 1 }, print: { repeatRows: [head, head] },
  });
}

function addSection(list: RowList, context: ReportContext, sectionId: string, rows: readonly Slice[]): void {
  const { categories } = context.view.classes;
  const top = nextRow(list);
  for (const { key } of rows) {
    const row = nextRow(list);
    const place = (column: string) => ({ table: "classes", row: key, column }) as const;
    addRow(list, [
      textCell(row === top ? (context.words.classes.sections as Readonly<Record<string, string>>)[sectionId] ?? sectionId : null, "totalHead"),
      textCell(nameOf(context, "classes", key), "rowHead"),
      totalCell(context, place("total"), sumAcross(row, FIRST_CATEGORY, FIRST_CATEGORY + categories.length - 1), "number"),
      ...[...categories, "waiting"].map((column) => figureCell(context, place(column))),
    ]);
  }
  if (rows.length > 1) list.merges.push({ top, left: 0, bottom: top + rows.length - 1, right: 0 });
}
