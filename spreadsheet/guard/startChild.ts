import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What a guarded child may know of its surroundings: enough to start, nothing that is secret. */
const passedOn = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LANG", "SystemRoot"];

/**
 * Starts a child process that works on what strangers sent, bounded in memory; its main begins by `guardMemory`.
 * @param main the child's script without its ending, which is that of the caller
 * @example startChild(new URL("./readerChild", import.meta.url), 512)
 */
export function startChild(main: URL, megabytes: number): ChildProcess {
  const fromSource = import.meta.url.endsWith(".ts");
  const loader = fromSource ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] : [];
  const env = Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  return fork(`${fileURLToPath(main)}${fromSource ? ".ts" : ".js"}`, [String(megabytes)], {
    execArgv: [...loader, `--max-old-space-size=${Math.floor(megabytes * 0.85)}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env,
  });
}
