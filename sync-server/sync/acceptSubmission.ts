import { waitingFields, isWaiting } from "../../roster/changes/deathHint.js";
import { holdErrors, type RecheckOptions } from "../../roster/changes/recheckStatement.js";
import { mergeChanges, type MergeBasis, type MergeOutcome, type Touched } from "../../roster/merge/mergeChanges.js";
import type { ToldAcceptance } from "../../roster/model/acceptance.js";
import type { Change, KeptRecord } from "../../roster/model/change.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import type { Answer, ChangeResult, Submission } from "../../roster/protocol/submission.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { problems } from "../problem.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { readRecords } from "../store/records.js";
import { lockRoster, type RosterPlace } from "../store/rosters.js";
import { findSubmission, insertSubmission } from "../store/submissions.js";
import { bodyDigest } from "./bodyDigest.js";
import { dayInShanghai } from "./dayInShanghai.js";
import { keepAcceptances, readAccepted } from "./keepAcceptances.js";
import { listDisputes } from "./listDisputes.js";
import { readToldAfter } from "./readToldAfter.js";
import { writeTouched } from "./writeTouched.js";

export interface AcceptDeps {
  readonly store: OpenStore;
  now(): Date;
}

export interface AcceptRequest {
  readonly unitId: string;
  readonly actor: string;
  readonly submission: Submission;
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
export async function acceptWithin(store: Store, { unitId, actor, submission }: AcceptRequest, at: Date): Promise<Answer> {
  const digest = store.vault.mark("submission", bodyDigest(submission));
  const { submissionId, ledger: ledgerId, changes, baseRevision } = submission;
  const place = { unitId, ledgerId };
  const roster = await lockRoster(store, place);
  const known = await findSubmission(store, unitId, submissionId);
  if (known !== null) {
    if (known.bodyDigest !== digest) throw problems.submissionDiffers();
    return known.answer;
  }
  if (baseRevision > roster.revision) throw problems.baseAhead({ base: baseRevision, revision: roster.revision });
  const told = await readToldAfter(store, place, { base: baseRevision, revision: roster.revision });
  const kept = await readRecords(store, place, [...new Set(changes.map(({ recordId }) => recordId))]);
  const stamp = { by: actor, at: at.toISOString(), revision: roster.revision + 1 };
  const merged = mergeChanges(kept, changes, { ...told, protects, stamp });
  const acceptances = submission.acceptances ?? [];
  const touched = await recheckAll(store, place, merged.touched, { at, acceptances });
  const cause = { cause: submissionId, actor, at };
  const written = await writeTouched(store, place, roster, { touched, stamp: cause, quality: submission.quality, received: true });
  await keepAcceptances(store, place, written, { come: acceptances, stamp: cause });
  const answer: Answer = {
    protocol: protocolVersion, unit: unitId, ledger: ledgerId, submissionId, receivedAt: at.toISOString(), revision: written.revision,
    count: written.people, waitingCount: written.waiting, results: resultsOf(merged.results, changes, touched),
    waiting: touched.flatMap(({ after }) => waitingOf(after)), digest: written.digest, since: [...told.since], moreSince: told.moreSince,
    disputes: await listDisputes(store, place), awaitsLead: false,
  };
  await insertSubmission(store, { unitId, submissionId, ledgerId, bodyDigest: digest, baseRevision, actor, receivedAt: at, answer });
  return answer;
}

const protects: MergeBasis["protects"] = () => false;

/** Only where we would hold more than the sender is it looked up what somebody let stand: that is rare. */
async function recheckAll(
  store: Store, place: RosterPlace, touched: readonly Touched[], { at, acceptances }: { readonly at: Date; readonly acceptances: readonly ToldAcceptance[] },
): Promise<readonly Touched[]> {
  const options = { asOf: dayInShanghai(at), policy: defaultPolicy };
  const checked = touched.map((each) => recheck(each, options));
  const doubtful = touched.filter((each, index) => checked[index] !== each).map(({ after }) => after.recordId);
  if (doubtful.length === 0) return checked;
  const accepted = await readAccepted(store, place, doubtful, acceptances);
  return touched.map((each, index) => (checked[index] === each ? each : recheck(each, { ...options, isAccepted: accepted(each.after.recordId, each.after.statement) })));
}

function recheck(touched: Touched, options: RecheckOptions): Touched {
  const { after } = touched;
  if (after.removed !== null) return touched;
  const held = holdErrors(after.statement, after.held, options);
  return held === after.held ? touched : { ...touched, after: { ...after, held } };
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
