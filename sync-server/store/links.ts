import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { UnitRecord } from "../../roster/model/person.js";
import type { RecordPlace } from "./matchKeys.js";
import type { Store } from "./openStore.js";
import { unitRecordOf } from "./records.js";

export interface Link extends RecordPlace {
  /** null: the record tells of nobody any more. */
  readonly personId: string | null;
}

export interface LinkStamp {
  readonly byUnit: string;
  readonly bySubmission: string;
  readonly parameters: string;
  readonly at: Date;
}

/** The persons that records tell of now, by the places given; a record without a link is left out. */
export async function readLinks({ db, districtId }: Store, ledgerId: string, places: readonly RecordPlace[]): Promise<readonly Link[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<Link>`
    select given."unitId", given."recordId", link.person_id as "personId"
    from jsonb_to_recordset(${JSON.stringify(places.map(placeOnly))}::jsonb) as given("unitId" text, "recordId" text)
    cross join lateral (
      select person_id from links
      where district_id = ${districtId} and unit_id = given."unitId" and ledger_id = ${ledgerId} and record_id = given."recordId" offset 0
    ) as link
  `.execute(db);
  return rows;
}

export type ChangedLink = Link & { readonly from: string | null };

/** Links records to persons, with the trace of what was before; persons come into being with their first record. */
export async function writeLinks(store: Store, ledgerId: string, stamp: LinkStamp, changed: readonly ChangedLink[]): Promise<void> {
  await upsertLinks(store, ledgerId, stamp, changed.filter(({ personId }) => personId !== null));
  await deleteLinks(store, ledgerId, changed.filter(({ personId }) => personId === null));
  await appendLinkEvents(store, ledgerId, stamp, changed);
}

async function upsertLinks({ db, districtId }: Store, ledgerId: string, stamp: LinkStamp, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  const given = JSON.stringify(links.map((link) => ({ ...placeOnly(link), personId: link.personId })));
  await sql`
    insert into persons (district_id, person_id, created_at)
    select distinct ${districtId}, given."personId", ${stamp.at}::timestamptz from jsonb_to_recordset(${given}::jsonb) as given("personId" text)
    on conflict (district_id, person_id) do nothing
  `.execute(db);
  await sql`
    insert into links (district_id, unit_id, ledger_id, record_id, person_id, parameters, linked_at)
    select ${districtId}, given."unitId", ${ledgerId}, given."recordId", given."personId", ${stamp.parameters}, ${stamp.at}::timestamptz
    from jsonb_to_recordset(${given}::jsonb) as given("unitId" text, "recordId" text, "personId" text)
    on conflict (district_id, unit_id, ledger_id, record_id) do update
      set person_id = excluded.person_id, parameters = excluded.parameters, linked_at = excluded.linked_at
  `.execute(db);
}

async function deleteLinks({ db, districtId }: Store, ledgerId: string, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await sql`
    delete from links using jsonb_to_recordset(${JSON.stringify(links.map(placeOnly))}::jsonb) as given("unitId" text, "recordId" text)
    where district_id = ${districtId} and ledger_id = ${ledgerId} and unit_id = given."unitId" and record_id = given."recordId"
  `.execute(db);
}

async function appendLinkEvents({ db, districtId }: Store, ledgerId: string, stamp: LinkStamp, changed: readonly ChangedLink[]): Promise<void> {
  if (changed.length === 0) return;
  const given = JSON.stringify(changed.map((link) => ({ ...placeOnly(link), personId: link.personId, from: link.from, eventId: randomUUID() })));
  await sql`
    insert into link_events (district_id, link_event_id, unit_id, ledger_id, record_id, from_person, to_person, by_unit, by_submission, parameters, at)
    select ${districtId}, given."eventId", given."unitId", ${ledgerId}, given."recordId", given."from", given."personId", ${stamp.byUnit},
      ${stamp.bySubmission}, ${stamp.parameters}, ${stamp.at}::timestamptz
    from jsonb_to_recordset(${given}::jsonb) as given("unitId" text, "recordId" text, "personId" text, "from" text, "eventId" text)
  `.execute(db);
}

/** Every record that tells of somebody, or of one person, with the person. */
export async function readLinkedRecords(
  { db, districtId, vault }: Store, ledgerId: string, personId?: string,
): Promise<readonly { readonly personId: string; readonly record: UnitRecord }[]> {
  const rows = await db
    .selectFrom("links")
    .innerJoin("records", (join) =>
      join.onRef("records.district_id", "=", "links.district_id").onRef("records.unit_id", "=", "links.unit_id")
        .onRef("records.ledger_id", "=", "links.ledger_id").onRef("records.record_id", "=", "links.record_id"))
    .select("links.person_id")
    .select(["records.unit_id", "records.ledger_id", "records.record_id", "records.statement", "records.held", "records.disputed", "records.source", "records.removed", "records.told_at"])
    .where("links.district_id", "=", districtId)
    .where("links.ledger_id", "=", ledgerId)
    .$if(personId !== undefined, (query) => query.where("links.person_id", "=", personId!))
    .orderBy("links.person_id")
    .orderBy("records.unit_id")
    .orderBy("records.record_id")
    .execute();
  return rows.map((row) => ({ personId: row.person_id, record: unitRecordOf(vault, row) }));
}

function placeOnly({ unitId, recordId }: RecordPlace): RecordPlace {
  return { unitId, recordId };
}
