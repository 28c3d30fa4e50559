import type { Change } from "../../roster/model/change.js";
import { answerSchema } from "../../roster/protocol/submission.js";
import { waitingChangesSchema } from "../../roster/protocol/waiting.js";
import type { Answered, ServiceProblem } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { readDuties } from "./duties.js";
import { unitPath } from "./readCounts.js";
import { forgetTold } from "./readTold.js";

/** What a clerk told and the lead is to confirm, change by change. */
export async function readWaiting(desk: Desk, submissionId: string): Promise<Answered<readonly Change[]>> {
  const path = unitPath(desk.state.get()) ?? "";
  const read = await desk.service.get(`${path}/submissions/${encodeURIComponent(submissionId)}`, waitingChangesSchema);
  return read.ok ? { ok: true, value: read.value.changes } : read;
}

/**
 * The unit lead confirms what a clerk told, or sends it back with the reason.
 * @param reason null confirms @returns why it could not be, null when it is done
 */
export async function settleSubmission(desk: Desk, submissionId: string, reason: string | null): Promise<ServiceProblem | null> {
  const path = `${unitPath(desk.state.get()) ?? ""}/submissions/${encodeURIComponent(submissionId)}`;
  const settled = reason === null ? await desk.service.post(`${path}/confirm`, undefined, answerSchema) : await desk.service.post(`${path}/refuse`, { reason }, answerSchema);
  if (settled.ok || settled.problem.status === 409) {
    forgetTold(desk);
    await readDuties(desk);
  }
  return settled.ok ? null : settled.problem;
}
