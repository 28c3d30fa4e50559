import { writeXlsx, type Cell, type WriteSheet } from "hucre/xlsx";
import type { SheetDraft, WorkbookDraft } from "./draft.js";
import { cellStyle } from "./looks.js";

/** The only clock in the sample: a fixed moment, so that the same seed gives the same bytes. */
const SAVED = new Date(Date.UTC(2026, 10, 10, 1, 30));

/** Writes a workbook with everything that a unit's file holds beside values: looks, notes, lists, filters, charts. */
export async function drawXlsx(workbook: WorkbookDraft): Promise<Uint8Array> {
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => drawSheet(sheet, workbook)),
    dateSystem: workbook.date1904 ? "1904" : "1900",
    defaultFont: { name: workbook.look.font, size: workbook.look.size },
    properties: { creator: workbook.author, lastModifiedBy: workbook.author, created: SAVED, modified: SAVED },
  });
}

function drawSheet(sheet: SheetDraft, { look, author }: WorkbookDraft): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, columns] of sheet.cells) {
    for (const [column, cell] of columns) {
      cells.set(`${row - 1},${column}`, {
        value: cell.value,
        style: cellStyle(look, cell),
        ...(cell.formula === undefined ? {} : { formula: cell.formula, formulaResult: cell.value }),
        ...(cell.comment === undefined ? {} : { comment: { author, text: cell.comment } }),
      });
    }
  }
  return {
    name: sheet.name,
    rows: [],
    cells,
    ...(sheet.hidden ? { hidden: true } : {}),
    ...frameOf(sheet),
    ...extrasOf(sheet),
  };
}

function frameOf(sheet: SheetDraft): Partial<WriteSheet> {
  const last = Math.max(0, ...sheet.widths.keys(), ...sheet.hiddenColumns);
  const rows = new Map([...sheet.heights].map(([row, height]) => [row - 1, { height, hidden: false }]));
  for (const row of sheet.hiddenRows) rows.set(row - 1, { height: sheet.heights.get(row) ?? 15, hidden: true });
  return {
    columns: Array.from({ length: last + 1 }, (_, column) => ({
      width: sheet.widths.get(column) ?? 9,
      hidden: sheet.hiddenColumns.has(column),
    })),
    rowDefs: rows,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left,
      endRow: bottom - 1,
      endCol: right,
    })),
    pageSetup: {
      paperSize: last > 14 ? "a3" : "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(sheet.repeatRows === null ? {} : { printTitlesRow: sheet.repeatRows }),
    },
    ...(sheet.frozen === null ? {} : { freezePane: sheet.frozen }),
    ...(sheet.filter === null ? {} : { autoFilter: { range: sheet.filter } }),
  };
}

function extrasOf(sheet: SheetDraft): Partial<WriteSheet> {
  return {
    ...(sheet.lists.length === 0
      ? {}
      : {
          dataValidations: sheet.lists.map(({ range, values }) => ({
            type: "list" as const,
            range,
            values: [...values],
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: "warning" as const,
          })),
        }),
    ...(sheet.highlights.length === 0
      ? {}
      : {
          conditionalRules: sheet.highlights.map(({ range, above }, place) => ({
            type: "cellIs" as const,
            priority: place + 1,
            operator: "greaterThan" as const,
            formula: String(above),
            range,
            style: {
              font: { color: { rgb: "9C0006" } },
              fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { rgb: "FFC7CE" } },
            },
          })),
        }),
    ...(sheet.charts.length === 0
      ? {}
      : {
          charts: sheet.charts.map(({ title, kind, categories, values, row, column }) => ({
            type: kind,
            title,
            series: [{ name: title, categories, values }],
            anchor: { from: { row: row - 1, col: column }, to: { row: row + 15, col: column + 7 } },
          })),
        }),
  };
}
