import { Worker } from "node:worker_threads";
import { watchdog } from "./watchdog.js";

/** For the main of a child that `startChild` starts: ends it above the memory that it was given, and when its parent is gone. */
export function guardMemory(): void {
  const [megabytes = "512"] = process.argv.slice(2);
  new Worker(watchdog, { eval: true, execArgv: [], workerData: { bytes: Number(megabytes) * 1_048_576, parent: process.ppid } }).unref();
  process.on("disconnect", () => process.exit(0));
}

/** Why a child that nobody ended is gone: the watchdog's own signal, the engine out of memory, or the system short of it. Windows knows no signals. */
export function endedByMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal !== null || code === 134 || process.platform === "win32";
}
