import { applyChanges } from "../../../roster/changes/applyChanges.js";
import type { StatedRow } from "../../../roster/changes/assignRows.js";
import { diffRoster, type Answer as Said, type Ask } from "../../../roster/changes/diffRoster.js";
import { recheckStatement } from "../../../roster/changes/recheckStatement.js";
import type { Change, Disputed, RemoveReason, Statement, ToldRecord } from "../../../roster/model/change.js";
import type { FieldId } from "../../../roster/model/field.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import type { OpenDispute } from "../../../roster/protocol/dispute.js";
import { digestOf, emptyDigest } from "../../../roster/protocol/digest.js";
import type { Answer, Submission } from "../../../roster/protocol/submission.js";
import type { UnitBase } from "../../../roster/protocol/unit.js";
import type { Speaker } from "./world.js";

/** What a clerk's add-in knows of the register: as of its last answer. */
export interface Known {
  readonly revision: number;
  readonly digest: string;
  readonly records: readonly ToldRecord[];
  readonly disputes: readonly OpenDispute[];
}

/** A clerk with a sheet. 备注 says for us, and for nobody else, whom a row is about: no edit touches it. */
export interface Clerk extends Speaker {
  readonly name: string;
  readonly unitId: string;
  rows: Statement[];
  /** Why rows were taken off the sheet, by whom they were about. */
  readonly reasons: Map<string, RemoveReason>;
  known: Known;
  /** Sent and not answered yet: it is sent again, word for word, before anything else is. */
  pending: Submission | null;
  settling: Extract<Change, { op: "settle" }>[];
  made: number;
}

export const nothingKnown: Known = { revision: 0, digest: emptyDigest, records: [], disputes: [] };

export function newClerk(name: string, unitId: string, speaker: Speaker): Clerk {
  return { ...speaker, name, unitId, rows: [], reasons: new Map(), known: nothingKnown, pending: null, settling: [], made: 0 };
}

/** The submission that tells what the sheet says now; what was not answered yet first. */
export function compose(clerk: Clerk): Submission {
  return clerk.pending ??= {
    protocol: 2, submissionId: `${clerk.name}-${String((clerk.made += 1)).padStart(6, "0")}`, ledger: "retirees",
    baseRevision: clerk.known.revision, changes: changesOf(clerk),
  };
}

export function changesOf(clerk: Clerk): readonly Change[] {
  const { known } = clerk;
  const options = { newRecordId: () => `${clerk.name}-r${String((clerk.made += 1))}` };
  for (let tries = 0; tries < 5; tries += 1) {
    const { asks } = diffRoster(known.records, sheetOf(clerk), options);
    asks.forEach((ask) => { partFrom(ask, clerk); });
    const { changes, asks: left } = diffRoster(known.records, sheetOf(clerk), { ...options, answers: asks.map((ask) => sayTo(ask, clerk)) });
    if (left.length > 0) continue;
    for (const change of changes) if (change.op === "set" && change.field === "remark") throw new Error(`A row was taken for another: ${JSON.stringify(change)}`);
    const settles = clerk.settling.filter((settle) => shows(clerk, settle));
    return [...settles, ...changes.filter((change) => !isLeft(change, known.disputes))];
  }
  throw new Error(`${clerk.name} is asked without end`);
}

function sheetOf({ rows, name }: Clerk): readonly StatedRow[] {
  return rows.map((statement, place) => ({ statement, held: heldOf(statement), source: { file: `${name}.xlsx`, sheet: "在册", row: place + 5 } }));
}

/** A cell that shows what stands tells nothing new while its conflict is open: to tell it would settle the conflict. */
function isLeft(change: Change, disputes: readonly OpenDispute[]): boolean {
  return change.op === "set" && disputes.some(({ recordId, field, standing }) => recordId === change.recordId && field === change.field && standing === change.to);
}

/** Whether the sheet still says what the clerk chose; a removed record has no row to say otherwise. */
function shows(clerk: Clerk, { recordId, field, keep }: Extract<Change, { op: "settle" }>): boolean {
  const dispute = clerk.known.disputes.find((open) => open.recordId === recordId && open.field === field);
  if (dispute === undefined) return false;
  const row = rowOf(clerk, recordId);
  return row === undefined || (row[field] ?? null) === dispute[keep];
}

/** A row that was edited until nothing of it is left for the add-in to know it by is somebody new to the register. */
function partFrom(ask: Ask, clerk: Clerk): void {
  if (isTruly(ask)) return;
  const place = clerk.rows.findIndex(({ remark }) => remark === ask.record.statement.remark);
  if (place !== -1) clerk.rows[place] = { ...clerk.rows[place]!, remark: `${clerk.name}##${String((clerk.made += 1))}` };
}

function isTruly(ask: Ask): boolean {
  return ask.kind === "same-person" && ask.row.statement.remark === ask.record.statement.remark;
}

/** The clerk knows whom a row is about. */
function sayTo(ask: Ask, clerk: Clerk): Said {
  const { recordId, statement } = ask.record;
  return isTruly(ask) ? { kind: "same", recordId } : { kind: "gone", recordId, reason: clerk.reasons.get(statement.remark!) ?? "其他" };
}

export function rowOf(clerk: Clerk, recordId: string): Statement | undefined {
  const who = clerk.known.records.find((record) => record.recordId === recordId)?.statement.remark;
  return who === undefined ? undefined : clerk.rows.find(({ remark }) => remark === who);
}

/**
 * What an answer to the pending submission tells the add-in, from the message alone; null where the digests differ, for then
 * something was told that the message does not hold, and the base is to be read anew (S5).
 */
export function learnAlone(clerk: Clerk, answer: Answer): Known | null {
  const { known, pending } = clerk;
  const others = answer.since.map((told): Change => {
    const { recordId, field, to, removed } = told;
    if (field !== null) return { op: "set", recordId, field, from: told.from, to, heldBy: null, source: noSource };
    return { op: "remove", recordId, reason: removed ?? "其他", note: "" };
  });
  const mine = pending!.changes.filter((change, place) => isTold(change, answer.results[place]!.outcome));
  const records = applyChanges(applyChanges(known.records, others.filter(({ op, recordId }) => op === "set" || known.records.some((record) => record.recordId === recordId))), mine);
  if (answer.moreSince || digestOf(records) !== answer.digest) return null;
  return withDisputes({ revision: answer.revision, digest: answer.digest, disputes: answer.disputes }, records);
}

const noSource = { file: "", sheet: null, row: 1 };

function isTold(change: Change, outcome: Answer["results"][number]["outcome"]): boolean {
  return outcome === "conflict" ? change.op === "set" : outcome !== "no-record";
}

export function learnBase({ revision, digest, records, disputes }: UnitBase): Known {
  return withDisputes({ revision, digest, disputes }, records);
}

function withDisputes(known: Omit<Known, "records">, records: readonly ToldRecord[]): Known {
  const byRecord = new Map<string, Disputed>();
  for (const { recordId, field, kind, standing, standingBy, standingAt, toldBy, toldAt } of known.disputes) {
    byRecord.set(recordId, { ...byRecord.get(recordId), [field]: { kind, standing, standingBy, standingAt, toldBy, toldAt, revision: 0 } });
  }
  return {
    ...known,
    records: records.map(({ recordId, statement, held, source }) => {
      const disputed = byRecord.get(recordId);
      return { recordId, statement, held, source, ...(disputed === undefined ? {} : { disputed }) };
    }),
  };
}

/**
 * Brings into the sheet what others told: cells that the clerk has not edited since the sheet was told take it over, a cell
 * whose conflict is open shows what stands until somebody settles it, unless the clerk's own word is the one in conflict.
 */
export function adopt(clerk: Clerk, next: Known): void {
  const before = clerk.known;
  const mine = clerk.pending?.changes ?? [];
  const told = new Map(applyChanges(before.records, mine).map((record) => [record.recordId, record]));
  for (const { recordId, statement } of next.records) {
    const was = told.get(recordId);
    if (was === undefined) clerk.rows.push(inForceFor(statement, recordId, next.disputes));
    else adoptRecord(clerk, { recordId, was: was.statement, now: statement }, [before, next]);
  }
  const listed = new Set(next.records.map(({ recordId }) => recordId));
  const gone = new Set([...told.values()].filter(({ recordId }) => !listed.has(recordId)).map(({ statement }) => statement.remark));
  clerk.rows = clerk.rows.filter(({ remark }) => !gone.has(remark));
  clerk.known = next;
  clerk.pending = null;
  clerk.settling = [];
}

function inForceFor(statement: Statement, recordId: string, disputes: readonly OpenDispute[]): Statement {
  return disputes.filter((open) => open.recordId === recordId).reduce((row, { field, standing }) => withCell(row, field, standing), statement);
}

function adoptRecord(clerk: Clerk, record: { readonly recordId: string; readonly was: Statement; readonly now: Statement }, [before, next]: readonly [Known, Known]): void {
  const { recordId, was, now } = record;
  const place = clerk.rows.findIndex(({ remark }) => remark === was.remark);
  if (place === -1) return;
  let row = clerk.rows[place]!;
  const former = before.disputes.filter((open) => open.recordId === recordId);
  for (const field of new Set([...Object.keys(was), ...Object.keys(now), ...former.map((open) => open.field)]) as Set<FieldId>) {
    const shown = row[field] ?? null;
    const standing = former.find((open) => open.field === field)?.standing;
    if (shown !== (was[field] ?? null) && shown !== standing) continue;
    const told = now[field] ?? null;
    const open = next.disputes.find((each) => each.recordId === recordId && each.field === field);
    if (open === undefined) row = withCell(row, field, told);
    else if (shown !== told && shown !== open.standing) row = withCell(row, field, open.standing);
  }
  clerk.rows[place] = row;
}

export function withCell(row: Statement, field: FieldId, value: string | null): Statement {
  if (value !== null) return { ...row, [field]: value };
  return Object.fromEntries(Object.entries(row).filter(([other]) => other !== field));
}

const heldByStatement = new Map<string, ToldRecord["held"]>();

/** The add-in checks with the same rules as the service. */
function heldOf(statement: Statement): ToldRecord["held"] {
  const key = `${statement.birth_date ?? ""} ${statement.id_no ?? ""} ${statement.name ?? ""}`;
  const held = heldByStatement.get(key) ?? recheckStatement(statement, { asOf: "2026-11-25", policy: defaultPolicy });
  if (heldByStatement.size > 1_000) heldByStatement.clear();
  heldByStatement.set(key, held);
  return held;
}
