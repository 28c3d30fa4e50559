import type pg from "pg";
import type { Vault } from "../../crypto/vault.js";
import { clearDatabase, refuseRunningService } from "../clearDatabase.js";
import { fillDatabase, type Filled } from "../fillDatabase.js";
import type { Watch } from "../progress.js";
import { inOneTransaction, withClient } from "../withClient.js";
import { openBackupFile } from "./backupFile.js";

export interface RestorePlan {
  readonly connection: pg.ClientConfig;
  readonly vault: Vault;
  readonly file: string;
  /** Put the backup in the place of what the database holds. */
  readonly replace: boolean;
}

export interface Restored extends Filled {
  /** The moment that the backup shows. */
  readonly createdAt: string;
}

/**
 * Restores a backup whole or not at all, in one transaction: killed or damaged midway the database is as it was.
 * @throws OperationFault "database-not-empty", "service-running" and those of openBackupFile and fillDatabase
 */
export async function restoreBackup({ connection, vault, file, replace }: RestorePlan, watch: Watch = {}): Promise<Restored> {
  const source = await openBackupFile(file, vault);
  return withClient(connection, watch.signal, async (one) => {
    await refuseRunningService(one);
    const filled = await inOneTransaction(one, "write", async () => {
      await clearDatabase(one, replace);
      return fillDatabase(one, source, vault, watch);
    });
    return { ...filled, createdAt: source.header.createdAt };
  });
}
