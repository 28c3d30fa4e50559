import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const keeper = fileURLToPath(new URL("../../../sync-server/store/embedded/keepPostgres.mjs", import.meta.url));

/** A process in the database's place that does not end when it is asked to. */
const deaf = `process.on("SIGINT", () => undefined); process.on("SIGQUIT", () => process.exit(7)); setInterval(() => undefined, 1000); console.error("ready");`;

test.runIf(process.platform === "linux")("a database that hangs while it shuts down is ended before anybody loses patience with the service", { timeout: 30_000 }, async () => {
  const child = spawn(process.execPath, [keeper, JSON.stringify({ command: process.execPath, args: ["-e", deaf], env: {} })], { stdio: ["pipe", "ignore", "pipe"] });
  const ended = once(child, "exit");
  await once(child.stderr, "data");
  const began = performance.now();
  child.stdin.end();
  expect((await ended)[0]).toBe(7);
  // Service managers and our own tests wait ten seconds.
  expect(performance.now() - began).toBeLessThan(9_000);
});
