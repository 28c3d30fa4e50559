import { randomUUID } from "node:crypto";
import { sql, type Selectable } from "kysely";
import type { MatchReason } from "../../roster/match/subject.js";
import type { UnitRecord } from "../../roster/model/person.js";
import { inChunks } from "./inChunks.js";
import type { RecordPlace } from "./matchKeys.js";
import type { Store } from "./openStore.js";
import { unitRecordOf } from "./records.js";
import type { LinksTable } from "./tables.js";

/** The strongest evidence that holds a record to its person: beside which other record, how much, why. */
export interface LinkEvidence {
  readonly beside: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

export interface Link extends RecordPlace {
  /** null: the record tells of nobody any more. */
  readonly personId: string | null;
  /** null where the person has this record only. */
  readonly evidence: LinkEvidence | null;
}

export interface LinkStamp {
  readonly byUnit: string;
  readonly bySubmission: string;
  readonly parameters: string;
  readonly at: Date;
}

/** The persons that records tell of now, by the places given; a record without a link is left out. */
export async function readLinks({ db, districtId }: Store, ledgerId: string, places: readonly RecordPlace[]): Promise<readonly Link[]> {
  const links: Link[] = [];
  await inChunks(places, async (chunk) => {
    const { rows } = await sql<RecordPlace & { personId: string; beside: string | null; score: number | null; reasons: readonly MatchReason[] | null }>`
      select given.unit as "unitId", given.record as "recordId", link.person_id as "personId", link.beside_key as beside, link.score, link.reasons
      from unnest(${chunk.map(({ unitId }) => unitId)}::text[], ${chunk.map(({ recordId }) => recordId)}::text[]) as given(unit, record)
      cross join lateral (
        select person_id, beside_key, score, reasons from links
        where district_id = ${districtId} and unit_id = given.unit and ledger_id = ${ledgerId} and record_id = given.record offset 0
      ) as link
    `.execute(db);
    for (const { beside, score, reasons, ...place } of rows) {
      links.push({ ...place, evidence: beside === null || score === null ? null : { beside, score, reasons: reasons ?? [] } });
    }
  });
  return links;
}

export type ChangedLink = Link & { readonly from: string | null };

/**
 * Links records to persons, with the trace of how links came and went between persons; persons come into being with their
 * first record.
 */
export async function writeLinks(store: Store, ledgerId: string, stamp: LinkStamp, changed: readonly ChangedLink[]): Promise<void> {
  await inChunks(changed.filter(({ personId }) => personId !== null), (chunk) => upsertLinks(store, ledgerId, stamp, chunk));
  await inChunks(changed.filter(({ personId }) => personId === null), (chunk) => deleteLinks(store, ledgerId, chunk));
  // That a new record begins as a person of its own is told by its own event.
  const moved = changed.filter(({ from, personId, recordId, unitId }) => from !== personId && (from !== null || personId !== `${recordId}@${unitId}`));
  await inChunks(moved, (chunk) => appendLinkEvents(store, ledgerId, stamp, chunk));
}

/** Records that are new for certain, each a person of its own. */
export async function copyLonelyLinks({ copyRows, districtId }: Store, ledgerId: string, stamp: LinkStamp, places: readonly RecordPlace[]): Promise<void> {
  if (places.length === 0) return;
  const at = stamp.at.toISOString();
  const people = places.map((place) => ({ ...place, personId: `${place.recordId}@${place.unitId}` }));
  await copyRows("persons", ["district_id", "person_id", "created_at"], people.map(({ personId }) => [districtId, personId, at]));
  await copyRows("links", ["district_id", "unit_id", "ledger_id", "record_id", "person_id", "parameters", "linked_at"],
    people.map(({ unitId, recordId, personId }) => [districtId, unitId, ledgerId, recordId, personId, stamp.parameters, at]));
}

async function upsertLinks({ db, districtId }: Store, ledgerId: string, stamp: LinkStamp, links: readonly Link[]): Promise<void> {
  const persons = links.map(({ personId }) => personId!);
  await sql`
    insert into persons (district_id, person_id, created_at)
    select ${districtId}, given.person, ${stamp.at}::timestamptz from unnest(${[...new Set(persons)].sort()}::text[]) as given(person)
    on conflict (district_id, person_id) do nothing
  `.execute(db);
  await sql`
    insert into links (district_id, unit_id, ledger_id, record_id, person_id, parameters, linked_at, beside_key, score, reasons)
    select ${districtId}, given.unit, ${ledgerId}, given.record, given.person, ${stamp.parameters}, ${stamp.at}::timestamptz, given.beside, given.score, given.reasons::jsonb
    from unnest(${links.map(({ unitId }) => unitId)}::text[], ${links.map(({ recordId }) => recordId)}::text[], ${persons}::text[],
      ${links.map(({ evidence }) => evidence?.beside ?? null)}::text[], ${links.map(({ evidence }) => evidence?.score ?? null)}::double precision[],
      ${links.map(({ evidence }) => (evidence === null ? null : JSON.stringify(evidence.reasons)))}::text[]) as given(unit, record, person, beside, score, reasons)
    on conflict (district_id, unit_id, ledger_id, record_id) do update
      set person_id = excluded.person_id, parameters = excluded.parameters, linked_at = excluded.linked_at, beside_key = excluded.beside_key,
        score = excluded.score, reasons = excluded.reasons
  `.execute(db);
}

async function deleteLinks({ db, districtId }: Store, ledgerId: string, links: readonly Link[]): Promise<void> {
  for (const [unitId, records] of byUnit(links)) {
    await db.deleteFrom("links").where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId)
      .where("record_id", "=", sql<string>`any(${records})`).execute();
  }
}

/** Record ids by unit: a whole key with one array in it goes by the index, whatever the database knows of the table. */
export function byUnit(places: readonly RecordPlace[]): ReadonlyMap<string, readonly string[]> {
  const units = new Map<string, string[]>();
  for (const { unitId, recordId } of places) {
    const known = units.get(unitId);
    if (known === undefined) units.set(unitId, [recordId]);
    else known.push(recordId);
  }
  return units;
}

async function appendLinkEvents({ db, districtId }: Store, ledgerId: string, stamp: LinkStamp, changed: readonly ChangedLink[]): Promise<void> {
  await sql`
    insert into link_events (district_id, link_event_id, unit_id, ledger_id, record_id, from_person, to_person, by_unit, by_submission, parameters, at)
    select ${districtId}, given.id, given.unit, ${ledgerId}, given.record, given.came, given.went, ${stamp.byUnit}, ${stamp.bySubmission}, ${stamp.parameters},
      ${stamp.at}::timestamptz
    from unnest(${changed.map(() => randomUUID())}::text[], ${changed.map(({ unitId }) => unitId)}::text[], ${changed.map(({ recordId }) => recordId)}::text[],
      ${changed.map(({ from }) => from)}::text[], ${changed.map(({ personId }) => personId)}::text[]) as given(id, unit, record, came, went)
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
    .select(["records.unit_id", "records.ledger_id", "records.record_id", "records.statement", "records.held", "records.disputed", "records.source", "records.removed", "records.told_at", "records.whole_at", "records.field_times"])
    .where("links.district_id", "=", districtId)
    .where("links.ledger_id", "=", ledgerId)
    .$if(personId !== undefined, (query) => query.where("links.person_id", "=", personId!))
    .orderBy("links.person_id")
    .orderBy("records.unit_id")
    .orderBy("records.record_id")
    .execute();
  return rows.map((row) => ({ personId: row.person_id, record: unitRecordOf(vault, row) }));
}

/** The records of persons, with the evidence of each. */
export async function readMembers({ db, districtId }: Store, ledgerId: string, personIds: readonly string[]): Promise<readonly (Link & { readonly parameters: string; readonly linkedAt: Date })[]> {
  if (personIds.length === 0) return [];
  // One look-up a person: an `any` beside the ledger would be taken for a walk along all links.
  const { rows } = await sql<Selectable<LinksTable>>`
    select link.* from unnest(${[...new Set(personIds)]}::text[]) as given(person)
    cross join lateral (
      select unit_id, record_id, person_id, beside_key, score, reasons, parameters, linked_at, ledger_id from links
      where district_id = ${districtId} and person_id = given.person offset 0
    ) as link
    where link.ledger_id = ${ledgerId}
    order by link.person_id, link.record_id, link.unit_id
  `.execute(db);
  return rows.map((row) => ({
    unitId: row.unit_id, recordId: row.record_id, personId: row.person_id, parameters: row.parameters, linkedAt: row.linked_at,
    evidence: row.beside_key === null || row.score === null ? null : { beside: row.beside_key, score: row.score, reasons: row.reasons ?? [] },
  }));
}

/** Persons of more records than one person has. */
export async function readLargePersons({ db, districtId }: Store, ledgerId: string, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("links").select("person_id")
    .where("district_id", "=", districtId).where("ledger_id", "=", ledgerId)
    .groupBy("person_id").having(sql<number>`count(*)`, ">", most).orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}
