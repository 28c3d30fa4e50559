import type { Desk } from "./desk.js";
import type { DisputeRow } from "./report.js";
import { settleConflicts } from "./settleConflicts.js";

/** Takes a proposal back that the bureau has not decided on: what stands is told again, and written into the sheet. */
export async function withdrawProposals(desk: Desk, rows: readonly DisputeRow[]): Promise<void> {
  await settleConflicts(desk, rows.filter(({ dispute }) => dispute.kind === "proposal"), "standing");
}
