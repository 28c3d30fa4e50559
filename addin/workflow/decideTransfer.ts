import { transferDecidedSchema } from "../../roster/protocol/transfer.js";
import type { ServiceProblem } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { readDuties } from "./duties.js";
import { unitPath } from "./readCounts.js";

/**
 * Takes over a person whom another unit announced, or sends them back with the reason.
 * @param reason null takes over @returns why it could not be, null when it is done
 */
export async function decideTransfer(desk: Desk, transferId: string, reason: string | null): Promise<ServiceProblem | null> {
  const path = `${unitPath(desk.state.get()) ?? ""}/transfers/${encodeURIComponent(transferId)}`;
  const decided = reason === null
    ? await desk.service.post(`${path}/confirmation`, undefined, transferDecidedSchema) : await desk.service.post(`${path}/refusal`, { reason }, transferDecidedSchema);
  if (decided.ok || decided.problem.status === 409) await readDuties(desk);
  return decided.ok ? null : decided.problem;
}
