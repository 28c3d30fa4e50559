import type { FieldId } from "../../roster/model/field.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { readTold } from "./readTold.js";
import { showPerson } from "./showPerson.js";

/** Selects the cell that tells a field of a record, or the row's first. @returns false where the workbook has no row of the record */
export async function goToRecord(desk: Desk, { recordId, field }: { readonly recordId: string; readonly field: FieldId | null }): Promise<boolean> {
  const { host, state } = desk;
  if (state.get().check === null) await checkRoster(desk);
  const told = await readTold(desk);
  const place = told?.ok === true ? told.value.places.find((each) => each.recordId === recordId) : undefined;
  if (place === undefined) return false;
  await showPerson(desk, place);
  const cells = state.get().person?.cells ?? [];
  const cell = cells.find((each) => each.field !== null && each.field === field) ?? cells.find((each) => each.field === "name") ?? cells[0];
  await host.select({ sheet: place.sheet, row: place.row, column: cell?.column ?? 0 });
  return true;
}
