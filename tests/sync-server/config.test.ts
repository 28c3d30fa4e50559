import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { officeHosts } from "../../sync-server/access/settings.js";
import { loadConfig } from "../../sync-server/config.js";
import { startService } from "../../sync-server/main.js";

test("everything has a default", () => {
  expect(loadConfig({})).toEqual({
    port: 3000, host: "127.0.0.1", dataDir: resolve("data"), databaseUrl: null, publicUrl: null, tls: null, adminToken: null, logLevel: "info",
    keyFile: resolve("data", "service-keys.json"), secondFactor: "totp", clientCa: null, trustedProxies: [], frameAncestors: officeHosts, officeJsUrl: null,
    districtId: "district", backup: null,
  });
  expect(Object.isFrozen(loadConfig({}))).toBe(true);
});

test("bad settings stop the start with every fault listed, and none of their secrets", async () => {
  const environment = {
    PORT: "80000", DATABASE_URL: "mysql://roster:secret-word@db", PUBLIC_URL: "roster.example", TLS_CERT: "/no/such/file", HOST: " ",
    ADMIN_TOKEN: "short-one", LOG_LEVEL: "loud", DISTRICT_ID: "东城", BACKUP_AT: "at night", BACKUP_KEEP: "all",
  };
  const started = await startService(environment);
  if (started.ok) throw new Error("It should not have started");
  const said = started.faults.join("\n");
  for (const name of ["PORT", "DATABASE_URL", "PUBLIC_URL", "TLS_CERT", "TLS_KEY", "HOST", "ADMIN_TOKEN", "LOG_LEVEL", "DISTRICT_ID", "BACKUP_AT", "BACKUP_KEEP"]) expect(said).toContain(name);
  expect(said).toContain("80000");
  expect(said).not.toContain("secret-word");
  expect(said).not.toContain("short-one");
});

test("backups by schedule are off until a folder is named", () => {
  expect(loadConfig({ BACKUP_AT: "03:15" }).backup).toBeNull();
  expect(loadConfig({ BACKUP_DIR: "backups" }).backup).toEqual({ dir: resolve("backups"), pattern: "30 2 * * *", keep: { days: 7, weeks: 4, months: 12 } });
});

test("every setting of the service is explained in .env.example", () => {
  const source = readFileSync(new URL("../../sync-server/config.ts", import.meta.url), "utf8");
  const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const names = [...source.matchAll(/given\("([A-Z_]+)"\)/gu)].map((match) => match[1]!);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !new RegExp(`^(?:# )?${name}=`, "mu").test(example))).toEqual([]);
});

test("certificate and key are read at the start", () => {
  const folder = mkdtempSync(join(tmpdir(), "roster-tls-"));
  writeFileSync(join(folder, "cert"), "certificate");
  writeFileSync(join(folder, "key"), "key");
  expect(loadConfig({ TLS_CERT: join(folder, "cert"), TLS_KEY: join(folder, "key") }).tls).toEqual({ cert: "certificate", key: "key" });
  rmSync(folder, { recursive: true });
});

test("a database that is not there is named without its password", async () => {
  const started = await startService({ DATABASE_URL: "postgres://roster:secret-word@127.0.0.1:1/roster", PORT: "0", LOG_LEVEL: "silent" });
  expect(started.ok).toBe(false);
  expect(JSON.stringify(started)).toContain("ECONNREFUSED");
  expect(JSON.stringify(started)).not.toContain("secret-word");
});
