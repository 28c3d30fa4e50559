// Runs as a process of its own: takes the steps of a database, then hangs in the middle of one more until it is killed.
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { migrate, migrations } from "../../../sync-server/store/migrate.js";
import type { Tables } from "../../../sync-server/store/tables.js";

const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: process.argv[2]! }) }) });
const hang = { up: async (within: Kysely<unknown>) => {
  await sql`create table half_made (district_id text primary key)`.execute(within);
  process.stdout.write("midway\n");
  await new Promise(() => { setInterval(() => undefined, 1000); });
} };
// Before all others where it is to be the first.
await migrate(db, { ...migrations, [process.argv[3] === "first" ? "20000101-01-hang-first" : "29991231-01-hang-last"]: hang });
