import { sql } from "kysely";
import type { Dispute, RemoveReason, Source, Statement, Held } from "../../roster/model/change.js";
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
  let head = chain.head;
  const rows = events.map(({ kind, subject, body }, index) => {
    const chainPlace = chain.length + index + 1;
    const stored = { chainPlace, kind, subject, body: sealEventBody(store.vault, place, chainPlace, body) };
    head = store.vault.chain(head, storedForm(store.districtId, place, stamp, stored));
    return { ...stored, link: head };
  });
  await insertEvents(store, place, stamp, rows);
  const length = chain.length + events.length;
  await store.db
    .updateTable("rosters")
    .set({ chain_length: length, chain_head: head })
    .where("district_id", "=", store.districtId).where("unit_id", "=", place.unitId).where("ledger_id", "=", place.ledgerId)
    .execute();
  return { length, head };
}

export interface StoredEvent {
  readonly chainPlace: number;
  readonly kind: string;
  readonly subject: string;
  /** JSON text exactly as it is stored. */
  readonly body: string;
}

/** What a link is made over. Its form never changes, or old chains could not be verified. */
export function storedForm(districtId: string, { unitId, ledgerId }: RosterPlace, stamp: EventStamp, { chainPlace, kind, subject, body }: StoredEvent): string {
  return JSON.stringify([districtId, unitId, ledgerId, chainPlace, stamp.revision, stamp.at.toISOString(), stamp.actor, stamp.cause, kind, subject, body]);
}

async function insertEvents(
  { db, districtId }: Store, { unitId, ledgerId }: RosterPlace, { revision, cause, actor, at }: EventStamp,
  rows: readonly (StoredEvent & { readonly link: string })[],
): Promise<void> {
  const column = <K extends keyof (typeof rows)[number]>(key: K): readonly (typeof rows)[number][K][] => rows.map((row) => row[key]);
  await sql`
    insert into events (district_id, unit_id, ledger_id, chain_place, revision, at, actor, cause, kind, subject, body, link)
    select ${districtId}, ${unitId}, ${ledgerId}, given.place, ${revision}::integer, ${at}::timestamptz, ${actor}, ${cause},
      given.kind, given.subject, given.body, given.link
    from unnest(${column("chainPlace")}::integer[], ${column("kind")}::text[], ${column("subject")}::text[], ${column("body")}::text[], ${column("link")}::text[])
      as given(place, kind, subject, body, link)
  `.execute(db);
}

export interface EventQuery {
  /** Only after this revision. */
  readonly after?: number;
  /** Up to this revision. */
  readonly upTo?: number;
  /** Up to this moment. */
  readonly until?: Date;
  readonly subjects?: readonly string[];
  readonly causes?: readonly string[];
}

/** The history of a place, oldest first. */
export async function readEvents(store: Store, place: RosterPlace, query: EventQuery = {}): Promise<readonly KeptEvent[]> {
  const rows = await storedEvents(store, place, query).execute();
  return rows.map((row) => ({
    chainPlace: row.chain_place, revision: row.revision, at: row.at, actor: row.actor, cause: row.cause, kind: row.kind, subject: row.subject,
    body: openEventBody(store.vault, place, row.chain_place, row.body),
  }));
}

/** The same as they are stored, for verifying the chain. */
export function storedEvents({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, { after, upTo, until, subjects, causes }: EventQuery = {}) {
  return db
    .selectFrom("events")
    .selectAll()
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("ledger_id", "=", ledgerId)
    .$if(after !== undefined, (rows) => rows.where("revision", ">", after!))
    .$if(upTo !== undefined, (rows) => rows.where("revision", "<=", upTo!))
    .$if(until !== undefined, (rows) => rows.where("at", "<=", until!))
    .$if(subjects !== undefined, (rows) => rows.where("subject", "=", sql<string>`any(${subjects})`))
    .$if(causes !== undefined, (rows) => rows.where("cause", "=", sql<string>`any(${causes})`))
    .orderBy("chain_place");
}
