import { sql, type Kysely, type Migration } from "kysely";

/** When a record was told whole and single fields of it since. What was told before keeps the one time that it has. */
export const addFieldTimes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // A constant default touches no row, and a first telling need not write it.
    await sql`alter table records add column whole_at timestamptz, add column field_times jsonb not null default '{}'`.execute(db);
  },
};
