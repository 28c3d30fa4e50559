import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Cron } from "croner";
import type pg from "pg";
import type { Logger } from "pino";
import type { Vault } from "../../crypto/vault.js";
import { backUp } from "./backUp.js";
import { backupName } from "./backupName.js";
import type { BackupSettings } from "./backupSettings.js";
import { chooseOutdated, type BackupKeep } from "./chooseBackups.js";

/** How the backups by schedule stand. The service is ready whether they work or not. */
export interface BackupState {
  readonly next: Date | null;
  readonly running: boolean;
  readonly lastGood: { readonly at: Date; readonly file: string } | null;
  readonly lastFailed: { readonly at: Date; readonly code: string } | null;
}

export interface BackupSchedule {
  state(): BackupState;
  /** Makes one now, unless one is under way; never throws, for the state and the log tell. */
  runNow(): Promise<void>;
  stop(): Promise<void>;
}

export interface ScheduleParts {
  readonly connection: pg.ClientConfig;
  readonly vault: Vault;
  readonly log: Logger;
  now(): Date;
}

/** Backs up by schedule and takes outdated backups away after a good one, never before. */
export function scheduleBackups({ dir, pattern, keep }: BackupSettings, { connection, vault, log, now }: ScheduleParts): BackupSchedule {
  let lastGood: BackupState["lastGood"] = null;
  let lastFailed: BackupState["lastFailed"] = null;
  let running: Promise<void> | null = null;
  const stopped = new AbortController();

  const run = async (): Promise<void> => {
    const at = now();
    try {
      const { file, bytes, rows, tables } = await backUp({ connection, vault, file: join(dir, backupName(at)), at }, { signal: stopped.signal });
      lastGood = { at, file };
      log.info({ bytes, rows, tables, milliseconds: now().getTime() - at.getTime() }, "backup made and restored beside");
      const removed = await removeOutdated(dir, keep);
      if (removed > 0) log.info({ removed }, "outdated backups removed");
    } catch (error) {
      const { code = "unexpected" } = error as { code?: string };
      lastFailed = { at, code };
      // The code alone: messages of a database may quote what people wrote.
      if (!stopped.signal.aborted) log.error({ code }, "backup failed");
    }
  };
  const runNow = async (): Promise<void> => {
    running ??= run().finally(() => { running = null; });
    await running;
  };
  const job = new Cron(pattern, { timezone: "Asia/Shanghai", unref: true }, runNow);
  return {
    state: () => ({ next: job.nextRun(), running: running !== null, lastGood, lastFailed }),
    runNow,
    stop: async () => {
      job.stop();
      stopped.abort();
      await running;
    },
  };
}

async function removeOutdated(dir: string, keep: BackupKeep): Promise<number> {
  const outdated = chooseOutdated(await readdir(dir), keep);
  for (const name of outdated) await rm(join(dir, name), { force: true });
  return outdated.length;
}
