import { needsLead } from "../../roster/duties/needsLead.js";
import type { Answer, Submission } from "../../roster/protocol/submission.js";
import { problems } from "../problem.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { readPolicyOn } from "../store/policies.js";
import { lockRoster } from "../store/rosters.js";
import { findSubmission, insertSubmission } from "../store/submissions.js";
import { bodyDigest } from "./bodyDigest.js";
import { dayInShanghai } from "./dayInShanghai.js";
import { holdForLead } from "./holdForLead.js";
import { mergeSubmission } from "./mergeSubmission.js";

export interface AcceptDeps {
  readonly store: OpenStore;
  now(): Date;
}

export interface AcceptRequest {
  readonly unitId: string;
  readonly actor: string;
  readonly submission: Submission;
  /** The unit lead tells it: then nothing waits for one. */
  readonly isLead?: boolean;
}

/**
 * Takes one submission whole or not at all, and once however often it is sent (S2): events, records, who is who and the
 * answer are written in one transaction; what is answered is on disk (S1).
 * @throws Problem "submission-differs", "base-ahead"
 */
export async function acceptSubmission({ store, now }: AcceptDeps, request: AcceptRequest): Promise<Answer> {
  const digest = store.vault.mark("submission", bodyDigest(request.submission));
  return store.inTransaction((within) => acceptWithin(within, { ...request, digest, at: now() }));
}

async function acceptWithin(store: Store, { unitId, actor, submission, isLead = false, digest, at }: AcceptRequest & { readonly digest: string; readonly at: Date }): Promise<Answer> {
  const { submissionId, ledger: ledgerId, changes, baseRevision } = submission;
  const place = { unitId, ledgerId };
  const roster = await lockRoster(store, place);
  const known = await findSubmission(store, unitId, submissionId);
  if (known !== null) {
    if (known.bodyDigest !== digest) throw problems.submissionDiffers();
    return known.answer;
  }
  if (baseRevision > roster.revision) throw problems.baseAhead({ base: baseRevision, revision: roster.revision });
  const told = { place, roster, submission, actor, at, receivedAt: at };
  const waits = !isLead && needsLead(changes, await readPolicyOn(store, dayInShanghai(at)));
  const answer = waits ? await holdForLead(store, told) : await mergeSubmission(store, told);
  await insertSubmission(store, { unitId, submissionId, ledgerId, bodyDigest: digest, baseRevision, actor, receivedAt: at, answer });
  return answer;
}
