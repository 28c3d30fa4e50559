import type { KnownRow } from "../../roster/changes/diffRoster.js";
import { writeDate, type DateHabit } from "../../roster/enrich/dateHabit.js";
import { definitionOf } from "../../roster/ledgers/fieldDefinition.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import type { Statement } from "../../roster/model/change.js";
import type { FieldId, FieldType } from "../../roster/model/field.js";
import { precisionOf } from "../../roster/model/partialDate.js";
import type { SheetRow } from "../../roster/model/sheet.js";
import { editRow } from "../host/file/editRow.js";
import type { OpenTable } from "./openTable.js";
import type { LocatedCell, WantedCell } from "./telling.js";

export interface Located {
  readonly told: readonly KnownRow[];
  tableOf(sheet: string | null, row: number): OpenTable | undefined;
  rowOf(sheet: string | null, row: number): SheetRow | null;
}

/** Types that a spreadsheet would alter if it took them for numbers or dates. */
const asTexts: ReadonlySet<FieldType> = new Set(["id", "date", "phone"]);

/**
 * Where values of the register would stand in the sheet, written as their columns are. A value is offered for writing only
 * where the row would then tell exactly it, and nothing else would change; so joined columns and absent ones are left to the clerk.
 */
export function locateCells(wanted: readonly WantedCell[], { told, tableOf, rowOf }: Located): readonly LocatedCell[] {
  const rows = new Map(told.map((row) => [row.recordId, row]));
  return wanted.map(({ recordId, field, to }) => {
    const known = rows.get(recordId);
    if (known === undefined) return { mine: null, place: null, edit: null };
    const { sheet, row } = known.source;
    const mine = known.statement[field] ?? null;
    const table = tableOf(sheet, row);
    const now = rowOf(sheet, row);
    const column = table?.table.columns.find((each) => each.field === field)?.index ?? null;
    if (table === undefined || now === null || column === null) return { mine, place: { sheet, row, column }, edit: null };
    const { type } = definitionOf(retirees, field);
    const value = to === null || type !== "date" ? to : dateAs(to, table.habitOf(field));
    const asText = value !== null && asTexts.has(type);
    const then = table.tells(editRow(now, row, { column, value, formula: null, format: asText ? "@" : "General" }, () => undefined));
    const isExact = now.formulas?.[column] === undefined && sameStatement(then, { ...known.statement, [field]: to });
    return { mine, place: { sheet, row, column }, edit: isExact ? { sheet, row, column, value, asText } : null };
  });
}

/** Month and day as exact as the date itself: a column of months would lose the day. */
function dateAs(date: string, { form }: DateHabit): string {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(date) ? writeDate(date, { form, precision: precisionOf(date) }) : date;
}

function sameStatement(a: Statement, b: Readonly<Partial<Record<FieldId, string | null>>>): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<FieldId>;
  return [...fields].every((field) => (a[field] ?? null) === (b[field] ?? null));
}
