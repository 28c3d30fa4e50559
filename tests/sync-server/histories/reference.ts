import { createHash } from "node:crypto";
import type { Change, Statement } from "../../../roster/model/change.js";

/** What the register must hold, told in maps: a second telling of the promises that shares no code with the service. */
export interface ReferenceRecord {
  readonly values: ReadonlyMap<string, string>;
  readonly removed: string | null;
  readonly disputes: ReadonlyMap<string, ReferenceDispute>;
}

export interface ReferenceDispute {
  readonly standing: string | null;
  readonly standingBy: string;
  readonly toldBy: string;
}

export type ReferenceState = ReadonlyMap<string, ReferenceRecord>;

export type ReferenceAct =
  | { readonly kind: "told"; readonly cause: string; readonly actor: string; readonly base: number; readonly changes: readonly Change[] }
  | { readonly kind: "undone"; readonly cause: string; readonly actor: string; readonly of: string };

export interface ReferenceStep {
  readonly cause: string;
  readonly actor: string;
  readonly before: ReferenceState;
  readonly after: ReferenceState;
}

/** What became of a change: its outcome, and what stands where that is something else. */
export type ReferenceResult = "applied" | "unchanged" | "no-record" | `conflict ${string}`;

interface Outcome {
  readonly record: ReferenceRecord | undefined;
  readonly result: ReferenceResult;
}

const empty: ReferenceRecord = { values: new Map(), removed: null, disputes: new Map() };

/** One unit's roster from its first revision on. */
export class Reference {
  /** What led to revision 1, 2, 3 … */
  readonly steps: ReferenceStep[] = [];

  stateAt(revision: number): ReferenceState {
    return revision === 0 ? new Map() : this.steps[revision - 1]!.after;
  }

  get revision(): number {
    return this.steps.length;
  }

  /** What an act would make of a state of the past: the next state, the same one where nothing comes of it. */
  tryAt(act: ReferenceAct, revision: number): { readonly after: ReferenceState; readonly results: readonly ReferenceResult[] } {
    const before = this.stateAt(revision);
    return act.kind === "undone" ? { after: this.undo(act.of, before, revision), results: [] } : this.tell(act, before, revision);
  }

  /** The act makes the next revision; answers the records that it touched. */
  take(act: ReferenceAct): readonly string[] {
    const before = this.stateAt(this.revision);
    const { after } = this.tryAt(act, this.revision);
    this.steps.push({ cause: act.cause, actor: act.actor, before, after });
    return touchedBetween(before, after);
  }

  private tell({ changes, base, actor }: Extract<ReferenceAct, { kind: "told" }>, before: ReferenceState, revision: number) {
    const after = new Map(before);
    const results = changes.map((change) => {
      const { record, result } = this.change(after.get(change.recordId), change, { base, actor, revision });
      if (record !== undefined) after.set(change.recordId, record);
      return result;
    });
    return { after, results };
  }

  private change(record: ReferenceRecord | undefined, change: Change, from: { readonly base: number; readonly actor: string; readonly revision: number }): Outcome {
    if (change.op === "add") {
      if (record !== undefined) throw new Error("Clerks give every record an id of its own");
      return { record: { ...empty, values: new Map(Object.entries(change.statement)) }, result: "applied" };
    }
    if (record === undefined) return { record, result: "no-record" };
    if (change.op === "remove") return record.removed !== null ? { record, result: "unchanged" } : { record: { ...record, removed: change.reason }, result: "applied" };
    const { recordId, field } = change;
    const teller = this.tellerSince(recordId, field, from);
    const dispute = record.disputes.get(field);
    if (change.op === "settle") {
      if (dispute === undefined) return { record, result: "unchanged" };
      if (teller !== null) return { record, result: conflictWith(dispute.standing) };
      const disputes = without(record.disputes, field);
      return { record: { ...record, disputes, values: change.keep === "told" ? record.values : withValue(record.values, field, dispute.standing) }, result: "applied" };
    }
    const removedSince = this.stepsAfter(from).some(({ before, after }) => before.get(recordId)?.removed === null && after.get(recordId)?.removed !== null);
    if (record.removed !== null && !removedSince) return { record, result: "no-record" };
    const stored = record.values.get(field) ?? null;
    if (stored === change.to) return { record, result: "unchanged" };
    const values = withValue(record.values, field, change.to);
    if (teller === null && record.removed === null && change.from === stored) return { record: { ...record, values, disputes: without(record.disputes, field) }, result: "applied" };
    if (dispute !== undefined && dispute.standing === change.to) return { record, result: conflictWith(stored) };
    const standing = dispute ?? { standing: stored, standingBy: teller ?? "" };
    const disputes = new Map(record.disputes).set(field, { standing: standing.standing, standingBy: standing.standingBy, toldBy: from.actor });
    return { record: { ...record, values, disputes }, result: conflictWith(standing.standing) };
  }

  private stepsAfter({ base, revision }: { readonly base: number; readonly revision: number }): readonly ReferenceStep[] {
    return this.steps.slice(base, revision);
  }

  /** Who told the field last, between what the sender knew and now. */
  private tellerSince(recordId: string, field: string, from: { readonly base: number; readonly revision: number }): string | null {
    const tellers = this.stepsAfter(from).filter(({ before, after }) => cellKey(before.get(recordId), field) !== cellKey(after.get(recordId), field));
    return tellers.at(-1)?.actor ?? null;
  }

  private undo(of: string, before: ReferenceState, revision: number): ReferenceState {
    const state = new Map(before);
    for (const step of this.steps.slice(0, revision).filter(({ cause }) => cause === of).reverse()) {
      for (const recordId of touchedBetween(step.before, step.after)) {
        state.set(recordId, undone(state.get(recordId)!, step.before.get(recordId), step.after.get(recordId)!));
      }
    }
    return state;
  }
}

/** A value goes back where nobody has told another one since, and so does being listed or not. */
function undone(now: ReferenceRecord, from: ReferenceRecord | undefined, to: ReferenceRecord): ReferenceRecord {
  if (from === undefined) return now.removed === null ? { ...now, removed: "误录" } : now;
  let { values, disputes, removed } = now;
  if (from.removed !== to.removed && removed === to.removed) removed = from.removed;
  for (const field of new Set([...from.values.keys(), ...to.values.keys()])) {
    const [was, is] = [from.values.get(field) ?? null, to.values.get(field) ?? null];
    if (was === is || (values.get(field) ?? null) !== is) continue;
    values = withValue(values, field, was);
    disputes = without(disputes, field);
  }
  return { values, disputes, removed };
}

export function touchedBetween(before: ReferenceState, after: ReferenceState): readonly string[] {
  return [...after.keys()].filter((recordId) => recordKey(before.get(recordId)) !== recordKey(after.get(recordId)));
}

function recordKey(record: ReferenceRecord | undefined): string {
  if (record === undefined) return "";
  return JSON.stringify([[...record.values].sort(), record.removed, [...record.disputes].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function cellKey(record: ReferenceRecord | undefined, field: string): string {
  return JSON.stringify([record?.values.get(field) ?? null, record?.disputes.get(field) ?? null]);
}

export function conflictWith(standing: string | null): ReferenceResult {
  return `conflict ${JSON.stringify(standing)}`;
}

function withValue(values: ReadonlyMap<string, string>, field: string, value: string | null): ReadonlyMap<string, string> {
  return value === null ? without(values, field) : new Map(values).set(field, value);
}

function without<V>(map: ReadonlyMap<string, V>, field: string): ReadonlyMap<string, V> {
  return new Map([...map].filter(([other]) => other !== field));
}

/** Those whom the unit lists, as plain statements by id. */
export function listed(state: ReferenceState): ReadonlyMap<string, Statement> {
  return new Map([...state].filter(([, { removed }]) => removed === null).map(([recordId, { values }]) => [recordId, Object.fromEntries(values)]));
}

/** The digest as the protocol defines it, in big numbers. */
export function referenceDigest(records: ReadonlyMap<string, Statement>): string {
  let sum = 0n;
  for (const [recordId, statement] of records) {
    const sorted = Object.fromEntries(Object.entries(statement).sort(([a], [b]) => (a < b ? -1 : 1)));
    sum += BigInt(`0x${createHash("sha256").update(JSON.stringify({ recordId, statement: sorted })).digest("hex")}`);
  }
  return (sum % 2n ** 256n).toString(16).padStart(64, "0");
}
