// Runs as a process of its own: the service on a data folder, for benches that measure it from outside. On each line of stdin it
// collects what garbage there is, where node was started with --expose-gc, and says how much memory it holds.
import { createInterface } from "node:readline";
import { startService } from "../sync-server/main.js";

const started = await startService({ DATA_DIR: process.argv[2], PORT: "0", LOG_LEVEL: "error" });
if (!started.ok) throw new Error(started.faults.join("\n"));
const { url, adminToken, close } = started.value;
process.stdout.write(`${JSON.stringify({ url, adminToken })}\n`);
createInterface({ input: process.stdin })
  .on("line", () => {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    process.stdout.write(`${JSON.stringify({ rss, heapUsed })}\n`);
  })
  .on("close", () => void close().then(() => process.exit(0)));
