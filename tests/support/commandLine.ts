import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequire } from "node:module";

const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export interface CommandRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command line as its user does, in a folder of its own. */
export function startCommand(args: readonly string[], folder: string): ChildProcess {
  return spawn(process.execPath, ["--import", loader, main, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs it to its end. */
export function runCommand(args: readonly string[], folder: string): Promise<CommandRun> {
  return endOf(startCommand(args, folder));
}

/** What a started command said, once it has ended. */
export function endOf(child: ChildProcess): Promise<CommandRun> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (piece: Buffer) => (out += piece.toString("utf8")));
  child.stderr?.on("data", (piece: Buffer) => (err += piece.toString("utf8")));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => { resolve({ code, out, err }); });
  });
}
