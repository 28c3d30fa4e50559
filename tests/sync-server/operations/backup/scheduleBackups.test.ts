import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../../../sync-server/config.js";
import { startServer } from "../../../../sync-server/main.js";
import { until } from "../../support/processes.js";

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "roster-schedule-")); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function start(more: Record<string, string>, logs: string[]) {
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => { logs.push(chunk.toString()); done(); } });
  return startServer(loadConfig({ DATA_DIR: join(folder, "data"), PORT: "0", ...more }), { log: pino({ level: "info" }, sink) });
}

test("the service backs itself up at its time, takes outdated ones away, and is ready whether that works or not", async () => {
  const logs: string[] = [];
  const dir = join(folder, "backups");
  mkdirSync(dir);
  for (const name of ["roster-20200101-023000.backup", "roster-20200102-023000.backup", "notes.txt"]) writeFileSync(join(dir, name), "");
  const service = await start({ BACKUP_DIR: dir, BACKUP_AT: "02:30", BACKUP_KEEP: "1d,0w,0m" }, logs);
  const backups = service.backups!;
  expect(backups.state().next?.toISOString()).toMatch(/T18:30:00\.000Z$/u);
  expect(backups.state()).toMatchObject({ running: false, lastGood: null, lastFailed: null });
  // Whoever comes while one is made waits for that one.
  await Promise.all([backups.runNow(), backups.runNow()]);
  const made = readdirSync(dir).filter((name) => name !== "notes.txt");
  expect(made).toHaveLength(1);
  expect(backups.state().lastGood?.file).toBe(join(dir, made[0]!));
  expect(logs.join("")).toContain("backup made and restored beside");
  rmSync(dir, { recursive: true });
  writeFileSync(dir, "no folder any more");
  await backups.runNow();
  expect(backups.state().lastFailed).toMatchObject({ code: "file-not-writable" });
  expect(logs.join("")).toContain("backup failed");
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  await service.close();
});

test("a time that comes round starts one by itself, never two at once; without a folder there is no schedule", async () => {
  const dir = join(folder, "by-itself");
  const everySecond = { dir, pattern: "* * * * * *", keep: { days: 1, weeks: 0, months: 0 } };
  const service = await startServer({ ...loadConfig({ DATA_DIR: join(folder, "data"), PORT: "0", LOG_LEVEL: "silent" }), backup: everySecond });
  await until(() => service.backups!.state().lastGood !== null);
  await service.close();
  expect(readdirSync(dir)).toHaveLength(1);
  const without = await start({}, []);
  expect(without.backups).toBeNull();
  await without.close();
});

test("a service that is stopped while it backs up leaves no half file", async () => {
  const dir = join(folder, "half");
  const service = await start({ BACKUP_DIR: dir }, []);
  const running = service.backups!.runNow();
  await until(() => service.backups!.state().running);
  await service.close();
  await running;
  expect(readdirSync(dir).filter((name) => name.endsWith(".part"))).toEqual([]);
});
