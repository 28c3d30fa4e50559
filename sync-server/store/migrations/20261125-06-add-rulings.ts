import { sql, type Kysely, type Migration } from "kysely";

/** What the bureau settles: policies, its acts on persons, transfers, deaths, who counts whom, snapshots. */
export const addRulings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table policies (
    district_id text not null, version text not null, in_force_from text not null, policy jsonb not null, document text, set_by text not null,
    set_at timestamptz not null,
    primary key (district_id, version))`,
  // The person is named by one of the records, and the act goes wherever that record goes.
  `create table person_acts (
    district_id text not null, act_id text not null, person_id text not null, kind text not null, act text not null, acted_by text not null,
    acted_at timestamptz not null,
    primary key (district_id, act_id))`,
  `create index person_acts_by_person on person_acts (district_id, person_id)`,
  `create table transfers (
    district_id text not null, transfer_id text not null, ledger_id text not null, from_unit text not null, record_id text not null,
    to_unit text not null, state text not null, opened_at timestamptz not null, decided_at timestamptz, decided_by text, reason text,
    primary key (district_id, transfer_id))`,
  `create index transfers_by_record on transfers (district_id, from_unit, ledger_id, record_id)`,
  `create index transfers_by_target on transfers (district_id, to_unit)`,
  `create index transfers_open on transfers (district_id, opened_at) where state = 'open'`,
  `create table deaths (
    district_id text not null, unit_id text not null, ledger_id text not null, record_id text not null, told_at timestamptz not null,
    told_by text not null, confirmed_at timestamptz, confirmed_by text,
    primary key (district_id, unit_id, ledger_id, record_id))`,
  `create table person_counts (
    district_id text not null, person_id text not null, unit_id text not null, rule_id text not null,
    primary key (district_id, person_id))`,
  `create index person_counts_by_unit on person_counts (district_id, unit_id)`,
  `create table snapshots (
    district_id text not null, snapshot_id text not null, period text not null, as_of text not null, taken_at timestamptz not null,
    taken_by text not null, people integer not null, parts integer not null, digest text not null, supersedes text, reason text,
    primary key (district_id, snapshot_id))`,
  `create index snapshots_by_period on snapshots (district_id, period, taken_at)`,
  `create table snapshot_parts (
    district_id text not null, snapshot_id text not null, part integer not null, body text not null,
    primary key (district_id, snapshot_id, part))`,
];
