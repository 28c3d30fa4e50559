import { randomUUID } from "node:crypto";
import type pg from "pg";
import { stat } from "node:fs/promises";
import type { Vault } from "../../crypto/vault.js";
import { fillDatabase, type Filled } from "../fillDatabase.js";
import { OperationFault } from "../operationFault.js";
import type { Watch } from "../progress.js";
import { databaseSource } from "../tableSource.js";
import { inOneTransaction, withClient } from "../withClient.js";
import { writeWhole } from "../writeWhole.js";
import { openBackupFile, writeBackupFile } from "./backupFile.js";

export interface BackedUp extends Filled {
  readonly file: string;
  readonly bytes: number;
}

export interface BackUpPlan {
  readonly connection: pg.ClientConfig;
  readonly vault: Vault;
  readonly file: string;
  readonly at: Date;
}

/**
 * Copies every table of one moment into a file, encrypted, and restores it beside in the same database to see that it can be
 * done: digests of all tables compared, all histories verified. Only then the file gets its name; a name tells a good backup.
 * @throws OperationFault; the file is not there then
 */
export async function backUp({ connection, vault, file, at }: BackUpPlan, watch: Watch = {}): Promise<BackedUp> {
  return writeWhole(file, async (draft) => {
    await withClient(connection, watch.signal, (one) => inOneTransaction(one, "read", async () => {
      const source = await databaseSource(one);
      const onTable = (table: string, done: number): void => watch.onProgress?.({ step: "reading", table, done, of: source.tableCount });
      await writeBackupFile(draft, { source, vault, at, signal: watch.signal, onTable });
    }));
    const filled = await restoreBeside(connection, vault, draft, watch);
    return { ...filled, file, bytes: (await stat(draft)).size };
  });
}

/** Restores a backup into a schema of its own and takes it back: nothing of it stays, however this ends. */
export async function restoreBeside(connection: pg.ClientConfig, vault: Vault, file: string, watch: Watch = {}): Promise<Filled> {
  return withClient(connection, watch.signal, (one) => inOneTransaction(one, "trial", async () => {
    const schema = one.client.escapeIdentifier(`backup_trial_${randomUUID().slice(0, 8)}`);
    await one.client.query(`create schema ${schema}`).catch((error: unknown) => {
      throw (error as { code?: string }).code === "42501" ? new OperationFault("trial-not-allowed") : error;
    });
    await one.client.query(`set local search_path to ${schema}`);
    return fillDatabase(one, await openBackupFile(file, vault), vault, watch);
  }));
}
