import { answerSchema } from "../../roster/protocol/submission.js";
import type { Desk } from "./desk.js";
import { prepareReport, setReport } from "./prepareReport.js";
import { unitOf } from "./session.js";

/** The unit lead confirms what a clerk told: it counts from now on. */
export async function confirmWaiting(desk: Desk, submissionId: string): Promise<void> {
  await settle(desk, submissionId, "confirm", {});
}

/** The unit lead sends it back with a reason: nothing of it counts. */
export async function refuseWaiting(desk: Desk, submissionId: string, reason: string): Promise<void> {
  await settle(desk, submissionId, "refuse", { reason });
}

async function settle(desk: Desk, submissionId: string, verb: "confirm" | "refuse", body: unknown): Promise<void> {
  const unit = unitOf(desk.state.get().session);
  if (unit === null) return;
  const path = `/units/${encodeURIComponent(unit.unitId)}/submissions/${encodeURIComponent(submissionId)}/${verb}`;
  const answer = await desk.service.post(path, body, answerSchema);
  await prepareReport(desk);
  if (!answer.ok) setReport(desk, { problem: answer.problem });
}
