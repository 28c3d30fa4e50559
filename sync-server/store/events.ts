import { sql } from "kysely";
import type { RemoveReason, Source } from "../../roster/model/change.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";
import type { EventCell } from "./tables.js";

/** What happened to one record in one submission. */
export interface RecordEvent {
  readonly recordId: string;
  readonly kind: "added" | "changed" | "removed";
  readonly cells: readonly EventCell[];
  readonly source: Source;
  readonly reason: RemoveReason | null;
  readonly note: string | null;
}

export interface EventStamp {
  readonly revision: number;
  readonly submissionId: string;
  readonly actor: string;
  readonly at: Date;
}

/** Appends to the history; nothing in it is ever changed. */
export async function appendEvents({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, stamp: EventStamp, events: readonly RecordEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    insert into events (district_id, unit_id, ledger_id, record_id, revision, submission_id, at, actor, kind, cells, source, reason, note)
    select ${districtId}, ${unitId}, ${ledgerId}, given."recordId", ${stamp.revision}::integer, ${stamp.submissionId}, ${stamp.at}::timestamptz,
      ${stamp.actor}, given.kind, given.cells, given.source, given.reason, given.note
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as given("recordId" text, kind text, cells jsonb, source jsonb, reason text, note text)
  `.execute(db);
}

export interface KeptEvent extends RecordEvent, EventStamp {}

/** The history of a roster, oldest first. */
export async function readEvents({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace): Promise<readonly KeptEvent[]> {
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("ledger_id", "=", ledgerId)
    .orderBy("revision")
    .orderBy("record_id")
    .execute();
  return rows.map((row) => ({
    recordId: row.record_id, revision: row.revision, submissionId: row.submission_id, at: row.at, actor: row.actor, kind: row.kind,
    cells: row.cells, source: row.source, reason: row.reason, note: row.note,
  }));
}
