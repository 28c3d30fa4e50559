import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { service as words } from "../roster/words/service.zh-CN.js";
import { say } from "../roster/words/words.js";
import { readBackupAt, readBackupKeep, type BackupSettings } from "./operations/backup/backupSettings.js";
import { StartFault } from "./startFault.js";

export interface Config {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Encryption and chain keys, made at the first start; never in the database and never in a backup. */
  readonly keyFile: string;
  /** null: the embedded PostgreSQL in dataDir. */
  readonly databaseUrl: string | null;
  /** The one district of the database that this service serves. */
  readonly districtId: string;
  /** Backups by schedule; null: none. */
  readonly backup: BackupSettings | null;
  /** The address that people use, null: made of host and port. */
  readonly publicUrl: string | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** null: the one kept in dataDir. */
  readonly adminToken: string | null;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

type Environment = Readonly<Record<string, string | undefined>>;

const leastToken = 24;
const levels = ["silent", "error", "warn", "info", "debug"] as const;

/**
 * Reads the environment once, at start.
 * @throws StartFault "settings-wrong" with every fault listed
 * @example loadConfig({ PORT: "3000" }).host === "127.0.0.1"
 */
export function loadConfig(environment: Environment): Config {
  const faults: string[] = [];
  const fault = (code: keyof typeof words.settings, params: Readonly<Record<string, string | number>> = {}): void => {
    faults.push(`- ${say(words.settings[code], params)}`);
  };
  const given = (name: string): string | null => {
    const value = environment[name];
    if (value !== undefined && value.trim() === "") fault("empty", { name });
    return value?.trim() ?? null;
  };

  const port = readPort(given("PORT") ?? "3000", (text) => { fault("port", { given: text }); });
  const databaseUrl = given("DATABASE_URL");
  if (databaseUrl !== null && !/^postgres(?:ql)?:\/\//u.test(databaseUrl)) fault("database-url");
  const publicUrl = given("PUBLIC_URL");
  if (publicUrl !== null && !isWebAddress(publicUrl)) fault("public-url", { given: publicUrl });
  const tlsFiles = { TLS_CERT: given("TLS_CERT"), TLS_KEY: given("TLS_KEY") };
  if ((tlsFiles.TLS_CERT === null) !== (tlsFiles.TLS_KEY === null)) fault("tls-pair");
  const [cert, key] = Object.entries(tlsFiles).map(([name, file]) => readTls(file, () => { fault("tls-file", { name, file: file! }); }));
  const adminToken = given("ADMIN_TOKEN");
  if (adminToken !== null && adminToken.length < leastToken) fault("token-short", { least: leastToken });
  const logLevel = levels.find((level) => level === (given("LOG_LEVEL") ?? "info"));
  if (logLevel === undefined) fault("log-level", { given: environment["LOG_LEVEL"] ?? "", known: levels.join(", ") });
  const dataDir = resolve(given("DATA_DIR") ?? "./data");
  const keyFile = resolve(given("KEY_FILE") ?? join(dataDir, "service-keys.json"));
  const host = given("HOST") ?? "127.0.0.1";
  const districtId = given("DISTRICT_ID") ?? "district";
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/u.test(districtId)) fault("district-id", { given: districtId });
  const backupDir = given("BACKUP_DIR");
  const pattern = readBackupAt(given("BACKUP_AT") ?? "02:30");
  if (pattern === null) fault("backup-at", { given: environment["BACKUP_AT"] ?? "" });
  const keep = readBackupKeep(given("BACKUP_KEEP") ?? "7d,4w,12m");
  if (keep === null) fault("backup-keep", { given: environment["BACKUP_KEEP"] ?? "" });

  if (faults.length > 0) throw new StartFault("settings-wrong", { faults: faults.join("\n") });
  return Object.freeze({
    port, host, dataDir, keyFile, databaseUrl, districtId, publicUrl, adminToken, logLevel: logLevel!,
    backup: backupDir === null || backupDir === "" ? null : { dir: resolve(backupDir), pattern: pattern!, keep: keep! },
    tls: typeof cert === "string" && typeof key === "string" ? { cert, key } : null,
  });
}

function readPort(text: string, fault: (text: string) => void): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) fault(text);
  return port;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/u.test(text) && URL.canParse(text);
}

function readTls(file: string | null, fault: () => void): string | null {
  if (file === null || file === "") return null;
  try {
    return readFileSync(file, "utf8");
  } catch {
    fault();
    return null;
  }
}
