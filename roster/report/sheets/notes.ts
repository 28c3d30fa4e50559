import { ALL } from "../../district/crossTable.js";
import { say } from "../../words/words.js";
import { countOf, figureCell, nameOf, rowsWithoutTotal, totalCell, unitName, type ReportContext } from "../context.js";
import { addRow, addWideRow, fill, headCell, nextRow, numberCell, startRows, textCell, type DraftSheet, type RowList } from "../draft.js";
import { sumDown } from "../formulas.js";
import { addFoot, addTitle, makeSheet } from "../page.js";
import { showDay, showText } from "../shown.js";
import { listSources } from "../listSources.js";

const WIDTHS = [30, 34, 26, 20, 20];
const scopeColumns = ["total", "shared", "waiting", "muted"] as const;

/** 口径说明: what the numbers mean, how the people of the rosters divide, and from which files they come. */
export function planNotes(context: ReportContext): DraftSheet {
  const { words } = context;
  const list = startRows();
  addTitle(list, context, { key: "notes", width: WIDTHS.length, isList: true });
  addWideRow(list, textCell(words.notes.sectionRules, "section"), WIDTHS.length);
  addDefinitions(list, context);
  addWideRow(list, textCell(words.notes.sectionScope, "section"), WIDTHS.length);
  addScope(list, context);
  addWideRow(list, textCell(words.notes.sectionFiles, "section"), WIDTHS.length);
  addFiles(list, context);
  addFoot(list, context, [], WIDTHS.length);
  return makeSheet(list, context, "notes", { widths: WIDTHS });
}

function addDefinitions(list: RowList, context: ReportContext): void {
  const { words, view } = context;
  const count = (column: string, row = ALL): number => countOf(context, { table: "scope", row, column });
  const params = {
    asOf: showDay(view.asOf, words), shared: count("shared"), undated: count("death-undated", "died"), muted: count("muted", "counted"),
    ageUnknown: count("age-unknown", "counted"), byGrade: count("by-grade", "counted"),
    lastYear: view.lastYearRecorded ? words.notes.lastYearRecorded : words.notes.lastYearDerived,
  };
  const wide = (row: number): void => void list.merges.push({ top: row, left: 1, bottom: row, right: WIDTHS.length - 1 });
  wide(addRow(list, [headCell(words.notes.item), headCell(words.notes.says), ...fill(WIDTHS.length - 2, "head")]));
  for (const [item, says] of words.notes.lines) {
    wide(addRow(list, [textCell(item, "rowHead"), textCell(say(says, params)), ...fill(WIDTHS.length - 2, "text")]));
  }
}

function addScope(list: RowList, context: ReportContext): void {
  const { words, view } = context;
  const heads = words.notes.scopeHeads;
  addRow(list, [heads.item, heads.total, heads.shared, heads.waiting, heads.muted].map(headCell));
  const first = nextRow(list);
  for (const { key } of rowsWithoutTotal(view.tables.scope)) {
    addRow(list, [
      textCell(nameOf(context, "scope", key), "rowHead"), ...scopeColumns.map((column) => figureCell(context, { table: "scope", row: key, column })),
    ]);
  }
  const last = list.rows.length;
  addRow(list, [
    textCell(words.notes.scopeTotal, "totalHead"),
    ...scopeColumns.map((column, index) => totalCell(context, { table: "scope", row: ALL, column }, sumDown(index + 1, first, last))),
  ]);
}

function addFiles(list: RowList, context: ReportContext): void {
  const { words } = context;
  const heads = words.notes.fileHeads;
  const twoWide = (row: number): void => void list.merges.push({ top: row, left: 1, bottom: row, right: 2 });
  twoWide(addRow(list, [headCell(heads.unit), headCell(heads.file), ...fill(1, "head"), headCell(heads.sheet), headCell(heads.rows)]));
  for (const { unitId, file, sheet, rows } of listSources(context.view)) {
    twoWide(addRow(list, [
      textCell(unitName(context, unitId), "rowHead"), textCell(showText(file)), ...fill(1, "text"), textCell(sheet === null ? words.people.none : showText(sheet), "textCentre"),
      numberCell(rows),
    ]));
  }
}
