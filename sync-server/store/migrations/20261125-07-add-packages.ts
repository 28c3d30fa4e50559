import { sql, type Kysely, type Migration } from "kysely";

/** Devices whose packages count as their unit's, and the packages that were imported, each with its receipt. */
export const addPackages: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create table devices (
    district_id text not null, device_id text not null, unit_id text not null, label text not null, sign_key text not null,
    seal_key text not null, created_at timestamptz not null, created_by text not null, revoked_from timestamptz, revoked_by text,
    primary key (district_id, device_id))`,
  `create index devices_by_unit on devices (district_id, unit_id)`,
  `create table packages (
    district_id text not null, unit_id text not null, package_id text not null, device_id text not null, file_digest text not null,
    imported_at timestamptz not null, imported_by text not null, receipt text not null,
    primary key (district_id, unit_id, package_id))`,
];
