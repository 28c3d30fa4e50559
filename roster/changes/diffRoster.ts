import type { Change, RemoveReason, ToldRecord } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import { assignRows, type Doubt, type StatedRow } from "./assignRows.js";

/** What the clerk must say before it can be told. Unanswered, neither side of it is sent (S6). */
export type Ask =
  /** No row tells this record any more: why? */
  | { readonly kind: "vanished"; readonly record: ToldRecord }
  /** The row may be this record, changed beyond recognition: the same person corrected, or one gone and one new? */
  | ({ readonly kind: "same-person" } & Doubt);

export type Answer =
  | { readonly kind: "gone"; readonly recordId: string; readonly reason: RemoveReason; readonly note?: string }
  | { readonly kind: "same"; readonly recordId: string };

export interface DiffOptions {
  newRecordId(): string;
  readonly answers?: readonly Answer[];
}

export interface RosterDiff {
  readonly changes: readonly Change[];
  readonly asks: readonly Ask[];
}

/**
 * What changed between what the unit had told and what its sheet says now: small and typed, only cells that differ (S3).
 * A row that vanished is never removed silently, it is asked about (S6). The same state gives no changes.
 * @example diffRoster(base, rows, { newRecordId }) // { changes: [{ op: "set", field: "mobile", … }], asks: [] }
 */
export function diffRoster(base: readonly ToldRecord[], now: readonly StatedRow[], options: DiffOptions): RosterDiff {
  const answers = new Map((options.answers ?? []).map((answer) => [answer.recordId, answer]));
  const { pairs, doubts, vanished, unknown } = assignRows(base, now);
  const asks: Ask[] = [];
  const sets = pairs.flatMap(([record, row]) => setsBetween(record, row));
  const removes: Change[] = [];
  const added = [...unknown];
  for (const ask of [...doubts.map(asSamePerson), ...vanished.map(asVanished)]) {
    const answer = answers.get(ask.record.recordId);
    if (answer === undefined || (answer.kind === "same" && ask.kind === "vanished")) {
      asks.push(ask);
    } else if (answer.kind === "gone") {
      removes.push({ op: "remove", recordId: ask.record.recordId, reason: answer.reason, note: answer.note ?? "" });
      if (ask.kind === "same-person") added.push(ask.row);
    } else if (ask.kind === "same-person") {
      sets.push(...setsBetween(ask.record, ask.row));
    }
  }
  return { changes: [...sets, ...removes, ...added.map((row) => addOf(row, options.newRecordId()))], asks };
}

function asSamePerson(doubt: Doubt): Ask {
  return { kind: "same-person", ...doubt };
}

function asVanished(record: ToldRecord): Ask {
  return { kind: "vanished", record };
}

function addOf({ statement, held, source }: StatedRow, recordId: string): Change {
  return { op: "add", recordId, statement, held, source };
}

/** A value that is only held or released by now is a change too: what waits must not pass for what stands. */
function setsBetween(record: ToldRecord, row: StatedRow): readonly Change[] {
  const fields = new Set([record.statement, record.held, row.statement, row.held].flatMap((texts) => Object.keys(texts))) as Set<FieldId>;
  const sets: Change[] = [];
  for (const field of [...fields].sort()) {
    const from = record.statement[field] ?? null;
    const to = row.statement[field] ?? null;
    const heldBy = row.held[field] ?? null;
    if (from === to && (record.held[field] ?? null) === heldBy) continue;
    sets.push({ op: "set", recordId: record.recordId, field, from, to, heldBy, source: row.source });
  }
  return sets;
}
