import type { FieldId } from "../../roster/model/field.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { rememberColumns } from "./remembered.js";

/** The clerk says what a column is (null: none of the ledger's); it stays with the workbook and is not asked again (R3). */
export async function confirmColumn(desk: Desk, sheet: string | null, column: number, field: FieldId | null): Promise<void> {
  const { host, state } = desk;
  const { confirmed } = state.get();
  const ofSheet = confirmed.find((each) => each.sheet === sheet)?.columns.filter((each) => each.column !== column) ?? [];
  const next = [...confirmed.filter((each) => each.sheet !== sheet), { sheet, columns: [...ofSheet, { column, field }] }];
  state.set({ confirmed: next });
  await rememberColumns(host.settings, next);
  await checkRoster(desk);
}
