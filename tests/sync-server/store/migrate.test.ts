import { sql, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeKeys } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { migrate, migrations, missingSteps, stepsTaken } from "../../../sync-server/store/migrate.js";
import { openStore } from "../../../sync-server/store/openStore.js";
import type { Tables } from "../../../sync-server/store/tables.js";
import { startDatabases, type Databases } from "../support/databases.js";
import { startScript } from "../support/processes.js";

const vault = openVault(makeKeys());
let databases: Databases;
beforeAll(async () => { databases = await startDatabases(); });
afterAll(() => databases.close());

const open = (url: string): Kysely<Tables> => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 2 }) }) });
const tablesOf = async (url: string): Promise<readonly string[]> =>
  (await databases.ask<{ relname: string }>(url, "select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 1")).map(({ relname }) => relname);

test("killed in the middle of a step, the database is as before it, and the next start comes up", async () => {
  const url = await databases.make();
  // The process has taken the real steps, and hangs in the middle of one more when it is killed.
  const { child, line } = await startScript("migrateAndHang.ts", [url]);
  expect(line).toBe("midway");
  child.kill("SIGKILL");
  const store = await openStore({ connectionString: url }, { vault });
  expect(await stepsTaken(store.db)).toEqual(Object.keys(migrations).sort());
  expect(await tablesOf(url)).not.toContain("half_made");
  await store.close();
  // Killed in the middle of the very first one: nothing at all is there.
  const empty = await databases.make();
  const second = await startScript("migrateAndHang.ts", [empty, "first"]);
  expect(second.line).toBe("midway");
  second.child.kill("SIGKILL");
  const db = open(empty);
  await migrate(db);
  expect(await missingSteps(db)).toEqual([]);
  expect(await tablesOf(empty)).not.toContain("half_made");
  await db.destroy();
});

test("many that start at once on an empty database all come up, and each step is taken once", async () => {
  const url = await databases.make();
  const stores = await Promise.all(Array.from({ length: 8 }, () => openStore({ connectionString: url, max: 2 }, { vault })));
  expect(await stepsTaken(stores[0]!.db)).toEqual(Object.keys(migrations).sort());
  await Promise.all(stores.map((store) => store.close()));
});

test("no advisory lock is taken: another start waits for a row", async () => {
  const url = await databases.make();
  const [one, two] = [open(url), open(url)];
  let seen: readonly { readonly locktype: string }[] = [];
  let inside = 0;
  const slow = { ...migrations, "29991231-01-add-slowly": { up: async (db: Kysely<unknown>) => {
    inside += 1;
    await wait(300);
    seen = await databases.ask(url, "select locktype from pg_locks where locktype = 'advisory'");
    await sql`create table added (district_id text primary key)`.execute(db);
  } } };
  await Promise.all([migrate(one, slow), migrate(two, slow)]);
  expect(inside).toBe(1);
  expect(seen).toEqual([]);
  await one.destroy();
  await two.destroy();
});

test("a step that fails leaves those before it, and the next start tries it again", async () => {
  const url = await databases.make();
  const db = open(url);
  const failing = { ...migrations, "29991231-01-add-wrongly": { up: async (within: Kysely<unknown>) => {
    await sql`create table half_made (district_id text primary key)`.execute(within);
    throw new Error("no");
  } } };
  await expect(migrate(db, failing)).rejects.toThrow("no");
  expect(await missingSteps(db, failing)).toEqual(["29991231-01-add-wrongly"]);
  expect(await tablesOf(url)).not.toContain("half_made");
  await db.destroy();
});

test("a database that Kysely's own migrator brought up is gone on with", async () => {
  const url = await databases.make();
  const db = open(url);
  const { Migrator } = await import("kysely");
  await new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } }).migrateToLatest();
  await migrate(db);
  await migrate(db, { ...migrations, "29991231-01-add-later": { up: async (within: Kysely<unknown>) => { await sql`create table later (district_id text primary key)`.execute(within); } } });
  expect(await tablesOf(url)).toContain("later");
  await expect(migrate(db)).rejects.toMatchObject({ code: "database-newer", message: expect.stringContaining("29991231-01-add-later") as string });
  await db.destroy();
  await expect(openStore({ connectionString: url }, { vault })).rejects.toMatchObject({ code: "database-newer" });
});
