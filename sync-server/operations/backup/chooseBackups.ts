import { periodsOf } from "./backupName.js";

/** For how many days, weeks and months the newest backup of each is kept. */
export interface BackupKeep {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

/**
 * The files of a folder that need not be kept: of each of the last days, weeks and months that have a backup the newest one
 * stays; the newest of all stays always; what is no backup of ours is not looked at.
 * @example chooseOutdated(["roster-20261125-023000.backup"], { days: 0, weeks: 0, months: 0 }).length === 0
 */
export function chooseOutdated(names: readonly string[], { days, weeks, months }: BackupKeep): readonly string[] {
  const backups = names.filter((name) => periodsOf(name) !== null).sort().reverse();
  const kept = new Set(backups.slice(0, 1));
  for (const [period, count] of [["day", days], ["week", weeks], ["month", months]] as const) {
    const seen = new Set<string>();
    for (const name of backups) {
      const value = periodsOf(name)![period];
      if (seen.has(value) || seen.size === count) continue;
      seen.add(value);
      kept.add(name);
    }
  }
  return backups.filter((name) => !kept.has(name));
}
