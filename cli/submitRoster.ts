import { setTimeout as wait } from "node:timers/promises";
import { tellRoster, type GivenAnswer, type Telling } from "../roster/changes/tellRoster.js";
import { retirees } from "../roster/ledgers/retirees.js";
import { namesOf } from "../roster/protocol/agreement.js";
import type { Answer, Submission } from "../roster/protocol/submission.js";
import type { UnitBase } from "../roster/protocol/unit.js";
import { protocolVersion } from "../roster/protocol/version.js";
import { measureQuality } from "../roster/workflow/measureQuality.js";
import { stateRoster } from "../roster/workflow/stateRoster.js";
import { tablesOf, type Survey } from "../roster/workflow/survey.js";
import { toldIdNumbers } from "../roster/workflow/toldIdNumbers.js";
import { newRecordId } from "./recordIds.js";
import type { ServiceAnswer, ServiceClient } from "./serviceClient.js";

export interface SubmitRequest {
  readonly unit: string;
  /** The revision that the sheet was last told to; null: nobody remembers, and the present one has to do. */
  readonly baseRevision: number | null;
  /** Reads and checks the files, knowing the ID numbers that the unit told before (R6). */
  survey(toldIdNumbers: readonly string[]): readonly Survey[];
  readonly answers: readonly GivenAnswer[];
}

export interface Submitted extends Telling {
  readonly submission: Submission;
  readonly answer: Answer;
  readonly surveys: readonly Survey[];
  /** Of people that others added meanwhile. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Tells the service what changed on a unit's rosters since it was last told: base from the service, the difference made
 * here, one submission. An unchanged roster is sent too: it says that the unit looked (无变动).
 */
export async function submitRoster(client: ServiceClient, request: SubmitRequest): Promise<ServiceAnswer<Submitted>> {
  const path = `/units/${encodeURIComponent(request.unit)}`;
  const current = await client.get<UnitBase>(`${path}/records`);
  if (!current.ok) return current;
  const baseRevision = request.baseRevision ?? current.value.revision;
  const base = baseRevision === current.value.revision ? current : await client.get<UnitBase>(`${path}/records?revision=${String(baseRevision)}`);
  if (!base.ok) return base;
  const surveys = request.survey(toldIdNumbers(current.value.records));
  const telling = tellRoster(surveys.flatMap(stateRoster), {
    base: base.value.records, current: current.value.records, answers: request.answers, newRecordId,
  });
  const submission: Submission = {
    protocol: protocolVersion, submissionId: newRecordId(), ledger: "retirees", baseRevision, changes: telling.changes,
    quality: measureQuality(surveys.flatMap(tablesOf), retirees), ...(telling.acceptances.length === 0 ? {} : { acceptances: telling.acceptances }),
  };
  const answer = await sendUntilAnswered(client, `${path}/submissions`, submission);
  return answer.ok ? { ok: true, value: { ...telling, submission, answer: answer.value, surveys, names: namesOf(answer.value.since, current.value.records) } } : answer;
}

/** After a fault on the way nobody knows whether it arrived: sent again under the same id it counts once (S2). */
async function sendUntilAnswered(client: ServiceClient, path: string, submission: Submission): Promise<ServiceAnswer<Answer>> {
  for (const pause of [300, 1_000, 3_000]) {
    const answer = await client.post<Answer>(path, submission);
    if (answer.ok || !(answer.status === 0 || answer.status >= 502)) return answer;
    await wait(pause);
  }
  return client.post<Answer>(path, submission);
}
