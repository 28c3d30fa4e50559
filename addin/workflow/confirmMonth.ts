import { unitReportSchema, type UnitReport } from "../../roster/protocol/monthlyReport.js";
import type { ServiceProblem } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { readDuties } from "./duties.js";
import { unitPath } from "./readCounts.js";

/** 月度变动报告: the unit lead signs what is shown, or 无变动. @returns why it could not be, null when it is done */
export async function confirmMonth(desk: Desk, { report: { month }, kind, covers }: UnitReport): Promise<ServiceProblem | null> {
  const path = unitPath(desk.state.get());
  if (path === null) return null;
  const confirmed = await desk.service.post(`${path}/reports/monthly/confirm`, { month, kind, covers }, unitReportSchema);
  if (confirmed.ok || confirmed.problem.status === 409) await readDuties(desk, month);
  return confirmed.ok ? null : confirmed.problem;
}
