import type { KeptEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";
import { deleteWaiting, insertWaiting, insertWaitingDeaths, listWaiting, readWaitingBody, settleWaiting, type WaitingSubmission } from "../store/waitingSubmissions.js";
import { openWaiting, type WaitsBody } from "../sync/waitsEvent.js";

/** A submission that waits or waited, as the history tells it. */
interface ReplayedWaiting {
  readonly event: KeptEvent & { readonly body: WaitsBody };
  readonly settled: { readonly state: "confirmed" | "refused"; readonly by: string; readonly at: Date; readonly reason: string | null } | null;
}

/** What was received for the unit lead, by submission, with how it ended. */
export function replayWaiting(events: readonly KeptEvent[]): ReadonlyMap<string, ReplayedWaiting> {
  const waiting = new Map<string, ReplayedWaiting>();
  for (const event of events) {
    const { kind, subject, actor: by, at, body } = event;
    if (kind === "submission-waits") waiting.set(subject, { event: { ...event, body: body as WaitsBody }, settled: null });
    const known = waiting.get(subject);
    if (known === undefined || (kind !== "submission-confirmed" && kind !== "submission-refused")) continue;
    const state = kind === "submission-confirmed" ? "confirmed" : "refused";
    waiting.set(subject, { ...known, settled: { state, by, at, reason: (body as { readonly sealedText?: string }).sealedText ?? null } });
  }
  return waiting;
}

/** Makes what waits for the unit lead anew from the history, with whom it mutes. What an older version received stays as it is. */
export async function rebuildWaiting(store: Store, place: RosterPlace, events: readonly KeptEvent[]): Promise<void> {
  const waiting = [...replayWaiting(events)].filter(([, { event }]) => event.body.sealedText !== undefined);
  await deleteWaiting(store, place, waiting.map(([submissionId]) => submissionId));
  for (const [submissionId, { event, settled }] of waiting) {
    const { unitId, ledgerId } = place;
    const { deaths, muted, sealedText } = event.body;
    await insertWaiting(store, { unitId, submission: await openWaiting(sealedText!), deaths: deaths.length, actor: event.actor, receivedAt: event.at });
    if (settled === null) await insertWaitingDeaths(store, { unitId, submissionId, ledgerId }, muted ?? []);
    else await settleWaiting(store, { unitId, submissionId }, settled);
  }
}

/** The submissions that the tables tell otherwise than the history. */
export async function compareWaiting(store: Store, place: RosterPlace, events: readonly KeptEvent[]): Promise<readonly string[]> {
  const stored = new Map((await listWaiting(store, place.unitId, null)).filter(({ ledgerId }) => ledgerId === place.ledgerId).map((each) => [each.submissionId, each]));
  const replayed = replayWaiting(events);
  const differing: string[] = [];
  for (const submissionId of new Set([...stored.keys(), ...replayed.keys()])) {
    const [kept, told] = [stored.get(submissionId), replayed.get(submissionId)];
    if (kept === undefined || told === undefined || !(await isTold(store, kept, told))) differing.push(submissionId);
  }
  return differing;
}

async function isTold(store: Store, kept: WaitingSubmission, { event, settled }: ReplayedWaiting): Promise<boolean> {
  const { actor, at, body } = event;
  const told = [settled?.state ?? "waiting", settled?.by ?? null, settled?.at.toISOString() ?? null, settled?.reason ?? null, actor, at.toISOString(), body.changes, body.deaths.length, body.baseRevision];
  const { state, settledBy, settledAt, reason, receivedAt, changes, deaths, baseRevision } = kept;
  const stands = [state, settledBy, settledAt?.toISOString() ?? null, reason, kept.actor, receivedAt.toISOString(), changes, deaths, baseRevision];
  if (JSON.stringify(told) !== JSON.stringify(stands)) return false;
  if (settled !== null || body.sealedText === undefined) return true;
  const waits = await readWaitingBody(store, kept.unitId, kept.submissionId);
  return JSON.stringify(waits) === JSON.stringify(await openWaiting(body.sealedText));
}

