import { join } from "node:path";
import { loadConfig, type Config } from "./config.js";
import { openBackupFile } from "./operations/backup/backupFile.js";
import { backUp, type BackedUp } from "./operations/backup/backUp.js";
import { backupName } from "./operations/backup/backupName.js";
import { restoreBackup, type Restored } from "./operations/backup/restoreBackup.js";
import { distribute, type Distributed } from "./operations/distribute.js";
import type { Filled } from "./operations/fillDatabase.js";
import { moveDatabase } from "./operations/moveDatabase.js";
import { openDatabase, readKeys, type OpenDatabase, type OpenRequest } from "./operations/openDatabase.js";
import { OperationFault, type OperationFaultCode } from "./operations/operationFault.js";
import type { Watch } from "./operations/progress.js";
import { rebuildDistricts, type Rebuilt } from "./operations/rebuildDistricts.js";
import { rotateKey } from "./operations/rotateKey.js";
import { countFaults, verifyDistricts, type DistrictHeads, type DistrictVerified } from "./operations/verifyDistricts.js";
import { inOneTransaction, storeOn, withClient } from "./operations/withClient.js";
import { StartFault, type StartFaultCode } from "./startFault.js";
import { missingSteps, refuseNewer, stepsTaken } from "./store/migrate.js";

export type { Progress, Watch } from "./operations/progress.js";
export type { DistrictHeads, DistrictVerified };
export { readHeadsFile, writeHeadsFile } from "./operations/headsFile.js";

/*
 * What may be done to the service's database beside the service: the second door for the command line, next to main.ts. Each
 * one reads the settings of an environment as the service does.
 */

type Environment = Readonly<Record<string, string | undefined>>;
type Params = Readonly<Record<string, string | number>>;

/** Why something was not done; words are in roster/words: service.start or operations.faults. */
export type Fault =
  | { readonly from: "start"; readonly code: StartFaultCode; readonly params: Params }
  | { readonly from: "operations"; readonly code: OperationFaultCode; readonly params: Params };

export type OperationOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** Turns the faults that a person can mend into values; a bug stays an error. */
export async function attempt<T>(work: () => Promise<T>): Promise<OperationOutcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof StartFault) return { ok: false, fault: { from: "start", code: error.code, params: error.params } };
    if (error instanceof OperationFault) return { ok: false, fault: { from: "operations", code: error.code, params: error.params } };
    throw error;
  }
}

export interface VerifyRequest {
  /** Heads that were exported before. */
  readonly exported: readonly DistrictHeads[];
  /** Make the tables anew from the histories, where those are whole. */
  readonly rebuild: boolean;
}

export interface Verified {
  readonly districts: readonly DistrictVerified[];
  readonly faults: number;
  /** null where it was not asked for, or a history is broken. */
  readonly rebuilt: Rebuilt | null;
}

/** Verifies all histories (P5), beside a running service too. */
export function verifyHistories(environment: Environment, { exported, rebuild }: VerifyRequest, watch: Watch = {}): Promise<OperationOutcome<Verified>> {
  return onDatabase(environment, { beside: true, make: false }, async ({ connection, vault }) => {
    const districts = await withClient(connection, watch.signal, (one) => inOneTransaction(one, "read", async () => {
      if ((await stepsTaken(one.db)) === null) throw new OperationFault("database-empty");
      await refuseNewer(one.db);
      if ((await missingSteps(one.db)).length > 0) throw new OperationFault("database-older");
      watch.onProgress?.({ step: "verifying", table: "events", done: 0, of: 1 });
      return verifyDistricts(storeOn(one, vault), exported);
    }));
    const verifiable = districts.filter(({ places }) => places !== null);
    if (districts.length > 0 && verifiable.length === 0) throw new StartFault("key-file-lost");
    const rebuilt = rebuild ? await rebuildDistricts(connection, vault, verifiable) : null;
    return { districts, faults: countFaults(districts), rebuilt };
  });
}

/** Backs up, beside a running service too; null names the file by the time, in BACKUP_DIR or here. */
export function backUpRegister(environment: Environment, file: string | null, watch: Watch = {}): Promise<OperationOutcome<BackedUp & { readonly keyFile: string }>> {
  return onDatabase(environment, { beside: true, make: false }, async ({ connection, vault }, { keyFile, backup }) => {
    const at = new Date();
    const target = file ?? join(backup?.dir ?? ".", backupName(at));
    return { ...(await backUp({ connection, vault, file: target, at }, watch)), keyFile };
  });
}

/** Restores a backup; a service must not be on the database. A file that cannot be used is refused before one is opened. */
export async function restoreRegister(environment: Environment, request: { readonly file: string; readonly replace: boolean }, watch: Watch = {}): Promise<OperationOutcome<Restored>> {
  const usable = await attempt(async () => openBackupFile(request.file, (await readKeys(loadConfig(environment))).vault));
  if (!usable.ok) return usable;
  return onDatabase(environment, { beside: false, make: true }, ({ connection, vault }) => restoreBackup({ connection, vault, ...request }, watch));
}

/** Copies the register to another PostgreSQL; a service must not be on either. */
export function moveRegister(
  environment: Environment, request: { readonly to: string; readonly replace: boolean }, watch: Watch = {},
): Promise<OperationOutcome<Filled & { readonly keyFile: string }>> {
  return onDatabase(environment, { beside: false, make: false }, async ({ connection, vault }, { keyFile }) => {
    const moved = await moveDatabase({ from: connection, to: { connectionString: request.to }, vault, replace: request.replace }, watch);
    return { ...moved, keyFile };
  });
}

/** Adds a key that seals from the next start on. */
export function rotateKeyFile(environment: Environment): Promise<OperationOutcome<{ readonly keyId: string; readonly file: string }>> {
  return attempt(async () => {
    const config = loadConfig(environment);
    const { keys } = await readKeys(config);
    return { keyId: await rotateKey(config.keyFile, keys), file: config.keyFile };
  });
}

/** Spreads the tables over a Citus cluster. */
export function distributeRegister(environment: Environment): Promise<OperationOutcome<Distributed>> {
  return onDatabase(environment, { beside: true, make: false }, ({ connection }) => withClient(connection, undefined, distribute));
}

function onDatabase<T>(environment: Environment, request: OpenRequest, work: (database: OpenDatabase, config: Config) => Promise<T>): Promise<OperationOutcome<T>> {
  return attempt(async () => {
    const config = loadConfig(environment);
    const database = await openDatabase(config, request);
    try {
      return await work(database, config);
    } finally {
      await database.close();
    }
  });
}
