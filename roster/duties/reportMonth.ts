import { replayEvents, type ToldEvent } from "../changes/replayEvents.js";
import type { KeptRecord, RemoveReason } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import { monthChangeKinds, type MonthChange, type MonthChangeKind, type MonthlyReport } from "../model/monthlyReport.js";
import type { IsoMonth } from "../model/partialDate.js";
import { tellsDeath } from "./toldDeath.js";

/** What a unit's history tells of one month. */
export interface MonthHistory {
  readonly month: IsoMonth;
  /** Of the records that the month's events are about, all that came before, the unit's first submission included. */
  readonly earlier: readonly ToldEvent[];
  /** The month's events but the unit's first submission, oldest first. */
  readonly events: readonly ToldEvent[];
  /** Told for the first time in this month. */
  readonly first: number;
  /** People whom the unit listed when the month ended. */
  readonly closing: number;
  /** Whether another unit of the district had given the person of the record away (转出). */
  isTakenOver(recordId: string): boolean;
}

/**
 * The changes of a month by name: what stood at its end against what stood at its beginning, so that a value changed to
 * and fro, or a row that came by mistake and went again, is no change.
 * @example reportMonth(history).changes // [{ kind: "died", recordId: "r1", name: "李建国", fields: [] }]
 */
export function reportMonth({ month, earlier, events, first, closing, isTakenOver }: MonthHistory): MonthlyReport {
  const before = replayEvents(earlier);
  const after = replayEvents([...earlier, ...events]);
  const changes: MonthChange[] = [];
  let net = 0;
  for (const recordId of new Set(events.map((event) => event.recordId))) {
    const [was, is] = [before.get(recordId) ?? null, after.get(recordId)!];
    net += Number(isListed(is)) - Number(isListed(was));
    for (const { kind, fields = [] } of changesOf(was, is, isTakenOver)) changes.push({ kind, recordId, name: is.statement.name ?? null, fields });
  }
  const joined = changes.filter(({ kind }) => joins.has(kind)).length;
  return { month, opening: closing - net, first, joined, left: joined - net, closing, changes: changes.sort(inOrder) };
}

interface Outcome {
  readonly kind: MonthChangeKind;
  readonly fields?: readonly FieldId[];
}

const joins: ReadonlySet<MonthChangeKind> = new Set<MonthChangeKind>(["added", "transferred-in", "relisted"]);

const leaves: Readonly<Record<RemoveReason, MonthChangeKind>> = {
  去世: "died", 转出: "transferred-out", 误录: "mistaken", 重复: "duplicate", 其他: "other",
};

/** Somebody who came and was told dead or given away in one month did both. */
function changesOf(before: KeptRecord | null, after: KeptRecord, isTakenOver: MonthHistory["isTakenOver"]): readonly Outcome[] {
  const died = tellsDeath(after.statement) && !(before !== null && (tellsDeath(before.statement) || before.removed === "去世"));
  if (before !== null && isListed(before)) {
    if (!isListed(after)) return leavingOf(before, after, died);
    const fields = changedFields(before, after).filter((field) => !died || (field !== "alive" && field !== "death_date"));
    return [...(died ? [{ kind: "died" as const }] : []), ...(fields.length > 0 ? [{ kind: "corrected" as const, fields }] : [])];
  }
  const came: Outcome = { kind: before !== null ? "relisted" : isTakenOver(after.recordId) ? "transferred-in" : "added" };
  if (isListed(after)) return died ? [came, { kind: "died" }] : [came];
  const went = (after.removed === "去世" || after.removed === "转出") && after.removed !== before?.removed;
  return went ? [came, { kind: leaves[after.removed] }] : [];
}

function leavingOf(before: KeptRecord, after: KeptRecord, died: boolean): readonly Outcome[] {
  if (after.removed === "去世") return [{ kind: tellsDeath(before.statement) ? "struck-off" : "died" }];
  return [...(died ? [{ kind: "died" as const }] : []), { kind: leaves[after.removed!] }];
}

function isListed(record: KeptRecord | null): boolean {
  return record?.removed === null;
}

function changedFields({ statement: was }: KeptRecord, { statement: is }: KeptRecord): readonly FieldId[] {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])] as FieldId[];
  return fields.filter((field) => was[field] !== is[field]).sort();
}

function inOrder(a: MonthChange, b: MonthChange): number {
  return monthChangeKinds.indexOf(a.kind) - monthChangeKinds.indexOf(b.kind) || ((a.name ?? "") < (b.name ?? "") ? -1 : (a.name ?? "") > (b.name ?? "") ? 1 : 0) || (a.recordId < b.recordId ? -1 : 1);
}

/** How many of each kind; kinds that nobody is of are left out. */
export function countKinds(changes: readonly MonthChange[]): Readonly<Partial<Record<MonthChangeKind, number>>> {
  const counts: Partial<Record<MonthChangeKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Whether there is anything to report, or the month is 无变动. */
export function kindOfReport({ changes, first }: MonthlyReport): "changes" | "none" {
  return changes.length === 0 && first === 0 ? "none" : "changes";
}
