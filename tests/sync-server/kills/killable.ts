import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { isRunning, parentOf, postmasterOf, until } from "../support/processes.js";

/** What is killed without warning. */
export type Victim =
  /** The service; its database is stopped by its keeper. */
  | "service"
  /** The service, the keeper and the database, as in a power cut. */
  | "everything"
  /** One process of the database: it starts again by itself under the running service. */
  | "backend";

/** A service in processes of its own on a data folder, started again after each kill. */
export interface Killable {
  /** null where nobody can say what became of it. */
  ask(method: string, path: string, token: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown } | null>;
  owner(): string;
  kill(victim: Victim): Promise<void>;
  close(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly adminToken: string;
}

export async function startKillable(dataDir: string): Promise<Killable> {
  let running = await start(spare(), dataDir);
  let next = spare();
  const ask: Killable["ask"] = async (method, path, token, body) => {
    try {
      const response = await fetch(`${running.url}/api/v1${path}`, {
        method, headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answered: unknown = await response.json();
      // 503 and 500: the database went away under it; whether it had committed only the next look can tell.
      return response.status >= 500 ? null : { status: response.status, body: answered };
    } catch {
      return null;
    }
  };
  const restart = async (): Promise<void> => {
    running = await start(next, dataDir);
    next = spare();
  };
  return {
    ask,
    owner: () => running.adminToken,
    kill: async (victim) => {
      const postmaster = postmasterOf(dataDir);
      if (postmaster === null) throw new Error("A running service has a database");
      if (victim === "backend") {
        const [backend] = backendsOf(postmaster);
        if (backend !== undefined) killNow(backend);
        await until(async () => (await fetch(`${running.url}/readyz`)).ok);
        return;
      }
      const pids = victim === "everything" ? [postmaster, parentOf(postmaster), ...backendsOf(postmaster)] : [];
      for (const pid of [...pids, running.child.pid!]) killNow(pid);
      await until(() => !isRunning(running.child.pid!));
      await restart();
    },
    close: async () => {
      running.child.kill("SIGTERM");
      next.kill("SIGKILL");
      await until(() => !isRunning(running.child.pid!));
    },
  };
}

/** Loaded and waiting for its folder. */
function spare(): ChildProcess {
  const script = fileURLToPath(new URL("../support/spareService.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", script], { cwd: fileURLToPath(new URL("../../../", import.meta.url)), stdio: ["pipe", "pipe", "inherit"] });
}

async function start(child: ChildProcess, dataDir: string): Promise<Running> {
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).once("line", resolve).once("close", () => { resolve("{}"); });
    child.stdin!.write(`${dataDir}\n`);
  });
  const said = JSON.parse(line) as { readonly url?: string; readonly adminToken?: string };
  if (said.url === undefined || said.adminToken === undefined) throw new Error(`No start after a kill: ${line}`);
  return { child, url: said.url, adminToken: said.adminToken };
}

/** Processes of the database that serve a connection. */
function backendsOf(postmaster: number): readonly number[] {
  return readdirSync("/proc").filter((name) => /^\d+$/u.test(name)).map(Number).filter((pid) => {
    try {
      return parentOf(pid) === postmaster && readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").includes("127.0.0.1");
    } catch {
      return false;
    }
  });
}

function killNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}
