import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { StartFault } from "../startFault.js";
import type { SealPlace, Vault } from "../crypto/vault.js";
import { copyRowsOn, type CopyRows } from "./copyRows.js";
import { migrate } from "./migrate.js";
import type { Tables } from "./tables.js";

/** Where functions of the store work: a database, or a transaction on it, and the one district that they see. */
export interface Store {
  readonly db: Kysely<Tables>;
  readonly districtId: string;
  readonly vault: Vault;
  readonly copyRows: CopyRows;
}

export interface OpenStore extends Store {
  /** Runs work in a transaction; where the database asks to try again, it does. */
  inTransaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a service calls itself on the database. */
export const serviceName = "silver-roster";

const tries = 5;
/** Serialisation failure, deadlock. */
const tryAgain: ReadonlySet<string> = new Set(["40001", "40P01"]);

export interface StoreParts {
  readonly vault: Vault;
  readonly districtId?: string;
}

/**
 * Connects, brings the tables up to date and makes sure that the district is there.
 * @throws StartFault "database-unreachable", "database-newer", "database-preview", "key-file-lost"
 */
export async function openStore(connection: pg.PoolConfig, { vault, districtId = "district" }: StoreParts): Promise<OpenStore> {
  // One connection stays open while nothing is asked, so that whoever wants the database alone sees that a service is on it.
  const pool = new pg.Pool({ max: 10, min: 1, connectionTimeoutMillis: 10_000, application_name: serviceName, ...connection });
  // A connection that is lost while idle is replaced at the next use.
  pool.on("error", () => undefined);
  // A connection that is lent out between two queries tells of the database's end by an event of its own.
  pool.on("connect", (client) => { client.on("error", () => undefined); });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await pool.query("select 1");
  } catch (error) {
    await db.destroy();
    throw new StartFault("database-unreachable", { reason: (error as { code?: string }).code ?? "?" });
  }
  try {
    await migrate(db);
    await keepDistrict({ db, districtId, vault });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db, districtId, vault, copyRows: copyBy(pool),
    inTransaction: (work) => inTransaction({ pool, districtId, vault }, work),
    isReady: () => pool.query("select 1").then(() => true, () => false),
    close: () => db.destroy(),
  };
}

/** Other keys than those of the contents would seal new values that stand beside unreadable ones: better no start. */
async function keepDistrict({ db, districtId, vault }: Pick<Store, "db" | "districtId" | "vault">): Promise<void> {
  await db
    .insertInto("districts")
    .values({ district_id: districtId, created_at: new Date(), key_check: vault.seal(keyCheckPlace(districtId), "silver-roster") })
    .onConflict((on) => on.doNothing())
    .execute();
  if (!(await holdsKeysOf({ db, districtId, vault }))) throw new StartFault("key-file-lost");
}

/** Whether the vault opens what the district holds. */
export async function holdsKeysOf({ db, districtId, vault }: Pick<Store, "db" | "districtId" | "vault">): Promise<boolean> {
  const { key_check: sealed } = await db.selectFrom("districts").select("key_check").where("district_id", "=", districtId).executeTakeFirstOrThrow();
  try {
    vault.open(keyCheckPlace(districtId), sealed);
    return true;
  } catch {
    return false;
  }
}

function keyCheckPlace(districtId: string): SealPlace {
  return { table: "districts", column: "key_check", row: districtId };
}

/** The first step of a transaction that only reads: all its reads see one moment. */
export async function readAtOneMoment({ db }: Store): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(db);
}

/** The same for one that writes too: where somebody else wrote meanwhile what it would write, it is tried again. */
export async function holdOneMoment({ db }: Store): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(db);
}

/** Outside of a transaction, on a connection of its own. */
function copyBy(pool: pg.Pool): CopyRows {
  return async (...rows) => {
    const client = await pool.connect();
    try {
      await copyRowsOn(client)(...rows);
    } finally {
      client.release();
    }
  };
}

async function inTransaction<T>({ pool, ...parts }: { readonly pool: pg.Pool } & Required<StoreParts>, work: (store: Store) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const client = await pool.connect();
    try {
      // Queries and COPY share the one connection that the transaction is on.
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: onlyOf(client) }) });
      return await db.transaction().execute((transaction) => work({ ...parts, db: transaction, copyRows: copyRowsOn(client) }));
    } catch (error) {
      if (tried >= tries || !tryAgain.has((error as { code?: string }).code ?? "")) throw error;
    } finally {
      client.release();
    }
  }
}

/** A pool of one connection, which its owner gives back. */
function onlyOf(client: pg.PoolClient) {
  const lent = { query: client.query.bind(client) as pg.PoolClient["query"], release: () => undefined };
  return { connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
}
