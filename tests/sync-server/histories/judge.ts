import { expect } from "vitest";
import { historySchema, type HistoryEntry } from "../../../roster/protocol/history.js";
import type { Answer } from "../../../roster/protocol/submission.js";
import type { OpenDispute } from "../../../roster/protocol/dispute.js";
import { baseSchema, type UnitBase } from "../../../roster/protocol/unit.js";
import type { Statement } from "../../../roster/model/change.js";
import { changesOf, withCell, type Clerk } from "./clerk.js";
import { markOf } from "./people.js";
import { surely, type Game, type Sent } from "./play.js";
import { conflictWith, listed, Reference, referenceDigest, touchedBetween, type ReferenceAct, type ReferenceResult, type ReferenceState } from "./reference.js";

/** What must hold of every history once it has come to rest. */
export async function judge(game: Game): Promise<void> {
  for (const unitId of game.units) {
    const clerks = game.clerks.filter((clerk) => clerk.unitId === unitId);
    const history = await readHistory(game, unitId);
    const reference = follow(game, unitId, history);
    judgeAnswers(game, unitId, reference);
    for (const clerk of clerks) judgeSheet(clerk, reference);
    await judgePast(game, unitId, reference);
    expect(await game.world.faultsOf(unitId), "chain intact, tables equal to the history").toEqual([]);
  }
  await judgeWalls(game);
}

async function ask(game: Game, token: string, path: string): Promise<unknown> {
  const reply = await surely(() => game.world.ask("GET", path, { token }));
  if (reply.status !== 200) throw new Error(`${path}: ${String(reply.status)} ${reply.text}`);
  return JSON.parse(reply.text);
}

async function readHistory(game: Game, unitId: string): Promise<readonly HistoryEntry[]> {
  // By the unit itself: the office reads it masked.
  const { token } = game.clerks.find((clerk) => clerk.unitId === unitId) ?? (await game.world.newSpeaker("unit", unitId));
  const { entries, more } = historySchema.parse(await ask(game, token, `/units/${unitId}/history`));
  expect(more).toBe(false);
  return entries;
}

/** Plays the acts in the order that the history gives them: each of them once, whole, with exactly what it had to do. */
function follow(game: Game, unitId: string, history: readonly HistoryEntry[]): Reference {
  const reference = new Reference();
  const done = new Set<string>();
  for (let start = 0; start < history.length; ) {
    const { cause, revision, actor } = history[start]!;
    const end = history.findIndex((entry, place) => place >= start && entry.revision !== revision);
    const entries = history.slice(start, end === -1 ? history.length : end);
    start += entries.length;
    expect(revision, "revisions without a gap").toBe(reference.revision + 1);
    expect(new Set(entries.map((entry) => entry.cause)).size, "one cause a revision").toBe(1);
    if (!cause.startsWith("undo:")) {
      expect(done.has(cause), `${cause} counts once`).toBe(false);
      done.add(cause);
    }
    const act = actOf(game, unitId, { cause, revision });
    expect(actor, "who").toBe(act.actor);
    const touched = reference.take(act);
    expect(entries.map(({ recordId }) => recordId).sort(), `${cause} whole`).toEqual([...touched].sort());
    const { before, after } = reference.steps.at(-1)!;
    for (const entry of entries) judgeCells(entry, before, after);
  }
  return reference;
}

function actOf({ sent, undoings, officer }: Game, unitId: string, { cause, revision }: { readonly cause: string; readonly revision: number }): ReferenceAct {
  const told = sent.get(cause);
  if (told !== undefined) {
    expect(told.unitId).toBe(unitId);
    return tellingOf(told);
  }
  const undoing = undoings.find(({ of, revision: at }) => cause === `undo:${of}` && (at === null || at === revision));
  if (undoing === undefined) throw new Error(`Nobody did ${cause}`);
  return { kind: "undone", cause, actor: officer.actorId, of: undoing.of };
}

function tellingOf({ actor, submission }: Sent): ReferenceAct {
  return { kind: "told", cause: submission.submissionId, actor, base: submission.baseRevision, changes: submission.changes };
}

function judgeCells({ recordId, cells, cause }: HistoryEntry, before: ReferenceState, after: ReferenceState): void {
  const [was, is] = [before.get(recordId), after.get(recordId)!];
  const fields = new Set([...(was?.values.keys() ?? []), ...is.values.keys()]);
  const moved = [...fields].map((field) => ({ field, from: was?.values.get(field) ?? null, to: is.values.get(field) ?? null })).filter(({ from, to }) => from !== to);
  const told = cells.map(({ field, from, to }) => ({ field, from, to })).filter(({ from, to }) => from !== to);
  expect(byField(told), `cells of ${cause}`).toEqual(byField(moved));
}

function byField<T extends { readonly field: string }>(cells: readonly T[]): readonly T[] {
  return [...cells].sort((a, b) => (a.field < b.field ? -1 : 1));
}

/** Every answer told the truth as of its revision: outcomes, count, digest, what changed since, and every open conflict. */
function judgeAnswers(game: Game, unitId: string, reference: Reference): void {
  for (const sent of game.sent.values()) {
    if (sent.unitId !== unitId) continue;
    const { answer, submission } = sent;
    if (answer === null) throw new Error(`${submission.submissionId} was never answered`);
    const isMade = reference.steps[answer.revision - 1]?.cause === submission.submissionId;
    const { results, after } = reference.tryAt(tellingOf(sent), answer.revision - Number(isMade));
    if (!isMade) expect(touchedBetween(reference.stateAt(answer.revision), after), `${submission.submissionId} left out of the history`).toEqual([]);
    expect(answer.results.map(resultOf), `results of ${submission.submissionId}`).toEqual(results);
    const state = reference.stateAt(answer.revision);
    expect({ count: answer.count, digest: answer.digest }).toEqual({ count: listed(state).size, digest: referenceDigest(listed(state)) });
    expect(disputesOf(answer.disputes), "conflicts in an answer").toEqual(disputesIn(state));
    const since = answer.since.map(({ recordId, field, from, to, removed, by, revision }) => [revision, recordId, field, from, to, removed, by]);
    expect(since.sort(byJson), `since of ${submission.submissionId}`).toEqual(changesBetween(reference, submission.baseRevision, answer.revision - Number(isMade)).sort(byJson));
  }
}

function resultOf(result: Answer["results"][number]): ReferenceResult {
  if (result.outcome === "held") return "applied";
  if (result.outcome === "proposed") throw new Error("None of these fields is protected");
  if (result.outcome === "refused" || result.outcome === "waits") throw new Error("Nothing waits for a lead here");
  return result.outcome === "conflict" ? conflictWith(result.stored) : result.outcome;
}

function disputesOf(disputes: readonly OpenDispute[]): readonly string[] {
  return disputes.map(({ recordId, field, kind, told, standing, toldBy, standingBy }) => JSON.stringify([recordId, field, kind, told, standing, toldBy, standingBy])).sort();
}

function disputesIn(state: ReferenceState): readonly string[] {
  return [...state].flatMap(([recordId, { disputes, values }]) => [...disputes].map(([field, { standing, toldBy, standingBy }]) =>
    JSON.stringify([recordId, field, "conflict", values.get(field) ?? null, standing, toldBy, standingBy]))).sort();
}

function changesBetween({ steps }: Reference, base: number, until: number): unknown[] {
  return steps.slice(base, until).flatMap(({ before, after, actor }, place) => touchedBetween(before, after).flatMap((recordId): unknown[] => {
    const [was, is] = [before.get(recordId), after.get(recordId)!];
    const revision = base + place + 1;
    if (was === undefined || (was.removed === null && is.removed !== null)) return [[revision, recordId, null, null, null, is.removed, actor]];
    const fields = [...new Set([...was.values.keys(), ...is.values.keys()])];
    return fields.map((field) => [revision, recordId, field, was.values.get(field) ?? null, is.values.get(field) ?? null, null, actor]).filter(([, , , from, to]) => from !== to);
  }));
}

function byJson(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** The sheet equals the register, and the clerk sees every conflict that is open, with both values and who told them (S4, S5). */
function judgeSheet(clerk: Clerk, reference: Reference): void {
  const state = reference.stateAt(reference.revision);
  const { known } = clerk;
  expect(known.revision, `${clerk.name} is up to date`).toBe(reference.revision);
  expect(disputesOf(known.disputes), `conflicts that ${clerk.name} sees`).toEqual(disputesIn(state));
  const byWho = new Map([...listed(state)].map(([recordId, statement]) => [statement.remark, recordId]));
  const told = new Map(clerk.rows.map((row): readonly [string, Statement] => {
    const recordId = byWho.get(row.remark);
    if (recordId === undefined) throw new Error(`${clerk.name} shows somebody whom the register does not list`);
    const open = known.disputes.filter((dispute) => dispute.recordId === recordId && dispute.standing === (row[dispute.field] ?? null));
    return [recordId, open.reduce((shown, { field, told: value }) => withCell(shown, field, value), row)];
  }));
  expect(Object.fromEntries(told), `the sheet of ${clerk.name}`).toEqual(Object.fromEntries(listed(state)));
  expect(known.digest).toBe(referenceDigest(told));
  expect(changesOf(clerk), `${clerk.name} has nothing to tell`).toEqual([]);
}

/** The register as of any revision is what it was then, the present one among them (H2). */
async function judgePast(game: Game, unitId: string, reference: Reference): Promise<void> {
  const { token } = game.clerks.find((clerk) => clerk.unitId === unitId) ?? (await game.world.newSpeaker("unit", unitId));
  for (const revision of new Set([reference.revision, reference.revision >> 1])) {
    const base: UnitBase = baseSchema.parse(await ask(game, token, `/units/${unitId}/records?revision=${String(revision)}`));
    const then = listed(reference.stateAt(revision));
    expect(Object.fromEntries(base.records.map(({ recordId, statement }) => [recordId, statement]))).toEqual(Object.fromEntries(then));
    expect(base.digest).toBe(referenceDigest(then));
  }
}

const closed: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ["GET", "records"], ["GET", "history"], ["GET", "history/roster?revision=1"], ["POST", "tokens"],
  ["POST", "submissions", {}], ["POST", "history/undo", { cause: "x", recordId: null }],
];

/** Nothing that a unit told is to be seen by another one, whichever door it tries (P1). */
async function judgeWalls({ world, units, clerks, heard }: Game): Promise<void> {
  for (const unitId of units) {
    const others = units.filter((other) => other !== unitId);
    for (const text of heard.get(unitId)!) {
      for (const other of others) for (const mark of [other, `139${markOf(other)}`]) if (text.includes(mark)) throw new Error(`${unitId} heard of ${other}: ${text}`);
    }
    const clerk = clerks.find((each) => each.unitId === unitId);
    const [other] = others;
    if (clerk === undefined || other === undefined) continue;
    const [method, path, body] = closed[Number(units[0]!.slice(1)) % closed.length]!;
    const reply = await surely(() => world.ask(method, `/units/${other}/${path}`, { token: clerk.token, body }));
    expect(reply.status).toBe(403);
  }
}
