import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Runner } from "./chooseRunner.js";

export interface StartPlan {
  readonly cluster: string;
  readonly postgres: string;
  readonly runner: Runner;
  readonly env: NodeJS.ProcessEnv;
  onLog(line: string): void;
}

export interface RunningPostgres {
  readonly port: number;
  /** Resolves when PostgreSQL has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Lets go of it and waits until it is down. */
  stop(): Promise<void>;
}

export type StartTry =
  | { readonly ok: true; readonly running: RunningPostgres }
  | { readonly ok: false; readonly lines: readonly string[] };

const keeper = fileURLToPath(new URL("keepPostgres.mjs", import.meta.url));

/** Tries to start PostgreSQL on a free port of 127.0.0.1, under its keeper. */
export async function startPostgres(plan: StartPlan): Promise<StartTry> {
  const port = await freePort();
  const [command, ...args] = [...plan.runner.prefix, plan.postgres, "-D", plan.cluster, ...settings(port)];
  const child = spawn(process.execPath, [keeper, JSON.stringify({ command, args, ...plan.runner.spawnAs, env: plan.env })], {
    stdio: ["pipe", "ignore", "pipe"],
    // Its own process group, so that Ctrl-C in a terminal does not reach PostgreSQL before the service has ended its work.
    detached: true,
  });
  child.stdin.on("error", () => undefined);
  const ended = once(child, "exit").then(() => undefined);
  const lines = await readUntilReady(child, plan.onLog);
  if (lines !== null) return { ok: false, lines };
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  return { ok: true, running: { port, ended, stop } };
}

/** null once it accepts connections, what it said where it ended instead. */
async function readUntilReady(child: ChildProcess, onLog: (line: string) => void): Promise<readonly string[] | null> {
  const lines: string[] = [];
  return new Promise((resolve) => {
    createInterface({ input: child.stderr! }).on("line", (line) => {
      if (lines.length < 200) lines.push(line);
      onLog(line);
      if (line.includes("database system is ready to accept connections")) resolve(null);
    });
    child.on("close", () => resolve(lines));
  });
}

function settings(port: number): readonly string[] {
  const values: Readonly<Record<string, string>> = {
    listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", max_connections: "50", fsync: "on",
    synchronous_commit: "on", timezone: "UTC", log_timezone: "UTC", jit: "off", log_checkpoints: "off",
    // A first submission writes hundreds of megabytes: no checkpoint in the midst of it.
    max_wal_size: "2GB",
    // Errors of statements quote what people wrote: they are told to the caller and never logged.
    log_min_messages: "log", log_min_error_statement: "panic", log_error_verbosity: "terse", log_statement: "none",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A listening server has a port");
  return address.port;
}
