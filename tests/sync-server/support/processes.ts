import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Starts a script of this folder under the project's own loader and waits for its first line. */
export async function startScript(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL(script, import.meta.url)), ...args], {
    cwd: project, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once("line", resolve).once("close", () => resolve("closed"));
  });
  return { child, line };
}

/** Waits until something holds; fails after ten seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error("It did not come about within ten seconds");
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A killed child that nobody has waited for is no longer running.
  return !existsSync(`/proc/${String(pid)}/stat`) || !/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${String(pid)}/stat`, "utf8"));
}

/** The database process of a data folder, null when it has none. */
export function postmasterOf(dataDir: string): number | null {
  const file = join(dataDir, "postgres", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : null;
}

/** Its keeper: the parent of the database. */
export function parentOf(pid: number): number {
  return Number(/^\d+ \(.*\) \w (\d+)/u.exec(readFileSync(`/proc/${String(pid)}/stat`, "utf8"))![1]);
}
