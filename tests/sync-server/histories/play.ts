import type { UndoResult } from "../../../sync-server/history/undoCause.js";
import { answerSchema, type Answer, type Submission } from "../../../roster/protocol/submission.js";
import { baseSchema } from "../../../roster/protocol/unit.js";
import { adopt, changesOf, compose, learnAlone, learnBase, newClerk, rowOf, withCell, type Clerk } from "./clerk.js";
import { newName, newShared, valueFor } from "./people.js";
import type { Edit, Fate, Plan, Step } from "./steps.js";
import type { Speaker, World } from "./world.js";
import type { Statement } from "../../../roster/model/change.js";

export interface Sent {
  readonly unitId: string;
  readonly actor: string;
  readonly submission: Submission;
  /** As it was answered the first time. */
  answer: Answer | null;
}

export interface Undoing {
  readonly unitId: string;
  readonly of: string;
  /** null where its answer was lost. */
  readonly revision: number | null;
}

/** A history under way. */
export interface Game {
  readonly world: World;
  readonly units: readonly string[];
  readonly clerks: readonly Clerk[];
  readonly officer: Speaker;
  readonly sent: Map<string, Sent>;
  readonly undoings: Undoing[];
  /** On their way for a long time. */
  readonly air: { readonly clerk: Clerk; readonly submission: Submission }[];
  /** Everything that a unit was ever answered. */
  readonly heard: Map<string, string[]>;
  /** People of whom several units tell, and which of them have. */
  readonly shared: readonly Statement[];
  readonly listing: Set<string>;
  readonly counts: { alone: number; anew: number };
  people: number;
}

let games = 0;

export async function newGame(world: World, plan: Plan): Promise<Game> {
  games += 1;
  const units = Array.from({ length: plan.units }, (_, place) => `h${String(games)}${String(place)}`);
  await Promise.all(units.map((unitId) => world.newUnit(unitId)));
  const clerks = await Promise.all(plan.clerks.map(async (unit, place) => {
    const unitId = units[unit % units.length]!;
    return newClerk(`${unitId}c${String(place)}`, unitId, await world.newSpeaker("unit", unitId));
  }));
  return {
    world, units, clerks, officer: await world.newSpeaker("office", null), sent: new Map(), undoings: [], air: [],
    heard: new Map(units.map((unitId) => [unitId, []])), shared: [newShared(), newShared()], listing: new Set(), counts: { alone: 0, anew: 0 }, people: 0,
  };
}

/** One clerk of each unit tells of somebody, and the others read it. */
export async function begin(game: Game): Promise<void> {
  for (const unitId of game.units) {
    const [first, ...others] = game.clerks.filter((clerk) => clerk.unitId === unitId);
    if (first === undefined || others.length === 0) continue;
    editSheet(game, first, { kind: "add", shared: true });
    editSheet(game, first, { kind: "set", row: 0, field: "mobile", value: 3 });
    await tell(game, first, "answered");
    for (const clerk of others) await reread(game, clerk);
  }
}

export async function playStep(game: Game, step: Step): Promise<void> {
  switch (step.kind) {
    case "edit":
      for (const edit of step.edits) editSheet(game, pick(game.clerks, step.clerk), edit);
      return;
    case "tell":
      return tell(game, pick(game.clerks, step.clerk), step.fate);
    case "together":
      await Promise.all(game.clerks.map((clerk) => tell(game, clerk, "answered")));
      return;
    case "reread":
      return reread(game, pick(game.clerks, step.clerk));
    case "settle":
      settle(pick(game.clerks, step.clerk), step);
      return;
    case "deliver": {
      const [message] = game.air.splice(step.message % Math.max(1, game.air.length), 1);
      if (message !== undefined) await send(game, message.clerk, message.submission);
      return;
    }
    case "undo":
      return undo(game, pick(game.units, step.unit), step.cause);
    case "restart":
      return game.world.restart(step.withDatabase);
  }
}

function pick<T>(all: readonly T[], place: number): T {
  return all[place % all.length]!;
}

function editSheet(game: Game, clerk: Clerk, edit: Edit): void {
  if (edit.kind === "add") {
    game.people += 1;
    clerk.rows.push({ ...newPerson(game, clerk, edit.shared), remark: `${clerk.name}#${String(game.people)}` });
    return;
  }
  if (clerk.rows.length === 0) return;
  if (edit.kind === "sort") {
    clerk.rows.reverse();
    return;
  }
  const place = edit.row % clerk.rows.length;
  const row = clerk.rows[place]!;
  if (edit.kind === "remove") {
    clerk.reasons.set(row.remark!, edit.reason);
    clerk.rows.splice(place, 1);
    return;
  }
  const told = clerk.known.records.find(({ statement }) => statement.remark === row.remark)?.statement;
  if (edit.kind === "set") clerk.rows[place] = withCell(row, edit.field, valueFor(edit.field, clerk.unitId, edit.value));
  else if (told !== undefined) clerk.rows[place] = withCell(row, edit.field, told[edit.field] ?? null);
}

/** Those whom two units list are added once by each of them: a second row of theirs would be the first one told again. */
function newPerson({ shared, listing }: Game, { unitId }: Clerk, isShared: boolean): Statement {
  const free = shared.find(({ id_no }) => !listing.has(`${unitId} ${id_no!}`));
  if (!isShared || free === undefined) return { name: newName(), birth_date: "1944-05" };
  listing.add(`${unitId} ${free.id_no!}`);
  return free;
}

function settle(clerk: Clerk, { dispute, keep }: Extract<Step, { kind: "settle" }>): void {
  const { disputes } = clerk.known;
  // Between sending and answer the add-in lets nobody settle: what was sent would say something else.
  if (disputes.length === 0 || clerk.pending !== null) return;
  const { recordId, field, ...open } = pick(disputes, dispute);
  const row = rowOf(clerk, recordId);
  if (row !== undefined) clerk.rows[clerk.rows.indexOf(row)] = withCell(row, field, keep === "new" ? valueFor("mobile", clerk.unitId, 9) : open[keep]);
  if (keep !== "new") clerk.settling.push({ op: "settle", recordId, field, keep, source: { file: `${clerk.name}.xlsx`, sheet: "在册", row: 5 } });
}

/** A submission with the line's whims. What the clerk does not hear of stays pending. */
export async function tell(game: Game, clerk: Clerk, fate: Fate): Promise<void> {
  const submission = compose(clerk);
  if (fate === "lost") return;
  if (fate === "delayed") {
    game.air.push({ clerk, submission });
    return;
  }
  if (fate === "cut") {
    const cut = new AbortController();
    const timer = setTimeout(() => { cut.abort(); }, submission.changes.length * 3);
    await send(game, clerk, submission, cut.signal);
    clearTimeout(timer);
    return;
  }
  const [answer] = await Promise.all(Array.from({ length: fate === "doubled" ? 2 : 1 }, () => send(game, clerk, submission)));
  if (answer !== null && answer !== undefined && fate !== "unanswered") await learn(game, clerk, answer);
}

/** Whatever comes back for one submission says the same, however often and whenever it is sent (S2). */
async function send(game: Game, clerk: Clerk, submission: Submission, signal?: AbortSignal): Promise<Answer | null> {
  const { unitId, token, actorId: actor } = clerk;
  const known = game.sent.get(submission.submissionId) ?? { unitId, actor, submission, answer: null };
  game.sent.set(submission.submissionId, known);
  const reply = await game.world.ask("POST", `/units/${unitId}/submissions`, { token, body: submission, ...(signal === undefined ? {} : { signal }) });
  if (reply === null) return null;
  game.heard.get(unitId)!.push(reply.text);
  if (reply.status !== 200) throw new Error(`A submission was refused: ${String(reply.status)} ${reply.text}`);
  const answer = answerSchema.parse(JSON.parse(reply.text));
  known.answer ??= answer;
  if (JSON.stringify(known.answer) !== JSON.stringify(answer)) throw new Error(`One submission, two answers: ${JSON.stringify(known.answer)} and ${reply.text}`);
  return answer;
}

async function learn(game: Game, clerk: Clerk, answer: Answer): Promise<void> {
  // A double of it may have come back before, and the clerk gone on.
  if (clerk.pending?.submissionId !== answer.submissionId) return;
  const alone = learnAlone(clerk, answer);
  if (alone !== null) {
    game.counts.alone += 1;
    adopt(clerk, alone);
    return;
  }
  game.counts.anew += 1;
  const base = await readBase(game, clerk);
  if (base !== null) adopt(clerk, learnBase(base));
}

/** Looks what is told by now; not between sending and answer, for the sheet's revision is the base of what was sent. */
export async function reread(game: Game, clerk: Clerk): Promise<void> {
  if (clerk.pending !== null || changesOf(clerk).length > 0) return;
  const base = await readBase(game, clerk);
  if (base !== null) adopt(clerk, learnBase(base));
}

async function readBase(game: Game, { unitId, token }: Clerk) {
  const reply = await game.world.ask("GET", `/units/${unitId}/records`, { token });
  if (reply === null) return null;
  game.heard.get(unitId)!.push(reply.text);
  if (reply.status !== 200) throw new Error(`The base was refused: ${String(reply.status)} ${reply.text}`);
  return baseSchema.parse(JSON.parse(reply.text));
}

async function undo(game: Game, unitId: string, place: number): Promise<void> {
  const { world, officer } = game;
  const causes = [...[...game.sent.values()].filter((sent) => sent.unitId === unitId).map(({ submission }) => submission.submissionId),
    ...game.undoings.filter((undoing) => undoing.unitId === unitId).map(({ of }) => `undo:${of}`)];
  if (causes.length === 0) return;
  const of = pick(causes, place);
  const reply = await world.ask("POST", `/units/${unitId}/history/undo`, { token: officer.token, body: { cause: of, recordId: null } });
  if (reply !== null && reply.status === 404) return;
  if (reply !== null && reply.status !== 200) throw new Error(`Undoing was refused: ${String(reply.status)} ${reply.text}`);
  game.undoings.push({ unitId, of, revision: reply === null ? null : (JSON.parse(reply.text) as UndoResult).revision });
}

const rounds = 8;

/** Everything arrives, and everybody tells and reads until nobody has anything to say. */
export async function comeToRest(game: Game): Promise<void> {
  for (const { clerk, submission } of game.air.splice(0)) await surely(() => send(game, clerk, submission));
  for (let round = 0; round < rounds; round += 1) {
    let quiet = true;
    for (const clerk of game.clerks) {
      const { revision } = clerk.known;
      // What was sent before and comes back now is an answer of then: others may have told since.
      if (clerk.pending !== null) quiet = false;
      if (clerk.pending !== null || changesOf(clerk).length > 0) await surely(() => tell(game, clerk, "answered").then(() => clerk.pending === null || null));
      else await surely(() => readBase(game, clerk).then((base) => (base === null ? null : (adopt(clerk, learnBase(base)), true))));
      if (clerk.known.revision !== revision || changesOf(clerk).length > 0) quiet = false;
    }
    if (quiet) return;
  }
  throw new Error(`Nobody comes to rest: ${JSON.stringify(game.clerks.map((clerk) => changesOf(clerk)))}`);
}

/** Again and again until something comes back: a restart of another history passes. */
export async function surely<T>(work: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const result = await work();
    if (result !== null) return result;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  throw new Error("The service does not come back");
}
