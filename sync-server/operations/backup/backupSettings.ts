import { Cron } from "croner";
import type { BackupKeep } from "./chooseBackups.js";

/** Where, when and how long backups are made and kept by schedule. */
export interface BackupSettings {
  readonly dir: string;
  /** When, as cron writes it, in Asia/Shanghai. */
  readonly pattern: string;
  readonly keep: BackupKeep;
}

/** A time of day, or five fields as cron writes them; null where it is neither. @example readBackupAt("02:30") === "30 2 * * *" */
export function readBackupAt(text: string): string | null {
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/u.exec(text);
  if (time !== null) return `${String(Number(time[2]))} ${String(Number(time[1]))} * * *`;
  if (text.trim().split(/\s+/u).length !== 5) return null;
  try {
    return new Cron(text, { paused: true }).nextRun() === null ? null : text;
  } catch {
    return null;
  }
}

/** @example readBackupKeep("7d,4w,12m") is seven days, four weeks and twelve months; null where it is not so written */
export function readBackupKeep(text: string): BackupKeep | null {
  const parts = /^(\d{1,4})d,(\d{1,4})w,(\d{1,4})m$/u.exec(text.replaceAll(/\s/gu, ""));
  return parts === null ? null : { days: Number(parts[1]), weeks: Number(parts[2]), months: Number(parts[3]) };
}
