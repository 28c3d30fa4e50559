import { withText } from "../changes/applyChanges.js";
import { toldTime } from "../changes/fieldTimes.js";
import { inForce } from "../changes/inForce.js";
import { stateKey } from "../changes/stateKey.js";
import type { Change, Dispute, Disputed, KeptRecord, RemoveReason, Source } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import { unreachable } from "../model/unreachable.js";

/** What the unit told of a field after the sender's base revision, by whom and what stood before it. */
export interface ToldSince {
  /** At the base revision. */
  readonly base: string | null;
  readonly by: string;
  readonly at: string;
}

/** What merging must know beside the records and the changes. */
export interface MergeBasis {
  /** null where the unit told nothing of the field since the sender's base revision. */
  toldSince(recordId: string, field: FieldId): ToldSince | null;
  /** Whether the record was taken off after the base revision. */
  removedSince(recordId: string): boolean;
  /** Whether a new value of the field is a proposal on which the bureau decides (`isProtected`). */
  protects(record: KeptRecord, field: FieldId): boolean;
  /**
   * What this unit had told of the person of an added record under another id, if it had: what protects a field goes by the
   * person, not by the id that the next telling gives.
   */
  formerOf?(recordId: string): KeptRecord | null;
  /** The bureau itself decides: what it keeps stands. */
  readonly decides?: boolean;
  /** Who tells now, when, and the revision that it makes. */
  readonly stamp: { readonly by: string; readonly at: string; readonly revision: number };
}

/** What became of a change; the answer of the service in its own words. */
export type MergeOutcome =
  | { readonly outcome: "applied" }
  | { readonly outcome: "unchanged" }
  /** Both values are kept: what was told now, and `stored`, which stands until somebody settles it (S4). */
  | { readonly outcome: "conflict"; readonly stored: string | null }
  /** Kept, and `stored` stands until the bureau decides. */
  | { readonly outcome: "proposed"; readonly stored: string | null }
  | { readonly outcome: "no-record" };

/** One record that a submission changed. `before` is null for a new one; `after.removed` says why it was taken off. */
export interface Touched {
  readonly before: KeptRecord | null;
  readonly after: KeptRecord;
  readonly note: string | null;
  readonly toUnit: string | null;
}

export interface MergedChanges {
  /** In the order of the changes. */
  readonly results: readonly MergeOutcome[];
  readonly touched: readonly Touched[];
}

interface Step {
  readonly after: KeptRecord | undefined;
  readonly result: MergeOutcome;
}

/**
 * Merges changes into what a unit told, three-way by field: base is what the unit had told as of the sender's base
 * revision, theirs is what it told since, mine is the change. Nothing is overwritten silently (S4); what is there already
 * stays as it is, so the same changes twice are the same as once.
 * @example mergeChanges(kept, submission.changes, basis).results // [{ outcome: "applied" }, …]
 */
export function mergeChanges(kept: readonly KeptRecord[], changes: readonly Change[], basis: MergeBasis): MergedChanges {
  const before = new Map(kept.map((record) => [record.recordId, record]));
  const now = new Map(before);
  const removals = new Map<string, { readonly note: string; readonly toUnit: string | null }>();
  const results = changes.map((change) => {
    const { after, result } = mergeStep(now.get(change.recordId), change, basis);
    if (after !== undefined) now.set(change.recordId, after);
    if (change.op === "remove" && result.outcome === "applied") removals.set(change.recordId, { note: change.note, toUnit: change.toUnit ?? null });
    return result;
  });
  const touched: Touched[] = [];
  for (const [recordId, after] of now) {
    if (before.get(recordId) === after) continue;
    const removal = removals.get(recordId);
    touched.push({ before: before.get(recordId) ?? null, after, note: removal?.note ?? null, toUnit: removal?.toUnit ?? null });
  }
  return { results, touched };
}

function mergeStep(record: KeptRecord | undefined, change: Change, basis: MergeBasis): Step {
  switch (change.op) {
    case "add":
      return mergeAdd(record, change, basis);
    case "set":
      return record === undefined ? { after: record, result: { outcome: "no-record" } } : mergeSet(record, change, basis);
    case "remove":
      return mergeRemove(record, change.reason);
    case "settle":
      return record === undefined ? { after: record, result: { outcome: "no-record" } } : mergeSettle(record, change, basis);
    default:
      return unreachable(change);
  }
}

/** A record that is there already was told twice, or by two: then field by field. One that was taken off is told anew. */
function mergeAdd(record: KeptRecord | undefined, change: Extract<Change, { op: "add" }>, basis: MergeBasis): Step {
  const { recordId, statement, held, source } = change;
  if (record !== undefined && record.removed !== null && basis.removedSince(recordId)) return { after: record, result: { outcome: "conflict", stored: null } };
  if (record === undefined || record.removed !== null) return addAnew({ recordId, statement, held, source, removed: null }, lastTold(record ?? null, basis.formerOf?.(recordId) ?? null), basis);
  if (stateKey(record) === stateKey(change)) return { after: record, result: { outcome: "unchanged" } };
  let after = record;
  let result: MergeOutcome = { outcome: "unchanged" };
  for (const [field, to] of Object.entries(statement) as [FieldId, string][]) {
    const step = mergeSet(after, { op: "set", recordId, field, from: null, to, heldBy: held[field] ?? null, source }, basis);
    after = step.after!;
    if (weight[step.result.outcome] > weight[result.outcome]) result = step.result;
  }
  return { after, result };
}

function lastTold(a: KeptRecord | null, b: KeptRecord | null): KeptRecord | null {
  if (a === null || b === null) return a ?? b;
  return (b.toldAt ?? "") > (a.toldAt ?? "") ? b : a;
}

/** Told anew, a person's protected values are those of before until the bureau has decided: taking a record off frees none. */
function addAnew(after: KeptRecord, former: KeptRecord | null, basis: MergeBasis): Step {
  if (former === null) return { after, result: { outcome: "applied" } };
  const before = inForce(former.statement, former.disputed);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after.statement)])].sort() as FieldId[];
  const differing = fields.filter((field) => (before[field] ?? null) !== (after.statement[field] ?? null) && basis.protects(former, field));
  if (differing.length === 0) return { after, result: { outcome: "applied" } };
  const disputed = Object.fromEntries(differing.map((field) => {
    const standing = { standing: before[field] ?? null, standingBy: "", standingAt: toldTime(former, field) ?? basis.stamp.at };
    return [field, disputeOf("proposal", standing, basis)];
  }));
  return { after: { ...after, disputed }, result: { outcome: "proposed", stored: before[differing[0]!] ?? null } };
}

/** Of several fields' outcomes the one that somebody must know of first. */
const weight: Readonly<Record<MergeOutcome["outcome"], number>> = { "no-record": 0, unchanged: 0, applied: 1, proposed: 2, conflict: 3 };

function mergeSet(record: KeptRecord, change: Extract<Change, { op: "set" }>, basis: MergeBasis): Step {
  const { field, from, to, heldBy, source } = change;
  const stored = record.statement[field] ?? null;
  if (record.removed !== null && !basis.removedSince(record.recordId)) return { after: record, result: { outcome: "no-record" } };
  if (stored === to) return holdOnly(record, field, heldBy, source);
  const since = basis.toldSince(record.recordId, field);
  const dispute = record.disputed?.[field];
  const told = (disputed: Disputed): KeptRecord => ({
    ...record, statement: withText(record.statement, field, to), held: withText(record.held, field, heldBy), source, disputed,
  });
  // A sender whose base value is not what the unit had told does not know what it would overwrite.
  if (since !== null || from !== stored || record.removed !== null) {
    // Back to what stands: the other's word stays beside it until somebody who knows both settles it.
    if (dispute?.standing === to) return { after: record, result: { outcome: "conflict", stored } };
    // Told over something that nobody told since: who told it is not kept, and it was not the one who tells now.
    const standing = dispute ?? { standing: stored, standingBy: since?.by ?? "", standingAt: since?.at ?? toldTime(record, field) ?? basis.stamp.at };
    return { after: told(withDispute(record.disputed, field, disputeOf("conflict", standing, basis))), result: { outcome: "conflict", stored: standing.standing } };
  }
  const isProtected = basis.protects(record, field);
  // Who tells anew of a conflict that it knows has settled it; who tells what stands has withdrawn the proposal.
  if (dispute !== undefined && ((dispute.kind === "conflict" && !isProtected) || dispute.standing === to)) return { after: told(withoutDispute(record.disputed, field)), result: { outcome: "applied" } };
  if (dispute !== undefined || isProtected) {
    const standing = dispute ?? { standing: stored, standingBy: "", standingAt: toldTime(record, field) ?? basis.stamp.at };
    return { after: told(withDispute(record.disputed, field, disputeOf("proposal", standing, basis))), result: { outcome: "proposed", stored: standing.standing } };
  }
  return { after: told(record.disputed ?? {}), result: { outcome: "applied" } };
}

type Standing = Pick<Dispute, "standing" | "standingBy" | "standingAt">;

function disputeOf(kind: Dispute["kind"], { standing, standingBy, standingAt }: Standing, { stamp }: MergeBasis): Dispute {
  return { kind, standing, standingBy, standingAt, toldBy: stamp.by, toldAt: stamp.at, revision: stamp.revision };
}

function withDispute(disputed: Disputed | undefined, field: FieldId, dispute: Dispute): Disputed {
  return { ...disputed, [field]: dispute };
}

function withoutDispute(disputed: Disputed | undefined, field: FieldId): Disputed {
  return Object.fromEntries(Object.entries(disputed ?? {}).filter(([other]) => other !== field));
}

/** A value that is only held or released by now: what waits must not pass for what stands. */
function holdOnly(record: KeptRecord, field: FieldId, heldBy: string | null, source: Source): Step {
  if ((record.held[field] ?? null) === heldBy) return { after: record, result: { outcome: "unchanged" } };
  return { after: { ...record, held: withText(record.held, field, heldBy), source }, result: { outcome: "applied" } };
}

/** A death or a transfer goes through whatever else was told meanwhile; the trace keeps all of it. */
function mergeRemove(record: KeptRecord | undefined, reason: RemoveReason): Step {
  if (record === undefined) return { after: record, result: { outcome: "no-record" } };
  if (record.removed !== null) return { after: record, result: { outcome: "unchanged" } };
  return { after: { ...record, removed: reason }, result: { outcome: "applied" } };
}

/** Only who has seen both values may choose between them; a proposal is the bureau's to decide, but may be withdrawn. */
function mergeSettle(record: KeptRecord, { field, keep, source }: Extract<Change, { op: "settle" }>, basis: MergeBasis): Step {
  const dispute = record.disputed?.[field];
  if (dispute === undefined) return { after: record, result: { outcome: "unchanged" } };
  const since = basis.toldSince(record.recordId, field);
  if (since !== null) return { after: record, result: { outcome: "conflict", stored: dispute.standing } };
  const isBureaus = basis.decides !== true && (dispute.kind === "proposal" || basis.protects(record, field));
  if (isBureaus && keep === "told") return { after: proposed(record, field, dispute), result: { outcome: "proposed", stored: dispute.standing } };
  const disputed = withoutDispute(record.disputed, field);
  const settled = keep === "told" ? record
    : { ...record, statement: withText(record.statement, field, dispute.standing), held: withText(record.held, field, null), source };
  return { after: { ...settled, disputed }, result: { outcome: "applied" } };
}

/** A conflict over a protected field, settled by the unit for the new value, is a proposal from then on. */
function proposed(record: KeptRecord, field: FieldId, dispute: Dispute): KeptRecord {
  return dispute.kind === "proposal" ? record : { ...record, disputed: withDispute(record.disputed, field, { ...dispute, kind: "proposal" }) };
}
