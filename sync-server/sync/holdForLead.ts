import { deathsIn } from "../../roster/duties/toldDeath.js";
import type { Answer } from "../../roster/protocol/submission.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { appendAct } from "../store/appendAct.js";
import type { Store } from "../store/openStore.js";
import { insertWaiting, insertWaitingDeaths } from "../store/waitingSubmissions.js";
import { findSameRecords } from "./findSameRecords.js";
import { listDisputes } from "./listDisputes.js";
import { readToldAfter } from "./readToldAfter.js";
import type { ToldSubmission } from "./toldSubmission.js";
import { waitsEvent } from "./waitsEvent.js";

/**
 * Keeps a submission until the unit lead has confirmed it. The register stays as it is, but nobody whom it tells dead is
 * greeted any more: a death is never held back (C5).
 */
export async function holdForLead(store: Store, { place, roster, submission, actor, at }: ToldSubmission): Promise<Answer> {
  const { submissionId, changes, baseRevision } = submission;
  const { unitId } = place;
  const deaths = deathsIn(changes);
  const muted = [...deaths.map((recordId) => ({ unitId, recordId })), ...(await findSameRecords(store, place, addedDead(submission.changes, deaths)))];
  await appendAct(store, place, roster, { cause: submissionId, actor, at, event: await waitsEvent(submission, { deaths, muted }) });
  await insertWaiting(store, { unitId, submission, deaths: deaths.length, actor, receivedAt: at });
  await insertWaitingDeaths(store, { unitId, submissionId, ledgerId: place.ledgerId }, muted);
  const told = await readToldAfter(store, place, { base: baseRevision, revision: roster.revision });
  return {
    protocol: protocolVersion, unit: unitId, ledger: submission.ledger, submissionId, receivedAt: at.toISOString(), revision: roster.revision,
    count: roster.people, waitingCount: roster.waiting, results: changes.map(() => ({ outcome: "waits" })), waiting: [], digest: roster.digest,
    since: [...told.since], moreSince: told.moreSince, disputes: await listDisputes(store, place), awaitsLead: true,
  };
}

type Added = Extract<ToldSubmission["submission"]["changes"][number], { op: "add" }>;

/** Somebody told dead in a row that is new here may stand on another unit's roster as living. */
function addedDead(changes: ToldSubmission["submission"]["changes"], deaths: readonly string[]): readonly Added[] {
  const dead = new Set(deaths);
  return changes.filter((change): change is Added => change.op === "add" && dead.has(change.recordId));
}
