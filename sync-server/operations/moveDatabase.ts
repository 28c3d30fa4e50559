import type pg from "pg";
import type { Vault } from "../crypto/vault.js";
import { clearDatabase, refuseRunningService, refuseSameDatabase } from "./clearDatabase.js";
import { fillDatabase, type Filled } from "./fillDatabase.js";
import type { Watch } from "./progress.js";
import { databaseSource } from "./tableSource.js";
import { inOneTransaction, withClient } from "./withClient.js";

export interface MovePlan {
  readonly from: pg.ClientConfig;
  readonly to: pg.ClientConfig;
  readonly vault: Vault;
  readonly replace: boolean;
}

/**
 * Copies a register from one database to another: one moment of the one, one transaction on the other, digests compared and
 * histories verified there before it is kept. The one that it comes from stays as it is.
 * @throws OperationFault "service-running" where something could be told to either meanwhile; "database-not-empty" …
 */
export async function moveDatabase({ from, to, vault, replace }: MovePlan, watch: Watch = {}): Promise<Filled> {
  return withClient(from, watch.signal, async (source) => {
    await refuseRunningService(source);
    return inOneTransaction(source, "read", async () => {
      const tables = await databaseSource(source);
      return withClient(to, watch.signal, async (target) => {
        await refuseSameDatabase(source, target);
        await refuseRunningService(target);
        return inOneTransaction(target, "write", async () => {
          await clearDatabase(target, replace);
          return fillDatabase(target, tables, vault, watch);
        });
      });
    });
  });
}
