import { sql, type Kysely, type Migration, type Transaction } from "kysely";
import { StartFault } from "../startFault.js";
import { createRegister } from "./migrations/20261125-01-create-register.js";
import { addMatchDecisions } from "./migrations/20261125-02-add-match-decisions.js";
import { createAccess } from "./migrations/20261125-03-create-access.js";
import { createDuties } from "./migrations/20261125-04-create-duties.js";
import { addRulings } from "./migrations/20261125-06-add-rulings.js";
import { addPackages } from "./migrations/20261125-07-add-packages.js";
import { addFieldTimes } from "./migrations/20261125-09-add-field-times.js";
import type { Tables } from "./tables.js";

/** In their order; they only ever add, so that the server before this one still works on the database. */
export const migrations: Readonly<Record<string, Migration>> = {
  "20261125-01-create-register": createRegister,
  "20261125-02-add-match-decisions": addMatchDecisions,
  "20261125-03-create-access": createAccess,
  "20261125-04-create-duties": createDuties,
  "20261125-06-add-rulings": addRulings,
  "20261125-07-add-packages": addPackages,
  "20261125-09-add-field-times": addFieldTimes,
};

/** Of 0.1, which nobody ever ran but to look at it: its tables hold numbers in clear and cannot be gone on with. */
const previewMigration = "20261123-01-create-register";

export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the database up to this version, each step in a transaction of its own: killed midway it is as it was before the
 * step, and the next start goes on from there. Of several servers that start at once one takes a step, the others wait for it.
 * @param steps other than the program's own for tests only
 * @throws StartFault where a newer program, or the preview, has been at the database
 */
export async function migrate(db: Kysely<Tables>, steps: Migrations = migrations): Promise<void> {
  await refuseNewer(db, steps);
  if ((await missingSteps(db, steps)).length === 0) return;
  await keepBookkeeping(db);
  for (const name of await missingSteps(db, steps)) await db.transaction().execute((within) => takeStep(within, name, steps));
}

/** The steps that a database has taken; null where no program has been at it. */
export async function stepsTaken(db: Kysely<Tables>): Promise<readonly string[] | null> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!rows[0]!.there) return null;
  const done = await bookkeeping(db).selectFrom("kysely_migration").select("name").orderBy("name").execute();
  return done.map(({ name }) => name);
}

/** Takes steps in a transaction that is under way, on a database that nobody else knows yet. */
export async function takeSteps(within: Transaction<Tables>, names: readonly string[]): Promise<void> {
  await createBookkeeping(within);
  for (const name of names) await takeStep(within, name, migrations);
}

/** @throws StartFault "database-newer", "database-preview" */
export async function refuseNewer(db: Kysely<Tables>, steps: Migrations = migrations): Promise<void> {
  const newer = (await stepsTaken(db))?.find((name) => !Object.hasOwn(steps, name));
  if (newer === previewMigration) throw new StartFault("database-preview");
  if (newer !== undefined) throw new StartFault("database-newer", { migration: newer });
}

export async function missingSteps(db: Kysely<Tables>, steps: Migrations = migrations): Promise<readonly string[]> {
  const taken = new Set(await stepsTaken(db));
  return Object.keys(steps).filter((name) => !taken.has(name)).sort();
}

async function takeStep(within: Transaction<Tables>, name: string, steps: Migrations): Promise<void> {
  // A row's lock, and no advisory one: every engine that speaks PostgreSQL has it, and it ends with the transaction.
  await sql`insert into kysely_migration_lock (id, is_locked) values ('migration_lock', 0) on conflict (id) do nothing`.execute(within);
  await sql`select id from kysely_migration_lock where id = 'migration_lock' for update`.execute(within);
  const taken = await bookkeeping(within).selectFrom("kysely_migration").select("name").where("name", "=", name).executeTakeFirst();
  if (taken !== undefined) return;
  await steps[name]!.up(within);
  await bookkeeping(within).insertInto("kysely_migration").values({ name, timestamp: new Date().toISOString() }).execute();
}

/** Of two that make one table at the same moment PostgreSQL refuses one, "if not exists" or not: by then it is there. */
const madeMeanwhile: ReadonlySet<string> = new Set(["23505", "42P07", "42710"]);

async function keepBookkeeping(db: Kysely<Tables>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await createBookkeeping(db);
    } catch (error) {
      if (tries === 10 || !madeMeanwhile.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}

/** Names and shape are those of Kysely's own migrator, which the first versions used. */
async function createBookkeeping(db: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(db);
  await sql`create table if not exists kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null)`.execute(db);
}

interface Bookkeeping {
  readonly kysely_migration: { readonly name: string; readonly timestamp: string };
}

function bookkeeping(db: Kysely<Tables>): Kysely<Bookkeeping> {
  return db as unknown as Kysely<Bookkeeping>;
}
