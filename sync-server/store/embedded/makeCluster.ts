import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Runner } from "./chooseRunner.js";

const run = promisify(execFile);

export interface ClusterPlace {
  readonly cluster: string;
  readonly initdb: string;
  readonly runner: Runner;
  readonly password: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Makes an empty database beside its place and moves it there when it is whole, so that a kill midway leaves none. */
export async function makeCluster(place: ClusterPlace): Promise<void> {
  const draft = `${place.cluster}.${randomUUID().slice(0, 8)}.part`;
  const passwordFile = join(draft, "..", `.password-${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600, flag: "wx" });
    const { account } = place.runner;
    if (account !== null) await Promise.all([draft, passwordFile].map((path) => chown(path, account.uid, account.gid)));
    await runInitdb(place, draft, passwordFile);
    await rename(draft, place.cluster);
  } catch (error) {
    // Another start was faster: its database is as good.
    if (!(await stat(join(place.cluster, "PG_VERSION")).then(() => true, () => false))) throw error;
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb({ initdb, runner, env }: ClusterPlace, folder: string, passwordFile: string): Promise<void> {
  const [command, ...args] = [
    ...runner.prefix, initdb, "--pgdata", folder, "--username", "roster", "--auth", "scram-sha-256", "--pwfile", passwordFile,
    "--encoding", "UTF8", "--locale", "C", "--no-instructions",
  ];
  await run(command!, args, { ...runner.spawnAs, env, cwd: "/" });
}
