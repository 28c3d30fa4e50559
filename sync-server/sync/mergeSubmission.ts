import { waitingFields, isWaiting } from "../../roster/changes/deathHint.js";
import { holdErrors } from "../../roster/changes/recheckStatement.js";
import { mergeChanges, type MergeBasis, type MergeOutcome, type Touched } from "../../roster/merge/mergeChanges.js";
import type { Change, KeptRecord } from "../../roster/model/change.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import type { Answer, ChangeResult, Submission } from "../../roster/protocol/submission.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import type { Store } from "../store/openStore.js";
import { readRecords } from "../store/records.js";
import type { RosterPlace, RosterState } from "../store/rosters.js";
import { dayInShanghai } from "./dayInShanghai.js";
import { listDisputes } from "./listDisputes.js";
import { readToldAfter } from "./readToldAfter.js";
import { writeTouched } from "./writeTouched.js";

/** A submission that was told to a roster, which the caller has locked. */
export interface ToldSubmission {
  readonly place: RosterPlace;
  readonly roster: RosterState;
  readonly submission: Submission;
  /** Who told it. */
  readonly actor: string;
  readonly at: Date;
  /** Earlier than `at` where it waited for the unit lead. */
  readonly receivedAt: Date;
}

/** Merges a submission into the register, three-way against its own base revision, whatever was told since. */
export async function mergeSubmission(store: Store, { place, roster, submission, actor, at, receivedAt }: ToldSubmission): Promise<Answer> {
  const { submissionId, changes, baseRevision } = submission;
  const { unitId } = place;
  const told = await readToldAfter(store, place, { base: baseRevision, revision: roster.revision });
  const kept = await readRecords(store, place, [...new Set(changes.map(({ recordId }) => recordId))]);
  const stamp = { by: actor, at: at.toISOString(), revision: roster.revision + 1 };
  const merged = mergeChanges(kept, changes, { ...told, protects, stamp });
  const touched = merged.touched.map((each) => recheck(each, at));
  const written = await writeTouched(store, place, roster, {
    touched, stamp: { cause: submissionId, actor, at }, quality: submission.quality, received: true,
  });
  return {
    protocol: protocolVersion, unit: unitId, ledger: submission.ledger, submissionId, receivedAt: receivedAt.toISOString(), revision: written.revision,
    count: written.people, waitingCount: written.waiting, results: resultsOf(merged.results, changes, touched),
    waiting: touched.flatMap(({ after }) => waitingOf(after)), digest: written.digest, since: [...told.since], moreSince: told.moreSince,
    disputes: await listDisputes(store, place), awaitsLead: false,
  };
}

const protects: MergeBasis["protects"] = () => false;

function recheck(touched: Touched, at: Date): Touched {
  const { after } = touched;
  if (after.removed !== null) return touched;
  const held = holdErrors(after.statement, after.held, { asOf: dayInShanghai(at), policy: defaultPolicy });
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
