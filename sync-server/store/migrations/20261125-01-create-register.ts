import { sql, type Kysely, type Migration } from "kysely";

/** The tables of the register. Statements are JSON: a new field of a ledger needs no migration. */
export const createRegister: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const recordKey = "unit_id text not null, ledger_id text not null, record_id text not null";

const statements: readonly string[] = [
  `create table districts (district_id text not null, created_at timestamptz not null, key_check text not null, primary key (district_id))`,
  `create table units (
    district_id text not null, unit_id text not null, name text not null, created_at timestamptz not null,
    primary key (district_id, unit_id))`,
  `create table tokens (
    district_id text not null, token_hash text not null, token_id text not null, role text not null, unit_id text,
    created_at timestamptz not null, revoked_at timestamptz,
    primary key (district_id, token_hash))`,
  `create table rosters (
    district_id text not null, unit_id text not null, ledger_id text not null, revision integer not null, people integer not null,
    waiting integer not null, digest text not null, chain_length integer not null, chain_head text not null, quality jsonb,
    received_at timestamptz,
    primary key (district_id, unit_id, ledger_id))`,
  `create table submissions (
    district_id text not null, unit_id text not null, submission_id text not null, ledger_id text not null, body_digest text not null,
    base_revision integer not null, revision integer not null, actor text not null, received_at timestamptz not null, answer text not null,
    primary key (district_id, unit_id, submission_id))`,
  `create table records (
    district_id text not null, ${recordKey}, statement jsonb not null, held jsonb not null, disputed jsonb not null, source jsonb not null,
    removed text, revision integer not null, told_at timestamptz not null,
    primary key (district_id, unit_id, ledger_id, record_id))`,
  `create index records_in_dispute on records (district_id, unit_id, ledger_id, record_id) where disputed <> '{}'::jsonb`,
  // The body is text, not JSON of the database's own: the chain is made over exactly what stands here.
  `create table events (
    district_id text not null, unit_id text not null, ledger_id text not null, chain_place integer not null, revision integer not null,
    at timestamptz not null, actor text not null, cause text not null, kind text not null, subject text not null, body text not null,
    link text not null,
    primary key (district_id, unit_id, ledger_id, chain_place))`,
  `create index events_by_revision on events (district_id, unit_id, ledger_id, revision)`,
  `create index events_by_subject on events (district_id, unit_id, ledger_id, subject, chain_place)`,
  `create index events_by_cause on events (district_id, cause)`,
  `create table persons (
    district_id text not null, person_id text not null, created_at timestamptz not null,
    primary key (district_id, person_id))`,
  `create table links (
    district_id text not null, ${recordKey}, person_id text not null, parameters text not null, linked_at timestamptz not null,
    primary key (district_id, unit_id, ledger_id, record_id))`,
  `create index links_by_person on links (district_id, person_id)`,
  `create table link_events (
    district_id text not null, link_event_id text not null, ${recordKey}, from_person text, to_person text, by_unit text not null,
    by_submission text not null, parameters text not null, at timestamptz not null,
    primary key (district_id, link_event_id))`,
  `create table match_keys (
    district_id text not null, match_key text not null, ${recordKey},
    primary key (district_id, match_key, unit_id, ledger_id, record_id))`,
  `create table reviews (
    district_id text not null, a_key text not null, b_key text not null, score double precision not null, reasons jsonb not null,
    parameters text not null, found_at timestamptz not null,
    primary key (district_id, a_key, b_key))`,
  `create index reviews_by_b on reviews (district_id, b_key)`,
];
