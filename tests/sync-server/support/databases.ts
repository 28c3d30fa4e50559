import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbeddedPostgres } from "../../../sync-server/store/embeddedPostgres.js";

export interface Databases {
  /** Makes an empty database on one real PostgreSQL; answers its address. */
  make(options?: string): Promise<string>;
  ask<T extends pg.QueryResultRow>(url: string, statement: string, values?: readonly unknown[]): Promise<readonly T[]>;
  close(): Promise<void>;
}

/** A real PostgreSQL in a folder of its own, for tests that need several databases. */
export async function startDatabases(): Promise<Databases> {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-databases-"));
  const embedded = await openEmbeddedPostgres({ dataDir });
  const { host, port, user, password } = embedded.connection as { host: string; port: number; user: string; password: string };
  const urlOf = (name: string): string => `postgres://${user}:${password}@${host}:${String(port)}/${name}`;
  let made = 0;
  const ask: Databases["ask"] = async <T extends pg.QueryResultRow>(url: string, statement: string, values: readonly unknown[] = []) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<T>(statement, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  return {
    ask,
    make: async (options = "") => {
      const name = `test_${String((made += 1))}`;
      await ask(urlOf("roster"), `create database ${name} ${options}`);
      return urlOf(name);
    },
    close: async () => {
      await embedded.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
