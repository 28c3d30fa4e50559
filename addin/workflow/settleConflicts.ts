import { disputeSettledSchema } from "../../roster/protocol/dispute.js";
import type { ServiceProblem } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { prepareReport, setReport } from "./prepareReport.js";
import type { DisputeRow } from "./report.js";
import { unitOf } from "./session.js";
import { writeCells } from "./writeCells.js";

/** What was told last, or what stood before it. */
export type Choice = "told" | "standing";

/**
 * Settles conflicts, one or many by the same choice. Choosing a value is accepting it: where the sheet says otherwise it is
 * written there, as one step that can be undone (B1).
 */
export async function settleConflicts(desk: Desk, rows: readonly DisputeRow[], choice: Choice): Promise<void> {
  const unit = unitOf(desk.state.get().session);
  if (unit === null) return;
  desk.state.set({ busy: { what: "telling", done: 0, of: rows.length } });
  let problem: ServiceProblem | null = null;
  const settled: DisputeRow[] = [];
  try {
    for (const [done, row] of rows.entries()) {
      const { recordId, field, toldAt } = row.dispute;
      const path = `/units/${encodeURIComponent(unit.unitId)}/disputes/${encodeURIComponent(recordId)}/${field}`;
      const answer = await desk.service.post(path, { choice, toldAt, reason: "" }, disputeSettledSchema);
      // Somebody else was quicker, or told another value: seen when the list is read anew.
      if (!answer.ok && answer.problem.code !== "dispute-unknown") {
        problem = answer.problem;
        break;
      }
      if (answer.ok) settled.push(row);
      desk.state.set({ busy: { what: "telling", done: done + 1, of: rows.length } });
    }
  } finally {
    desk.state.set({ busy: null });
  }
  await writeCells(desk, "take", settled.flatMap((row) => editOf(row, choice)));
  await prepareReport(desk);
  if (problem !== null) setReport(desk, { problem });
}

function editOf({ dispute, told, standing }: DisputeRow, choice: Choice): readonly NonNullable<DisputeRow["told"]["edit"]>[] {
  const [cell, value] = choice === "told" ? [told, dispute.told] : [standing, dispute.standing];
  return cell.edit === null || cell.mine === value ? [] : [cell.edit];
}
