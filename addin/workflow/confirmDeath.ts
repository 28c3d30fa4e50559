import type { ServiceProblem } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { readDuties } from "./duties.js";
import { unitPath } from "./readCounts.js";
import { showRecord } from "./showRecord.js";

/** The unit lead confirms a death that the unit told; reminders went silent with the word. @returns why it could not be, null when it is done */
export async function confirmDeath(desk: Desk, recordId: string): Promise<ServiceProblem | null> {
  const path = unitPath(desk.state.get());
  if (path === null) return null;
  const confirmed = await desk.service.tell("post", `${path}/deaths/${encodeURIComponent(recordId)}/confirmation`);
  if (confirmed.ok || confirmed.problem.status === 409 || confirmed.problem.status === 404) {
    await readDuties(desk);
    if (desk.state.get().record.row !== null) await showRecord(desk);
  }
  return confirmed.ok ? null : confirmed.problem;
}
