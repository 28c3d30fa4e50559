import { outcomesOf } from "../../roster/protocol/outcome.js";
import { applyChanges } from "../../roster/changes/applyChanges.js";
import { answerSchema, type Answer, type Submission } from "../../roster/protocol/submission.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { openRecordIds } from "../engine/newRecordIds.js";
import { isAway, isSignedOut } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { prepareReport, setReport } from "./prepareReport.js";
import type { Queued } from "./report.js";
import { unitOf } from "./session.js";
import { isBehind, tellAgain } from "./tellAgain.js";

const newSubmissionId = openRecordIds();

/** Milliseconds between the tries of one sending, and between later ones while the network is away. */
const pauses = [300, 1_000, 3_000];
const rest = 15_000;

/**
 * 报送: sends what was shown. Where the sheet has changed since, it is compared anew and shown instead. What cannot be sent
 * now is kept in memory and sent when the network is back, under the same id (S2).
 */
export async function reportRoster(desk: Desk): Promise<void> {
  const { state } = desk;
  const { report } = state.get();
  if (report.queue !== null) {
    await sendQueued(desk);
    return;
  }
  if (report.bases === null || report.telling === null || isBehind(state.get())) {
    await prepareReport(desk);
    return;
  }
  const { changes, acceptances, quality, rows, told, digest } = report.telling;
  const submission: Submission = {
    protocol: protocolVersion, submissionId: newSubmissionId(), ledger: "retirees", baseRevision: report.baseRevision, changes: [...changes], quality,
    ...(acceptances.length === 0 ? {} : { acceptances: [...acceptances] }),
  };
  setReport(desk, { queue: { submission, sent: { rows, told, digest }, isSending: false }, sent: null });
  await sendQueued(desk);
}

/** Sends what waits in the queue, now. */
export async function sendQueued(desk: Desk): Promise<void> {
  const { state, service } = desk;
  const queued = state.get().report.queue;
  const unit = unitOf(state.get().session);
  if (queued === null || queued.isSending || unit === null) return;
  setReport(desk, { queue: { ...queued, isSending: true }, problem: null });
  state.set({ busy: { what: "telling", done: null, of: null } });
  try {
    const path = `/units/${encodeURIComponent(unit.unitId)}/submissions`;
    let answer = await service.post(path, queued.submission, answerSchema);
    for (const pause of pauses) {
      if (answer.ok || !isAway(answer.problem)) break;
      await new Promise((resume) => setTimeout(resume, pause));
      // The clerk may have taken it back meanwhile.
      if (!isSame(desk, queued)) return;
      answer = await service.post(path, queued.submission, answerSchema);
    }
    if (!isSame(desk, queued)) return;
    if (answer.ok) await takeAnswer(desk, queued, answer.value);
    else if (isAway(answer.problem) || isSignedOut(answer.problem)) {
      setReport(desk, { queue: { ...queued, isSending: false }, problem: answer.problem });
      if (isAway(answer.problem)) void sendWhenBack(desk, queued);
    } else setReport(desk, { queue: null, problem: answer.problem });
  } finally {
    state.set({ busy: null });
  }
}

/** Takes a submission out of the queue. Whether it had arrived after all is seen when the sheet is compared anew. */
export async function unqueue(desk: Desk): Promise<void> {
  setReport(desk, { queue: null, problem: null });
  await prepareReport(desk);
}

async function sendWhenBack(desk: Desk, queued: Queued): Promise<void> {
  await new Promise<void>((resume) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resume();
    };
    const timer = setTimeout(go, rest);
    addEventListener("online", go);
  });
  if (isSame(desk, queued)) await sendQueued(desk);
}

function isSame({ state }: Desk, { submission }: Queued): boolean {
  return state.get().report.queue?.submission === submission;
}

async function takeAnswer(desk: Desk, { submission, sent }: Queued, answer: Answer): Promise<void> {
  const { state } = desk;
  const { changes } = submission;
  setReport(desk, {
    queue: null, answers: [], kept: new Set(), since: answer.since,
    sent: { at: answer.receivedAt, outcomes: outcomesOf(changes, answer.results), awaitsLead: answer.awaitsLead },
  });
  const { bases } = state.get().report;
  const agrees = sent.rows === sent.told && sent.told === answer.count && sent.digest === answer.digest && !answer.awaitsLead;
  if (!agrees || bases === null) {
    await prepareReport(desk);
    return;
  }
  const current = applyChanges(bases.current, changes);
  const { revision, count, digest, disputes } = answer;
  setReport(desk, { bases: { ...bases, name: submission.submissionId, base: current, baseRevision: revision, isKnown: true, current, revision, count, digest, disputes, waiting: [], readAt: new Date() } });
  await tellAgain(desk);
}
