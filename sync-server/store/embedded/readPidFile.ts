import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a running (or killed) PostgreSQL left in its data folder. */
export interface PidFile {
  readonly pid: number;
  readonly port: number | null;
}

/** null where there is none. Source: PostgreSQL's miscadmin.h: pid, folder, start, port by line. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return { pid: Number.isInteger(pid) ? pid : 0, port: Number.isInteger(port) && port > 0 ? port : null };
}

/**
 * Whether the process is a PostgreSQL on this folder: after a crash or in a new container the number may belong to
 * anybody. null where this system does not tell.
 */
export async function isPostgresOn(cluster: string, pid: number): Promise<boolean | null> {
  if (process.platform !== "linux") return null;
  const command = await readFile(`/proc/${String(pid)}/cmdline`, "utf8").catch(() => "");
  return command.split("\u0000").includes(cluster);
}
