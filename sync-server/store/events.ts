import { sql } from "kysely";
import type { Dispute, RemoveReason, Source, Statement, Held } from "../../roster/model/change.js";
import type { CopyValue } from "./copyRows.js";
import type { Store } from "./openStore.js";
import { openEventBody, sealEventBody } from "./sealEvent.js";
import type { ChainHead, RosterPlace } from "./rosters.js";

/** One changed field of an event. */
export interface EventCell {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly heldBy: string | null;
  /** Set where the new value does not stand yet. */
  readonly dispute?: Dispute | undefined;
}

/** What happened to one record in one submission or act. A new record is told whole, a changed one by its cells. */
export type RecordBody =
  | { readonly statement: Statement; readonly held: Held; readonly source: Source }
  | {
      readonly cells: readonly EventCell[];
      readonly source: Source;
      readonly reason: RemoveReason | null;
      readonly note: string | null;
      readonly toUnit?: string | null;
      /** Set where the record is listed again: why it had been taken off. */
      readonly relisted?: RemoveReason;
    };

/** One line of the history before it has its place in the chain. `body` is plain data; what of it is personal is sealed. */
export interface NewEvent {
  /** "added", "changed", "removed" for records; other acts have kinds of their own: "linked", "question-asked" … */
  readonly kind: string;
  /** The record, person, question … that it happened to. */
  readonly subject: string;
  readonly body: object;
}

export interface EventStamp {
  readonly revision: number;
  /** The submission or act that it belongs to. */
  readonly cause: string;
  readonly actor: string;
  readonly at: Date;
}

/** What one act adds to the history. */
export interface Appended {
  readonly stamp: EventStamp;
  readonly events: readonly NewEvent[];
}

export interface KeptEvent extends NewEvent, EventStamp {
  /** In the chain of its place, from 1. */
  readonly chainPlace: number;
}

/**
 * Appends to the history; nothing in it is ever changed. Each event is linked to the one before it over what is stored,
 * sealed parts as they are, so that keys can rotate (P5). The roster of the place is locked by the caller (`lockRoster`).
 * @returns the new end of the chain
 */
export async function appendEvents(store: Store, place: RosterPlace, chain: ChainHead, { stamp, events }: Appended): Promise<ChainHead> {
  if (events.length === 0) return chain;
  const end = { length: chain.length, head: chain.head };
  await store.copyRows("events", columns, linkedRows(store, place, { stamp, events, end }));
  await store.db
    .updateTable("rosters")
    .set({ chain_length: end.length, chain_head: end.head })
    .where("district_id", "=", store.districtId).where("unit_id", "=", place.unitId).where("ledger_id", "=", place.ledgerId)
    .execute();
  return end;
}

const columns = ["district_id", "unit_id", "ledger_id", "chain_place", "revision", "at", "actor", "cause", "kind", "subject", "body", "link"] as const;

/** Sealed and linked one by one, while the database already writes those before; moves `end` on. */
function* linkedRows(
  { districtId, vault }: Store, place: RosterPlace, { stamp, events, end }: Appended & { readonly end: { length: number; head: string } },
): Generator<readonly CopyValue[]> {
  const { revision, cause, actor } = stamp;
  const at = stamp.at.toISOString();
  const formOf = openStoredForm(districtId, place, stamp);
  for (const { kind, subject, body } of events) {
    end.length += 1;
    const stored = { chainPlace: end.length, kind, subject, body: sealEventBody(vault, { ...place, chainPlace: end.length, subject }, body) };
    end.head = vault.chain(end.head, formOf(stored));
    yield [districtId, place.unitId, place.ledgerId, end.length, revision, at, actor, cause, kind, subject, stored.body, end.head];
  }
}

export interface StoredEvent {
  readonly chainPlace: number;
  readonly kind: string;
  readonly subject: string;
  /** JSON text exactly as it is stored. */
  readonly body: string;
}

/** What a link is made over. Its form never changes, or old chains could not be verified. */
export function storedForm(districtId: string, place: RosterPlace, stamp: EventStamp, event: StoredEvent): string {
  return openStoredForm(districtId, place, stamp)(event);
}

/** The same for many events of one act: what they share is written once. */
function openStoredForm(districtId: string, { unitId, ledgerId }: RosterPlace, { revision, at, actor, cause }: EventStamp): (event: StoredEvent) => string {
  const place = JSON.stringify([districtId, unitId, ledgerId]).slice(0, -1);
  const stamp = JSON.stringify([revision, at.toISOString(), actor, cause]).slice(1, -1);
  // Two lines: what is JSON holds no line's end of its own, so no two events give one text.
  return ({ chainPlace, kind, subject, body }) => `${place},${String(chainPlace)},${stamp},${JSON.stringify(kind)},${JSON.stringify(subject)}]\n${body}`;
}

export interface EventQuery {
  /** Only after this revision. */
  readonly after?: number;
  /** Up to this revision. */
  readonly upTo?: number;
  /** Up to this moment. */
  readonly until?: Date;
  /** From this moment on. */
  readonly from?: Date;
  readonly subjects?: readonly string[];
  readonly causes?: readonly string[];
  /** This one alone. */
  readonly chainPlace?: number;
  /** At most so many, the oldest. */
  readonly limit?: number;
  readonly kinds?: readonly string[];
}

/** The history of a place, oldest first. */
export async function readEvents(store: Store, place: RosterPlace, query: EventQuery = {}): Promise<readonly KeptEvent[]> {
  const rows = await storedEvents(store, place, query).execute();
  return rows.map((row) => ({
    chainPlace: row.chain_place, revision: row.revision, at: row.at, actor: row.actor, cause: row.cause, kind: row.kind, subject: row.subject,
    body: openEventBody(store.vault, { ...place, chainPlace: row.chain_place, subject: row.subject }, row.body),
  }));
}

/** The same as they are stored, for verifying the chain. */
export function storedEvents(
  { db, districtId }: Store, { unitId, ledgerId }: RosterPlace,
  { after, upTo, until, from, subjects, causes, kinds, chainPlace, limit }: EventQuery = {},
) {
  return db
    .selectFrom("events")
    .selectAll()
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("ledger_id", "=", ledgerId)
    .$if(after !== undefined, (rows) => rows.where("revision", ">", after!))
    .$if(upTo !== undefined, (rows) => rows.where("revision", "<=", upTo!))
    .$if(until !== undefined, (rows) => rows.where("at", "<=", until!))
    .$if(from !== undefined, (rows) => rows.where("at", ">=", from!))
    .$if(subjects !== undefined, (rows) => rows.where("subject", "=", sql<string>`any(${subjects})`))
    .$if(causes !== undefined, (rows) => rows.where("cause", "=", sql<string>`any(${causes})`))
    .$if(kinds !== undefined, (rows) => rows.where("kind", "=", sql<string>`any(${kinds})`))
    .$if(chainPlace !== undefined, (rows) => rows.where("chain_place", "=", chainPlace!))
    .orderBy("chain_place")
    .$if(limit !== undefined, (rows) => rows.limit(limit!));
}
