import type { Desk } from "./desk.js";
import { keyOfNews, type NewsRow } from "./report.js";
import { tellAgain } from "./tellAgain.js";
import { writeCells } from "./writeCells.js";

/** Writes newer values of the register into the sheet, which the clerk has accepted; one step that can be undone (B1). */
export async function takeNewer(desk: Desk, rows: readonly NewsRow[]): Promise<void> {
  await writeCells(desk, "take", rows.flatMap(({ cell }) => (cell?.edit == null ? [] : [cell.edit])));
  await tellAgain(desk);
}

/** The clerk has seen what is newer and stays with what the sheet says: it is told as a change of the newer value. */
export async function keepMine(desk: Desk, rows: readonly NewsRow[]): Promise<void> {
  const { state } = desk;
  const { report } = state.get();
  state.set({ report: { ...report, kept: new Set([...report.kept, ...rows.map(({ news }) => keyOfNews(news))]) } });
  await tellAgain(desk);
}
