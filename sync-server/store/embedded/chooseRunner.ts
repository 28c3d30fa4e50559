import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { StartFault } from "../../startFault.js";

const run = promisify(execFile);

/** Who PostgreSQL runs as, and how it is started so. */
export interface Runner {
  /** Who owns the data; null: whoever started the service. */
  readonly account: Account | null;
  /** For `spawn`; empty where `prefix` changes the user. */
  readonly spawnAs: { readonly uid?: number; readonly gid?: number };
  /** Put before the program and its arguments. */
  readonly prefix: readonly string[];
}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as themselves; root runs it as the owner of the data that
 * is there, else as `postgres`, which is made where the machine has no such user.
 * @param cluster the data folder, which need not exist yet
 * @param paths everything that PostgreSQL must reach
 */
export async function chooseRunner(cluster: string, paths: readonly string[]): Promise<Runner> {
  const owner = await stat(cluster).catch(() => null);
  if (process.getuid?.() !== 0) {
    if (owner !== null && process.getuid !== undefined && owner.uid !== process.getuid()) throw new StartFault("data-of-another-user", { folder: cluster });
    return { account: null, spawnAs: {}, prefix: [] };
  }
  const { uid, gid } = owner !== null && owner.uid !== 0 ? owner : await postgresAccount();
  const account = { uid, gid };
  const blocked = await firstBlocked(account, paths);
  if (blocked === null) return { account, spawnAs: account, prefix: [] };
  return { account, spawnAs: {}, prefix: await reachThrough(account, blocked) };
}

async function postgresAccount(): Promise<Account> {
  const known = await lookUp();
  if (known !== null) return known;
  try {
    await run("groupadd", ["--system", "--force", "postgres"]);
    await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  } catch {
    // Another start may just have made it.
  }
  const made = await lookUp();
  if (made === null) throw new StartFault("no-postgres-user");
  return made;
}

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** The first folder on the way that the account may not pass: root's own home is closed to everybody else. */
async function firstBlocked(account: Account, paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
      const { uid, gid, mode } = await stat(folder);
      const pass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & pass) === 0) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  return null;
}

/**
 * Gives PostgreSQL, and nobody else, the one power to pass closed folders, instead of opening them to all: a clone in
 * /root works so. Which of the two powers there is depends on the container.
 */
async function reachThrough({ uid, gid }: Account, blocked: string): Promise<readonly string[]> {
  for (const power of ["+dac_read_search", "+dac_override"]) {
    const prefix = [
      "setpriv", `--reuid=${String(uid)}`, `--regid=${String(gid)}`, "--clear-groups", `--inh-caps=${power}`, `--ambient-caps=${power}`,
      "--securebits=+no_setuid_fixup", "--",
    ];
    const works = await run(prefix[0]!, [...prefix.slice(1), "true"]).then(() => true, () => false);
    if (works) return prefix;
  }
  throw new StartFault("folder-closed", { folder: blocked });
}
