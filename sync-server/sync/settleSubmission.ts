import type { Answer } from "../../roster/protocol/submission.js";
import { problems } from "../problem.js";
import { appendAct } from "../store/appendAct.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { lockRoster, type RosterState } from "../store/rosters.js";
import { findSubmission, updateAnswer } from "../store/submissions.js";
import { findWaiting, readWaitingBody, settleWaiting, type WaitingSubmission } from "../store/waitingSubmissions.js";
import { mergeSubmission } from "./acceptSubmission.js";
import { listDisputes } from "./listDisputes.js";
import { readToldAfter } from "./readToldAfter.js";

export interface SettleRequest {
  readonly unitId: string;
  readonly submissionId: string;
  /** Who settles. */
  readonly actor: string;
  readonly at: Date;
}

/**
 * The unit lead confirms what a clerk told: now it is merged, against the revision that the clerk knew, so that what was
 * told since stands beside it. Confirmed again it answers the same.
 * @throws Problem "submission-unknown", "submission-settled" where it was refused
 */
export async function confirmSubmission(store: OpenStore, request: SettleRequest): Promise<Answer> {
  return settle(store, request, "confirmed", async (within, { roster, waiting }) => {
    const { unitId, submissionId, actor, at } = request;
    const place = { unitId, ledgerId: waiting.ledgerId };
    const submission = (await readWaitingBody(within, unitId, submissionId))!;
    const event = { kind: "submission-confirmed", subject: submissionId, body: {} };
    const confirmed = await appendAct(within, place, roster, { cause: submissionId, actor, at, event });
    // The clerk told it, and the history says so; who confirmed it stands in the event before.
    const answer = await mergeSubmission(within, { place, roster: confirmed, submission, actor: waiting.actor, at, receivedAt: waiting.receivedAt });
    await settleWaiting(within, waiting, { state: "confirmed", by: actor, at, reason: null });
    return answer;
  });
}

/**
 * The unit lead sends back what a clerk told, with the reason: nothing of it counts, and who was told dead is greeted again.
 * @throws Problem "submission-unknown", "submission-settled" where it was confirmed
 */
export async function refuseSubmission(store: OpenStore, request: SettleRequest & { readonly reason: string }): Promise<Answer> {
  return settle(store, request, "refused", async (within, { roster, waiting, told }) => {
    const { unitId, submissionId, actor, at, reason } = request;
    const place = { unitId, ledgerId: waiting.ledgerId };
    const event = { kind: "submission-refused", subject: submissionId, body: { sealedText: reason } };
    await appendAct(within, place, roster, { cause: submissionId, actor, at, event });
    await settleWaiting(within, waiting, { state: "refused", by: actor, at, reason });
    const { since, moreSince } = await readToldAfter(within, place, { base: waiting.baseRevision, revision: roster.revision });
    return {
      ...told, revision: roster.revision, count: roster.people, waitingCount: roster.waiting, digest: roster.digest, since: [...since], moreSince,
      disputes: await listDisputes(within, place), results: told.results.map(() => ({ outcome: "refused" })), awaitsLead: false,
    };
  });
}

interface Settled {
  readonly roster: RosterState;
  readonly waiting: WaitingSubmission;
  /** What the clerk was answered when it was received. */
  readonly told: Answer;
}

async function settle(store: OpenStore, { unitId, submissionId }: SettleRequest, to: "confirmed" | "refused", work: (within: Store, settled: Settled) => Promise<Answer>): Promise<Answer> {
  return store.inTransaction(async (within) => {
    const known = await findWaiting(within, unitId, submissionId);
    if (known === null) throw problems.submissionUnknown();
    const roster = await lockRoster(within, { unitId, ledgerId: known.ledgerId });
    // Read again behind the lock: another may have settled it meanwhile.
    const waiting = (await findWaiting(within, unitId, submissionId))!;
    const { answer: told } = (await findSubmission(within, unitId, submissionId))!;
    if (waiting.state === to) return told;
    if (waiting.state !== "waiting") throw problems.submissionSettled();
    const answer = await work(within, { roster, waiting, told });
    await updateAnswer(within, unitId, answer);
    return answer;
  });
}
