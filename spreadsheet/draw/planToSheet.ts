import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre";
import type { CellPlan, SheetPlan, ValidationPlan } from "../../roster/model/plan.js";
import { unreachable } from "../../roster/model/unreachable.js";
import { longestText, looksLikeFormula, storableText } from "../cellText.js";
import { cellStyle } from "./cellStyle.js";
import { fitPages, margins } from "./fitPages.js";
import { planToChart } from "./planToChart.js";
import { rowHeights } from "./rowHeights.js";

/** One sheet of a plan in the words of the writer. */
export function planToSheet(plan: SheetPlan): WriteSheet {
  const heights = rowHeights(plan);
  const pages = fitPages(plan, heights);
  return {
    name: plan.name,
    columns: plan.columns.map(({ width }) => ({ width })),
    cells: new Map([...blankMergedCells(plan), ...plannedCells(plan)]),
    rowDefs: new Map([...heights].map(([row, height]) => [row - 1, { height }])),
    merges: plan.merges.map((range) => ({
      startRow: range.top - 1, startCol: range.left, endRow: range.bottom - 1, endCol: range.right,
    })),
    charts: plan.charts.map(planToChart),
    ...(plan.frozen === null ? {} : { freezePane: { rows: plan.frozen.rows, columns: plan.frozen.columns } }),
    ...(plan.filter === null ? {} : { autoFilter: { range: plan.filter } }),
    ...(plan.validations === undefined || plan.validations.length === 0 ? {} : { dataValidations: plan.validations.map(plannedValidation) }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: plan.print.paper,
      orientation: plan.print.orientation,
      ...(plan.print.fitToWidth ? { fitToPage: true, fitToWidth: plan.print.pagesWide ?? 1, fitToHeight: pages.onePage ? 1 : 0 } : {}),
      horizontalCentered: true,
      margins,
    },
    // The writer counts a break as the row above it, from 0; the file counts that row from 1.
    rowBreaks: pages.breaksBefore.map((row) => row - 2),
    headerFooter: { oddHeader: storableText(plan.print.header), oddFooter: storableText(plan.print.footer) },
  };
}

/** Excel shows at most 32 characters of a title and 255 of a hint. */
function plannedValidation({ range, rule, title, hint }: ValidationPlan): DataValidation {
  const common = {
    range, allowBlank: true, showInputMessage: true, showErrorMessage: rule.kind !== "any", errorStyle: "warning" as const,
    inputTitle: title.slice(0, 32), inputMessage: hint.slice(0, 255), errorTitle: title.slice(0, 32), errorMessage: hint.slice(0, 255),
  };
  switch (rule.kind) {
    case "list": return { ...common, type: "list", formula1: rule.from };
    case "length": return { ...common, type: "textLength", operator: "between", formula1: String(rule.least), formula2: String(rule.most) };
    // Never false, so that only the hint is left.
    case "any": return { ...common, type: "custom", formula1: "TRUE" };
    default: return unreachable(rule);
  }
}

function* plannedCells(plan: SheetPlan): Iterable<[string, Partial<Cell>]> {
  for (const row of plan.rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell !== undefined) yield [`${row.row - 1},${column}`, plannedCell(cell)];
    }
  }
}

function plannedCell(cell: CellPlan): Partial<Cell> {
  const style = styleOf(cell);
  const link = cell.link === undefined ? {} : { hyperlink: { target: "", location: cell.link } };
  const value = typeof cell.value === "string" ? storableText(cell.value.slice(0, longestText)) : cell.value;
  if (cell.formula !== undefined) return { ...link, style, value, formula: cell.formula, formulaResult: value };
  // As a plain string the writer would make an error value of "#N/A"; as a run of text it stays what a person wrote.
  if (typeof value === "string" && value.startsWith("#")) return { ...link, style, value, richText: [{ text: value }] };
  return { ...link, style, value };
}

function styleOf(cell: CellPlan): CellStyle {
  return cellStyle(cell.style, {
    isFormula: cell.formula !== undefined,
    isFormulaLike: cell.formula === undefined && typeof cell.value === "string" && looksLikeFormula(cell.value),
  });
}

/** A merged area shows the borders of all its cells, so those that the plan leaves out look like the first one. */
function* blankMergedCells(plan: SheetPlan): Iterable<[string, Partial<Cell>]> {
  const rows = new Map(plan.rows.map((row) => [row.row, row.cells]));
  for (const range of plan.merges) {
    const first = rows.get(range.top)?.[range.left];
    if (first === undefined) continue;
    const style = styleOf({ value: null, style: first.style });
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) yield [`${row - 1},${column}`, { value: null, style }];
    }
  }
}
