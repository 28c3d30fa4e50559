import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import type { Change } from "../../../roster/model/change.js";
import type { HistoryRead, VerifiedRead } from "../../../roster/protocol/history.js";
import type { Answer, Submission } from "../../../roster/protocol/submission.js";
import type { UnitBase, UnitWithToken } from "../../../roster/protocol/unit.js";
import { until } from "../support/processes.js";
import { addOf, setOf } from "../support/service.js";
import { startKillable, type Killable, type Victim } from "./killable.js";

const units = ["finance", "taxes", "schools"] as const;
const clientsOfUnit = 2;

/** One that tells without a pause: each submission writes one mark into several records of its own, new and known ones. */
interface Client {
  readonly name: string;
  readonly unit: string;
  readonly token: string;
  revision: number;
  sent: number;
  pending: Submission | null;
  /** The mark of each record, as of the last submission that was acknowledged. */
  readonly acknowledged: Map<string, string>;
}

/** Every submission that was ever sent, by what it must have done. */
interface Trace {
  readonly unit: string;
  readonly recordIds: readonly string[];
  acknowledged: boolean;
  done: boolean;
}

/** Kills the service again and again under load, and looks after each start at what is left. */
export async function proveKills(kills: number): Promise<{ readonly acknowledged: number; readonly unheard: number; readonly survived: number }> {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  const chance = chanceFrom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), "roster-kills-"));
  const service = await startKillable(dataDir);
  try {
    const clients = await openClients(service);
    const traces = new Map<string, Trace>();
    const seen = new Map<string, number>(units.map((unit) => [unit, 0]));
    let unheard = 0;
    let survived = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const load = { goesOn: true };
      const all = clients.map((client) => tellOnAndOn(service, client, { traces, chance, load }));
      await wait(40 + chance(260));
      const victim = (["service", "service", "everything", "backend"] as const satisfies readonly Victim[])[chance(4)]!;
      load.goesOn = false;
      await service.kill(victim);
      await Promise.all(all);
      for (const { unit } of clients.slice(0, units.length)) survived += await judgeUnit(service, clients, { unit, traces, seen });
      unheard += clients.filter(({ pending }) => pending !== null).length;
      await judgeChains(service, `kill ${String(kill)} of ${victim}, SEED=${String(seed)}`);
    }
    for (const client of clients) await until(() => tell(service, client, client.pending ?? submissionOf(client, traces, chance), traces));
    for (const unit of units) await judgeBase(service, clients, unit);
    return { acknowledged: [...traces.values()].filter(({ acknowledged }) => acknowledged).length, unheard, survived };
  } finally {
    await service.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Numbers below a bound, the same ones for the same seed (mulberry32). */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

async function openClients(service: Killable): Promise<readonly Client[]> {
  const clients: Client[] = [];
  for (const unitId of units) await surely(() => service.ask("POST", "/units", service.owner(), { unitId, name: unitId }));
  const tokens = new Map<string, string>();
  for (const unit of units) tokens.set(unit, (await surely(() => service.ask("POST", `/units/${unit}/tokens`, service.owner())) as UnitWithToken).token);
  for (let place = 0; place < clientsOfUnit; place += 1) {
    for (const unit of units) clients.push({ name: `${unit}-${String(place)}`, unit, token: tokens.get(unit)!, revision: 0, sent: 0, pending: null, acknowledged: new Map() });
  }
  return clients;
}

async function surely(asking: () => ReturnType<Killable["ask"]>): Promise<unknown> {
  let reply = await asking();
  // A killed backend takes the others down a moment after the service said that it is ready.
  for (let tries = 0; reply === null && tries < 100; tries += 1) {
    await wait(100);
    reply = await asking();
  }
  if (reply === null || reply.status >= 400) throw new Error(`Refused: ${JSON.stringify(reply)}`);
  return reply.body;
}

interface Load {
  readonly traces: Map<string, Trace>;
  readonly chance: (below: number) => number;
  readonly load: { readonly goesOn: boolean };
}

/** What was not answered is sent again, word for word, before anything else is. */
async function tellOnAndOn(service: Killable, client: Client, { traces, chance, load }: Load): Promise<void> {
  while (load.goesOn) {
    if (!(await tell(service, client, client.pending ?? submissionOf(client, traces, chance), traces))) return;
  }
}

function submissionOf(client: Client, traces: Map<string, Trace>, chance: (below: number) => number): Submission {
  const { name, unit, acknowledged, revision: baseRevision } = client;
  const mark = `${name}-${String((client.sent += 1))}`;
  const known = [...acknowledged].slice(-1 - chance(3)).map(([recordId, from]): Change => setOf(recordId, "orig_post", from, mark));
  const fresh = Array.from({ length: 1 + chance(2) }, (_, place): Change => addOf(`${mark}-${String(place)}`, { name: `样${mark}-${String(place)}`, orig_post: mark }));
  const changes = [...known, ...fresh];
  traces.set(mark, { unit, recordIds: changes.map(({ recordId }) => recordId), acknowledged: false, done: false });
  return { protocol: 2, submissionId: mark, ledger: "retirees", baseRevision, changes };
}

async function tell(service: Killable, client: Client, submission: Submission, traces: Map<string, Trace>): Promise<boolean> {
  client.pending = submission;
  const reply = await service.ask("POST", `/units/${client.unit}/submissions`, client.token, submission);
  if (reply === null) return false;
  if (reply.status !== 200) throw new Error(`Refused: ${JSON.stringify(reply)}`);
  const answer = reply.body as Answer;
  expect(answer.results.every(({ outcome }) => outcome === "applied")).toBe(true);
  client.revision = answer.revision;
  client.pending = null;
  traces.get(submission.submissionId)!.acknowledged = true;
  for (const { recordId } of submission.changes) client.acknowledged.set(recordId, submission.submissionId);
  return true;
}

/** What the history holds since the last look: each submission whole or not at all, once, and whatever was acknowledged. */
async function judgeUnit(service: Killable, clients: readonly Client[], { unit, traces, seen }: { readonly unit: string; readonly traces: ReadonlyMap<string, Trace>; readonly seen: Map<string, number> }): Promise<number> {
  const { token } = clients.find((client) => client.unit === unit)!;
  const found = new Map<string, string[]>();
  let after = seen.get(unit)!;
  for (;;) {
    const { entries, more, revision } = (await surely(() => service.ask("GET", `/units/${unit}/history?after=${String(after)}`, token))) as HistoryRead;
    // A page may end amid a revision: that revision is read again with the next page.
    const whole = more ? entries.filter((entry) => entry.revision !== entries.at(-1)!.revision) : entries;
    for (const { cause, recordId } of whole) found.set(cause, [...(found.get(cause) ?? []), recordId]);
    after = more ? whole.at(-1)!.revision : revision;
    if (!more) break;
  }
  seen.set(unit, after);
  let survived = 0;
  for (const [cause, recordIds] of found) {
    const trace = traces.get(cause)!;
    expect(trace.done, `${cause} counts once`).toBe(false);
    expect([...recordIds].sort(), `${cause} is whole`).toEqual([...trace.recordIds].sort());
    trace.done = true;
    if (!trace.acknowledged) survived += 1;
  }
  for (const [cause, trace] of traces) if (trace.unit === unit && trace.acknowledged) expect(trace.done, `${cause} was acknowledged`).toBe(true);
  return survived;
}

async function judgeBase(service: Killable, clients: readonly Client[], unit: string): Promise<void> {
  const own = clients.filter((client) => client.unit === unit);
  const base = (await surely(() => service.ask("GET", `/units/${unit}/records`, own[0]!.token))) as UnitBase;
  const told = new Map(base.records.map(({ recordId, statement }) => [recordId, statement.orig_post]));
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(own.flatMap(({ acknowledged }) => [...acknowledged])));
}

async function judgeChains(service: Killable, when: string): Promise<void> {
  const verified = (await surely(() => service.ask("POST", "/history/verification", service.owner(), { heads: [] }))) as VerifiedRead;
  expect(verified.places.flatMap(({ faults }) => faults), when).toEqual([]);
  expect(verified.intact).toBe(true);
}
