import { stat } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import type { Config } from "../config.js";
import { readKeyFile, type Keys } from "../crypto/keyFile.js";
import { openVault, type Vault } from "../crypto/vault.js";
import { joinEmbeddedPostgres, openEmbeddedPostgres } from "../store/embeddedPostgres.js";
import { OperationFault } from "./operationFault.js";

/** The database of the service's settings, for an operation beside or instead of the service. */
export interface OpenDatabase {
  readonly connection: pg.ClientConfig;
  readonly keys: Keys;
  readonly vault: Vault;
  close(): Promise<void>;
}

export interface OpenRequest {
  /** Beside a running service where the database is an embedded one; else such a one is refused ("already-running"). */
  readonly beside: boolean;
  /** Make an embedded database where there is none. */
  readonly make: boolean;
}

/**
 * Opens the database that the service would open, with its keys. Keys are never made here: what other keys sealed could
 * not be opened.
 * @throws OperationFault "key-file-needed", "database-missing"; StartFault as a start does
 */
export async function openDatabase(config: Pick<Config, "dataDir" | "databaseUrl" | "keyFile">, request: OpenRequest): Promise<OpenDatabase> {
  const { dataDir, databaseUrl } = config;
  if (databaseUrl === null && !request.make && !(await isThere(join(dataDir, "postgres", "PG_VERSION")))) throw new OperationFault("database-missing", { folder: dataDir });
  const { keys, vault } = await readKeys(config);
  if (databaseUrl !== null) return { connection: { connectionString: databaseUrl }, keys, vault, close: () => Promise.resolve() };
  const joined = request.beside ? await joinEmbeddedPostgres(dataDir) : null;
  if (joined !== null) return { connection: joined, keys, vault, close: () => Promise.resolve() };
  const embedded = await openEmbeddedPostgres({ dataDir });
  return { connection: embedded.connection, keys, vault, close: embedded.close };
}

/** @throws OperationFault "key-file-needed"; StartFault "key-file-wrong" */
export async function readKeys({ keyFile }: Pick<Config, "keyFile">): Promise<{ readonly keys: Keys; readonly vault: Vault }> {
  const keys = await readKeyFile(keyFile);
  if (keys === null) throw new OperationFault("key-file-needed", { file: keyFile });
  return { keys, vault: openVault(keys) };
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
