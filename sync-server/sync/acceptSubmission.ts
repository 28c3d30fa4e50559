import { isWaiting, waitingFields } from "../../roster/changes/deathHint.js";
import { holdErrors } from "../../roster/changes/recheckStatement.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import type { UnitRecord } from "../../roster/model/person.js";
import type { Answer, Submission } from "../../roster/protocol/submission.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { problems } from "../problem.js";
import { appendEvents } from "../store/events.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { readRecords, upsertRecords, type KeptRecord } from "../store/records.js";
import { lockDistrict, lockRoster, updateRoster, type RosterState } from "../store/rosters.js";
import { findSubmission, insertSubmission } from "../store/submissions.js";
import { applySubmission, type Touched } from "./applySubmission.js";
import { bodyDigest } from "./bodyDigest.js";
import { changesSomething, eventOf } from "./eventOf.js";
import { relinkPeople } from "./relinkPeople.js";

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
  const digest = bodyDigest(request.submission);
  return store.inTransaction((within) => acceptWithin(within, { ...request, digest, at: now() }));
}

async function acceptWithin(
  store: Store, { unitId, actor, submission, digest, at }: AcceptRequest & { readonly digest: string; readonly at: Date },
): Promise<Answer> {
  const { submissionId, ledger: ledgerId, changes } = submission;
  const place = { unitId, ledgerId };
  const roster = await lockRoster(store, place);
  const known = await findSubmission(store, unitId, submissionId);
  if (known !== null) {
    if (known.bodyDigest !== digest) throw problems.submissionDiffers();
    return known.answer;
  }
  if (submission.baseRevision > roster.revision) throw problems.baseAhead({ base: submission.baseRevision, revision: roster.revision });

  const kept = await readRecords(store, place, [...new Set(changes.map((change) => change.recordId))]);
  const applied = applySubmission(kept, changes);
  const touched = applied.touched.map((each) => recheck(each, at)).filter(changesSomething);
  const state = countRoster(roster, touched);
  await upsertRecords(store, place, { records: touched.map(({ after }) => after), revision: state.revision });
  await appendEvents(store, place, { revision: state.revision, submissionId, actor, at }, touched.map(eventOf));
  await updateRoster(store, place, { ...state, quality: submission.quality, receivedAt: at });
  const answer: Answer = {
    protocol: protocolVersion, unit: unitId, ledger: ledgerId, submissionId, receivedAt: at.toISOString(), revision: state.revision,
    count: state.people, waitingCount: state.waiting, results: [...applied.results], waiting: touched.flatMap(({ after }) => waitingOf(after)),
  };
  await insertSubmission(store, { unitId, submissionId, ledgerId, bodyDigest: digest, baseRevision: submission.baseRevision, actor, receivedAt: at, answer });
  // Last, for the district's lock is shared by all units: it is held no longer than settling who is who takes.
  if (touched.length > 0) {
    await lockDistrict(store);
    const changed = touched.map(({ before, after }) => ({ before: before === null ? null : unitRecord(unitId, before), after: unitRecord(unitId, after) }));
    await relinkPeople(store, ledgerId, changed, { byUnit: unitId, bySubmission: submissionId, at });
  }
  return answer;
}

function recheck(touched: Touched, at: Date): Touched {
  const { after } = touched;
  if (after.removed !== null) return touched;
  const held = holdErrors(after.statement, after.held, { asOf: dayInShanghai(at), policy: defaultPolicy });
  return held === after.held ? touched : { ...touched, after: { ...after, held } };
}

/** Days of this product are days in Asia/Shanghai, wherever the service runs. */
function dayInShanghai(at: Date): IsoDay {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(at);
}

/** A submission that changes nothing leaves the revision as it is. */
function countRoster(roster: RosterState, touched: readonly Touched[]): RosterState {
  let { people, waiting } = roster;
  for (const { before, after } of touched) {
    people += Number(isListed(after)) - Number(isListed(before));
    waiting += Number(isListed(after) && isWaiting(after.held)) - Number(before !== null && isListed(before) && isWaiting(before.held));
  }
  return { revision: roster.revision + Number(touched.length > 0), people, waiting };
}

function isListed(record: KeptRecord | null): boolean {
  return record !== null && record.removed === null;
}

function waitingOf({ recordId, source, held, removed }: KeptRecord): Answer["waiting"] {
  return removed === null && isWaiting(held) ? [{ recordId, source, fields: waitingFields(held) }] : [];
}

function unitRecord(unitId: string, { removed, ...record }: KeptRecord): UnitRecord {
  return { ...record, unitId, ...(removed === null ? {} : { removed }) };
}
