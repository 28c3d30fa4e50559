import { mkdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { StartFault } from "../startFault.js";
import { chooseRunner } from "./embedded/chooseRunner.js";
import { claimCluster, findOwned, ownerName } from "./embedded/claimCluster.js";
import { findBinaries } from "./embedded/findBinaries.js";
import { linkLibraries } from "./embedded/linkLibraries.js";
import { makeCluster } from "./embedded/makeCluster.js";
import { readPassword } from "./embedded/password.js";
import { startPostgres, type RunningPostgres, type StartPlan } from "./embedded/startPostgres.js";
import { readPidFile } from "./embedded/readPidFile.js";

export interface EmbeddedPostgres {
  /** For `pg`: 127.0.0.1, a port of its own, a random password. */
  readonly connection: pg.PoolConfig;
  /** Resolves when the database has ended without being asked to. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Lines of the database's own log; they hold no statement and no value. */
  onLog?(line: string): void;
}

const database = "roster";

/**
 * Starts the PostgreSQL that npm brought, on `dataDir`/postgres, which it makes at the first start. One service at a time
 * owns it: a second start is refused, a killed one is cleaned up after. It ends with this process, however that ends.
 * @throws StartFault with what to do
 */
export async function openEmbeddedPostgres({ dataDir, onLog = () => undefined }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const folder = await realpath(dataDir);
  const cluster = join(folder, "postgres");
  const binaries = await findBinaries();
  const spare = await linkLibraries(binaries.native, join(folder, "postgres-lib"));
  const env = cleanEnvironment(spare);
  const runner = await chooseRunner(cluster, [cluster, binaries.postgres]);
  const exists = await isThere(join(cluster, "PG_VERSION"));
  const password = await readPassword(folder, exists);
  if (!exists) await makeCluster({ cluster, initdb: binaries.initdb, runner, password, env });
  const running = await startOwned({ cluster, postgres: binaries.postgres, runner, env, onLog }, password);
  return own(running, { cluster, password });
}

/**
 * How to reach the embedded PostgreSQL that another process of this machine has running on `dataDir`, null where none has:
 * an operation works beside the service, which goes on owning it.
 */
export async function joinEmbeddedPostgres(dataDir: string): Promise<pg.ClientConfig | null> {
  const folder = await realpath(dataDir).catch(() => null);
  if (folder === null) return null;
  const password = await readPassword(folder, true);
  const port = await findOwned({ cluster: join(folder, "postgres"), password });
  return port === null ? null : { ...connectionAt(port, password), database };
}

function connectionAt(port: number, password: string) {
  return { host: "127.0.0.1", port, user: "roster", password };
}

/** PostgreSQL reads PG… of the environment; nothing of the one who starts the service may change it. */
function cleanEnvironment(libraries: string | null): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|TEMP|TMP|SystemRoot|LD_LIBRARY_PATH)$/u.test(name));
  const paths = [libraries, process.env["LD_LIBRARY_PATH"]].filter((path) => path !== null && path !== undefined && path !== "");
  return { ...Object.fromEntries(kept), ...(paths.length > 0 ? { LD_LIBRARY_PATH: paths.join(":") } : {}), LC_ALL: "C" };
}

/** A killed one may still be letting go of its memory, and a free port may be taken the next moment: both pass. */
async function startOwned(plan: StartPlan, password: string): Promise<RunningPostgres> {
  let lines: readonly string[] = [];
  for (let tries = 0; tries < 10; tries += 1) {
    await claimCluster({ cluster: plan.cluster, password });
    const started = await startPostgres(plan);
    if (started.ok) return started.running;
    lines = started.lines;
    if (!lines.some((line) => /lock file|shared memory|could not bind|could not create any TCP/u.test(line))) break;
    await wait(200);
  }
  throw new StartFault("database-start", { reason: lines.filter((line) => /FATAL|PANIC/u.test(line)).join(" ").slice(0, 500) });
}

async function own(running: RunningPostgres, { cluster, password }: { readonly cluster: string; readonly password: string }): Promise<EmbeddedPostgres> {
  const connection = connectionAt(running.port, password);
  const owner = new pg.Client({ ...connection, database: "postgres", application_name: ownerName });
  owner.on("error", () => undefined);
  try {
    await owner.connect();
    const { rowCount } = await owner.query("select 1 from pg_database where datname = $1", [database]);
    if (rowCount === 0) await owner.query(`create database ${database}`);
  } catch (error) {
    await running.stop();
    throw error;
  }
  let closing = false;
  const lost = new Promise<void>((resolve) => {
    void running.ended.then(async () => {
      if (closing) return;
      // Should its keeper have been killed, PostgreSQL would outlive us: stop it by its number.
      const left = await readPidFile(cluster);
      if (left !== null) stopQuietly(left.pid);
      resolve();
    });
  });
  return {
    connection: { ...connection, database },
    lost,
    close: async () => {
      closing = true;
      // What shutting down would have to write is written now, however long that takes: its keeper is less patient.
      await Promise.race([owner.query("checkpoint").catch(() => undefined), wait(30_000, undefined, { ref: false })]);
      await owner.end().catch(() => undefined);
      await running.stop();
    },
  };
}

function stopQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It ended by itself.
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
