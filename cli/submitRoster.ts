import { diffRoster, type Answer as ClerkAnswer, type Ask } from "../roster/changes/diffRoster.js";
import { retirees } from "../roster/ledgers/retirees.js";
import type { Answer, Submission } from "../roster/protocol/submission.js";
import type { UnitBase } from "../roster/protocol/unit.js";
import { protocolVersion } from "../roster/protocol/version.js";
import { measureQuality } from "../roster/workflow/measureQuality.js";
import { stateRoster } from "../roster/workflow/stateRoster.js";
import { tablesOf, type Survey } from "../roster/workflow/survey.js";
import { newRecordId } from "./recordIds.js";
import type { ServiceAnswer, ServiceClient } from "./serviceClient.js";

export interface Submitted {
  readonly submission: Submission;
  readonly answer: Answer;
  /** What the clerk must say first; these rows and records were not sent. */
  readonly asks: readonly Ask[];
}

/**
 * Tells the service what changed on a unit's rosters since it was last told: base from the service, the difference made
 * here, one submission. An unchanged roster is sent too: it says that the unit looked (无变动).
 */
export async function submitRoster(
  client: ServiceClient,
  request: { readonly unit: string; readonly surveys: readonly Survey[]; readonly answers: readonly ClerkAnswer[] },
): Promise<ServiceAnswer<Submitted>> {
  const path = `/units/${encodeURIComponent(request.unit)}`;
  const base = await client.get<UnitBase>(`${path}/records`);
  if (!base.ok) return base;
  const rows = request.surveys.flatMap(stateRoster);
  const { changes, asks } = diffRoster(base.value.records, rows, { newRecordId, answers: request.answers });
  const submission: Submission = {
    protocol: protocolVersion,
    submissionId: newRecordId(),
    ledger: "retirees",
    baseRevision: base.value.revision,
    changes,
    quality: measureQuality(request.surveys.flatMap(tablesOf), retirees),
  };
  const answer = await client.post<Answer>(`${path}/submissions`, submission);
  return answer.ok ? { ok: true, value: { submission, answer: answer.value, asks } } : answer;
}
