import { Migrator, type Kysely, type Migration } from "kysely";
import { StartFault } from "../startFault.js";
import { createRegister } from "./migrations/20261125-01-create-register.js";
import { addMatchDecisions } from "./migrations/20261125-02-add-match-decisions.js";
import { createAccess } from "./migrations/20261125-03-create-access.js";
import { createDuties } from "./migrations/20261125-04-create-duties.js";
import { addRulings } from "./migrations/20261125-06-add-rulings.js";
import { addPackages } from "./migrations/20261125-07-add-packages.js";
import type { Tables } from "./tables.js";

/** In their order; they only ever add, so that the server before this one still works on the database. */
export const migrations: Readonly<Record<string, Migration>> = {
  "20261125-01-create-register": createRegister,
  "20261125-02-add-match-decisions": addMatchDecisions,
  "20261125-03-create-access": createAccess,
  "20261125-04-create-duties": createDuties,
  "20261125-06-add-rulings": addRulings,
  "20261125-07-add-packages": addPackages,
};

/** Of 0.1, which nobody ever ran but to look at it: its tables hold numbers in clear and cannot be gone on with. */
const previewMigration = "20261123-01-create-register";

/**
 * Brings the database up to this version, in one transaction: killed midway it is as it was before.
 * @throws StartFault where a newer program, or the preview, has been at the database
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const newer = await findNewer(db);
  if (newer === previewMigration) throw new StartFault("database-preview");
  if (newer !== null) throw new StartFault("database-newer", { migration: newer });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function findNewer(db: Kysely<Tables>): Promise<string | null> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return null;
  const done = await db.withTables<{ kysely_migration: { name: string } }>().selectFrom("kysely_migration").select("name").execute();
  return done.map(({ name }) => name).find((name) => !Object.hasOwn(migrations, name)) ?? null;
}
