import { definitionOf } from "../../roster/ledgers/fieldDefinition.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import type { FieldId } from "../../roster/model/field.js";
import type { ConfirmedColumn } from "../../roster/read/sheetReading.js";
import type { RosterView } from "../engine/engine.js";
import { forgetLayout, rememberLayout, type RememberedLayout } from "../engine/layout.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { rememberColumns, rememberLayouts } from "./remembered.js";

/**
 * The clerk says what a column is (null: none of the ledger's). It stays with the workbook, and for every other one with the same
 * headings, and is not asked again (R3). Another column that was taken for the same is so no longer.
 */
export async function confirmColumn(desk: Desk, roster: RosterView, column: number, field: FieldId | null): Promise<void> {
  const answers: readonly ConfirmedColumn[] = [{ column, field }, ...rivalsOf(roster, column, field).map((rival) => ({ column: rival, field: null }))];
  await keep(desk, (known) => rememberLayout(known, roster.place, answers));
}

/** Takes back everything that was said of this roster's columns: they are read by heading and content again. */
export async function forgetColumns(desk: Desk, roster: RosterView): Promise<void> {
  await keep(desk, (known) => forgetLayout(known, roster.place));
}

/** Columns that hold the field now and may not beside another one. */
export function rivalsOf({ columns, questions }: RosterView, column: number, field: FieldId | null): readonly number[] {
  if (field === null || definitionOf(retirees, field).many) return [];
  const asked = new Set(questions.map((question) => question.column));
  return columns.filter((other) => other.index !== column && other.field === field && other.part === null && !asked.has(other.index)).map(({ index }) => index);
}

async function keep(desk: Desk, change: (known: readonly RememberedLayout[]) => readonly RememberedLayout[]): Promise<void> {
  const { host, state } = desk;
  const [confirmed, layouts] = [change(state.get().confirmed), change(state.get().layouts)];
  state.set({ confirmed, layouts });
  await rememberColumns(host.settings, confirmed);
  await rememberLayouts(host.preferences, layouts);
  await checkRoster(desk);
}
