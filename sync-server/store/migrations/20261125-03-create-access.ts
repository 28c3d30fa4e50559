import { sql, type Kysely, type Migration } from "kysely";

/** Accounts, their second factors, sessions and passes. Whatever is a secret stands as its hash, or sealed. */
export const createAccess: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table accounts (
    district_id text not null, account_id text not null, login text not null, display_name text not null, role text not null,
    unit_id text, department_id text, password text, factor_kind text, factor text, factor_offer text, factor_step bigint not null,
    created_at timestamptz not null, disabled_at timestamptz,
    primary key (district_id, account_id))`,
  `create unique index accounts_by_login on accounts (district_id, login)`,
  `create table recovery_codes (
    district_id text not null, account_id text not null, code_hash text not null, used_at timestamptz,
    primary key (district_id, account_id, code_hash))`,
  `create table sessions (
    district_id text not null, session_hash text not null, session_id text not null, account_id text not null, kind text not null,
    factor_given boolean not null, created_at timestamptz not null, seen_at timestamptz not null, expires_at timestamptz not null, ended_at timestamptz,
    primary key (district_id, session_hash))`,
  `create index sessions_by_account on sessions (district_id, account_id)`,
  `create table passes (
    district_id text not null, pass_hash text not null, purpose text not null, account_id text, session_id text, created_at timestamptz not null,
    expires_at timestamptz not null, used_at timestamptz,
    primary key (district_id, pass_hash))`,
  // Logins and addresses stand as marks: who tried to sign in, and from where, is nobody's business later.
  `create table sign_in_attempts (
    district_id text not null, subject_mark text not null, tries integer not null, last_at timestamptz not null, open_at timestamptz not null,
    primary key (district_id, subject_mark))`,
];
