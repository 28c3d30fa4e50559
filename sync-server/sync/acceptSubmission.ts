import { waitingFields, isWaiting } from "../../roster/changes/deathHint.js";
import { needsLead } from "../../roster/duties/needsLead.js";
import { mergeChanges, type MergeOutcome, type Touched } from "../../roster/merge/mergeChanges.js";
import type { Change, KeptRecord } from "../../roster/model/change.js";
import type { Answer, ChangeResult, Submission } from "../../roster/protocol/submission.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { problems } from "../problem.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { readPolicyOn } from "../store/policies.js";
import { readRecords } from "../store/records.js";
import { lockRoster } from "../store/rosters.js";
import { findSubmission, insertSubmission } from "../store/submissions.js";
import { bodyDigest } from "./bodyDigest.js";
import { dayInShanghai } from "./dayInShanghai.js";
import { findFormerRecords } from "./findSameRecords.js";
import { holdForLead } from "./holdForLead.js";
import { keepAcceptances } from "./keepAcceptances.js";
import { listDisputes } from "./listDisputes.js";
import { readProtection } from "./readProtection.js";
import { readToldAfter } from "./readToldAfter.js";
import { recheckTouched } from "./recheckTouched.js";
import type { ToldSubmission } from "./toldSubmission.js";
import { writeTouched } from "./writeTouched.js";

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
  return store.inTransaction((within) => acceptWithin(within, request, now()));
}

/** The same within the caller's transaction. */
export async function acceptWithin(store: Store, { unitId, actor, submission, isLead = false }: AcceptRequest, at: Date): Promise<Answer> {
  const { submissionId, ledger: ledgerId, changes, baseRevision } = submission;
  const place = { unitId, ledgerId };
  const roster = await lockRoster(store, place);
  const known = await findSubmission(store, unitId, submissionId);
  const digestBody = async (): Promise<string> => store.vault.mark("submission", await bodyDigest(submission));
  if (known !== null) {
    if (known.bodyDigest !== (await digestBody())) throw problems.submissionDiffers();
    return known.answer;
  }
  if (baseRevision > roster.revision) throw problems.baseAhead({ base: baseRevision, revision: roster.revision });
  let digest: string | null = null;
  // Of a new one it is only kept: that has time until the database is busy.
  const meanwhile = async (): Promise<void> => { digest = await digestBody(); };
  const received = { place, roster, submission, actor, at, receivedAt: at, meanwhile };
  const waits = !isLead && needsLead(changes, await readPolicyOn(store, dayInShanghai(at)));
  const answer = waits ? await holdForLead(store, received) : await mergeSubmission(store, received);
  await insertSubmission(store, { unitId, submissionId, ledgerId, bodyDigest: digest ?? (await digestBody()), baseRevision, actor, receivedAt: at, answer });
  return answer;
}

/** Merges a submission into the register, three-way against its own base revision, whatever was told since. */
export async function mergeSubmission(store: Store, { place, roster, submission, actor, at, receivedAt, meanwhile }: ToldSubmission): Promise<Answer> {
  const { submissionId, ledger: ledgerId, changes, baseRevision } = submission;
  const told = await readToldAfter(store, place, { base: baseRevision, revision: roster.revision });
  const kept = await readRecords(store, place, [...new Set(changes.map(({ recordId }) => recordId))]);
  const stamp = { by: actor, at: at.toISOString(), revision: roster.revision + 1 };
  const policy = await readPolicyOn(store, dayInShanghai(at));
  // The first telling of a roster has nothing before it.
  const former = roster.revision === 0 ? new Map<string, readonly KeptRecord[]>() : await findFormerRecords(store, place, changes.filter((change) => change.op === "add"));
  const merged = mergeChanges(kept, changes, { ...told, ...(await readProtection(store, place, { kept, former, policy })), stamp });
  const acceptances = submission.acceptances ?? [];
  const touched = await recheckTouched(store, place, merged.touched, { asOf: dayInShanghai(at), policy, acceptances });
  const cause = { cause: submissionId, actor, at };
  const written = await writeTouched(store, place, roster, { touched, stamp: cause, quality: submission.quality, received: true, meanwhile });
  await keepAcceptances(store, place, written, { come: acceptances, stamp: cause });
  return {
    protocol: protocolVersion, unit: place.unitId, ledger: ledgerId, submissionId, receivedAt: receivedAt.toISOString(), revision: written.revision,
    count: written.people, waitingCount: written.waiting, results: resultsOf(merged.results, changes, touched),
    waiting: touched.flatMap(({ after }) => waitingOf(after)), digest: written.digest, since: [...told.since], moreSince: told.moreSince,
    disputes: await listDisputes(store, place), awaitsLead: false,
  };
}

/** A value that was taken and waits for correction is told so, with the rule. */
function resultsOf(outcomes: readonly MergeOutcome[], changes: readonly Change[], touched: readonly Touched[]): ChangeResult[] {
  const after = new Map(touched.map((each) => [each.after.recordId, each.after]));
  return outcomes.map((result, place) => {
    const change = changes[place]!;
    if (result.outcome !== "applied" || change.op !== "set") return result;
    const rule = waitingFields(after.get(change.recordId)?.held ?? {})[change.field];
    return rule === undefined ? result : { outcome: "held", rule };
  });
}

function waitingOf({ recordId, source, held, removed }: KeptRecord): Answer["waiting"] {
  return removed === null && isWaiting(held) ? [{ recordId, source, fields: waitingFields(held) }] : [];
}
