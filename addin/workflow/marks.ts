import type { Mark } from "../host/sheetHost.js";
import type { Severity } from "../../roster/model/finding.js";
import type { Desk } from "./desk.js";

const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Marks every cell that has a finding, with the gravest of them, where the clerk wants marks. */
export async function showMarks({ host, state }: Desk): Promise<void> {
  const { marksOn, findings } = state.get();
  if (!marksOn) {
    await host.unmark();
    return;
  }
  const marks = new Map<string, Mark>();
  for (const { sheet, row, column, severity } of findings) {
    const key = `${sheet ?? ""}!${String(row)},${String(column)}`;
    const known = marks.get(key);
    if (known === undefined || weight[known.severity] < weight[severity]) marks.set(key, { sheet, row, column, severity });
  }
  await host.mark([...marks.values()]);
}

export async function switchMarks(desk: Desk, marksOn: boolean): Promise<void> {
  desk.state.set({ marksOn });
  await showMarks(desk);
}
