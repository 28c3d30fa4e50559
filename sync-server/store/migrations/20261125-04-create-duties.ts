import { sql, type Kysely, type Migration } from "kysely";

/** Monthly reports, submissions that wait for the unit lead, and questions. */
export const createDuties: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table monthly_reports (
    district_id text not null, unit_id text not null, ledger_id text not null, month text not null, kind text not null, counts jsonb not null,
    covers integer not null, revision integer not null, report text not null, first_confirmed_at timestamptz not null,
    confirmed_at timestamptz not null, confirmed_by text not null,
    primary key (district_id, unit_id, ledger_id, month))`,
  `create index monthly_reports_by_month on monthly_reports (district_id, ledger_id, month)`,
  `create table waiting_submissions (
    district_id text not null, unit_id text not null, submission_id text not null, ledger_id text not null, state text not null, body text,
    base_revision integer not null, changes integer not null, deaths integer not null, actor text not null, received_at timestamptz not null,
    settled_by text, settled_at timestamptz, reason text,
    primary key (district_id, unit_id, submission_id))`,
  `create index waiting_submissions_open on waiting_submissions (district_id, unit_id) where state = 'waiting'`,
  `create table waiting_deaths (
    district_id text not null, by_unit text not null, submission_id text not null, unit_id text not null, ledger_id text not null, record_id text not null,
    primary key (district_id, by_unit, submission_id, unit_id, ledger_id, record_id))`,
  `create table questions (
    district_id text not null, unit_id text not null, ledger_id text not null, question_id text not null, record_id text, field text,
    state text not null, due_on text not null, answered_on text, asked_at timestamptz not null, last_at timestamptz not null, steps text not null,
    primary key (district_id, unit_id, ledger_id, question_id))`,
  `create index questions_by_state on questions (district_id, ledger_id, state)`,
  // The events of a month, whatever the length of the history.
  `create index events_by_time on events (district_id, unit_id, ledger_id, at)`,
];
