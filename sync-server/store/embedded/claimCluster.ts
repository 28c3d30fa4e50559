import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { StartFault } from "../../startFault.js";
import { isPostgresOn, readPidFile, type PidFile } from "./readPidFile.js";

/** The session that a service keeps open on its PostgreSQL: it ends with the process, however that ends. */
export const ownerName = "silver-roster-owner";

interface Claim {
  readonly cluster: string;
  readonly password: string;
}

type Finding = "free" | "owned" | "ownerless" | "in-between";

/** How long a PostgreSQL without an owner may be somebody else's that is just starting or stopping, in steps. */
const patience = { steps: 60, step: 100, ownerless: 40 };

/**
 * Makes sure that nobody else has this database running. One that another service owns is refused; one whose service was
 * killed is stopped; the traces of one that was killed itself are removed.
 */
export async function claimCluster(claim: Claim): Promise<void> {
  let ownerless = 0;
  for (let step = 0; step < patience.steps + patience.ownerless; step += 1) {
    const pidFile = await readPidFile(claim.cluster);
    if (pidFile === null) return;
    const finding = await lookAt(claim, pidFile);
    if (finding === "free") {
      await rm(join(claim.cluster, "postmaster.pid"), { force: true });
      return;
    }
    if (finding === "owned") throw new StartFault("already-running", { folder: join(claim.cluster, "..") });
    ownerless = finding === "ownerless" ? ownerless + 1 : 0;
    if (ownerless === patience.ownerless) process.kill(pidFile.pid, "SIGINT");
    await wait(patience.step);
  }
  throw new StartFault("database-busy", { folder: claim.cluster });
}

/** The port of the PostgreSQL on the cluster that another process owns at this moment, null where none does. */
export async function findOwned(claim: Claim): Promise<number | null> {
  const pidFile = await readPidFile(claim.cluster);
  if (pidFile === null || pidFile.port === null) return null;
  return (await askOwner(claim, pidFile.port)) === "owned" ? pidFile.port : null;
}

async function lookAt(claim: Claim, { pid, port }: PidFile): Promise<Finding> {
  const answer = port === null ? "silent" : await askOwner(claim, port);
  if (answer !== "silent") return answer;
  const running = await isPostgresOn(claim.cluster, pid);
  // Where the system does not tell, PostgreSQL itself decides about its file.
  return running === null ? (isAlive(pid) ? "in-between" : "free") : running ? "in-between" : "free";
}

async function askOwner({ cluster, password }: Claim, port: number): Promise<Finding | "silent"> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "roster", password, database: "postgres", connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string; owners: string }>(
      "select current_setting('data_directory') as folder, (select count(*) from pg_stat_activity where application_name = $1) as owners",
      [ownerName],
    );
    // A copied folder still names the port of the one that it was copied from.
    if (rows[0]?.folder !== cluster) return "silent";
    return Number(rows[0].owners) > 0 ? "owned" : "ownerless";
  } catch (error) {
    // 57P03: it is starting or shutting down.
    return (error as { code?: string }).code === "57P03" ? "in-between" : "silent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
