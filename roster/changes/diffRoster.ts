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
  /** With 转出, `toUnit` is the district's unit that takes the person over, where it is one. */
  | { readonly kind: "gone"; readonly recordId: string; readonly reason: RemoveReason; readonly note?: string; readonly toUnit?: string }
  | { readonly kind: "same"; readonly recordId: string };

export interface DiffOptions {
  newRecordId(): string;
  readonly answers?: readonly Answer[];
  /** Records that came or went since the sheet's base: it does not know of them, so nobody is asked where they are (`knownRecords`). */
  readonly news?: ReadonlySet<string>;
}

/** A row with the record that it tells. */
export interface KnownRow extends StatedRow {
  readonly recordId: string;
}

export interface RosterDiff {
  readonly changes: readonly Change[];
  readonly asks: readonly Ask[];
  /** What the sheet will have told once the changes are taken; rows that are asked about are not among it. */
  readonly told: readonly KnownRow[];
}

/**
 * What changed between what the unit had told and what its sheet says now: small and typed, only cells that differ (S3).
 * A row that vanished is never removed silently, it is asked about (S6). The same state gives no changes.
 * @example diffRoster(base, rows, { newRecordId }) // { changes: [{ op: "set", field: "mobile", … }], asks: [], told: […] }
 */
export function diffRoster(base: readonly ToldRecord[], now: readonly StatedRow[], options: DiffOptions): RosterDiff {
  const answers = new Map((options.answers ?? []).map((answer) => [answer.recordId, answer]));
  const { pairs, doubts, vanished, unknown } = assignRows(base, now);
  const asks: Ask[] = [];
  const kept: (readonly [ToldRecord, StatedRow])[] = [...pairs];
  const removes: Change[] = [];
  const added = [...unknown];
  const missed = vanished.filter(({ recordId }) => options.news?.has(recordId) !== true);
  for (const ask of [...doubts.map(asSamePerson), ...missed.map(asVanished)]) {
    const answer = answers.get(ask.record.recordId);
    if (answer === undefined || (answer.kind === "same" && ask.kind === "vanished")) {
      asks.push(ask);
    } else if (answer.kind === "gone") {
      removes.push(removeOf(answer));
      if (ask.kind === "same-person") added.push(ask.row);
    } else if (ask.kind === "same-person") {
      kept.push([ask.record, ask.row]);
    }
  }
  const come = added.map((row): KnownRow => ({ ...row, recordId: options.newRecordId() }));
  return {
    changes: [...kept.flatMap(([record, row]) => setsBetween(record, row)), ...removes, ...come.map(addOf)], asks,
    told: [...kept.map(([{ recordId }, row]): KnownRow => ({ ...row, recordId })), ...come],
  };
}

function asSamePerson(doubt: Doubt): Ask {
  return { kind: "same-person", ...doubt };
}

function asVanished(record: ToldRecord): Ask {
  return { kind: "vanished", record };
}

function addOf({ recordId, statement, held, source }: KnownRow): Change {
  return { op: "add", recordId, statement, held, source };
}

function removeOf({ recordId, reason, note, toUnit }: Extract<Answer, { kind: "gone" }>): Change {
  return { op: "remove", recordId, reason, note: note ?? "", ...(toUnit === undefined ? {} : { toUnit }) };
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
