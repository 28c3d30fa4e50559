import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { service as words } from "../roster/words/service.zh-CN.js";
import { say } from "../roster/words/words.js";
import { factorKinds, type FactorKind } from "../roster/protocol/account.js";
import { officeHosts } from "./access/settings.js";
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
  /** The certificate of who hands out the clients' certificates: they are asked for one then. */
  readonly clientCa: string | null;
  /** The second factor of the office's roles. */
  readonly secondFactor: FactorKind;
  /** Gateways whose word about where a request came from is believed: addresses, networks. */
  readonly trustedProxies: readonly string[];
  /** Hosts whose pages may frame ours. */
  readonly frameAncestors: readonly string[];
  /** Where browsers fetch office.js from; null: from this service, out of the npm package. */
  readonly officeJsUrl: string | null;
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
  const clientCa = readTls(given("TLS_CLIENT_CA"), () => { fault("tls-file", { name: "TLS_CLIENT_CA", file: environment["TLS_CLIENT_CA"] ?? "" }); });
  const factorText = given("SECOND_FACTOR") ?? "totp";
  const secondFactor = factorKinds.find((kind) => kind === factorText);
  if (secondFactor === undefined) fault("second-factor", { given: factorText, known: factorKinds.join(", ") });
  if (secondFactor === "certificate" && (typeof cert !== "string" || clientCa === null)) fault("client-ca");
  const trustedProxies = given("TRUSTED_PROXIES")?.split(/\s+/u) ?? [];
  if (!trustedProxies.every(isNetwork)) fault("trusted-proxies", { given: trustedProxies.join(" ") });
  const frames = given("FRAME_ANCESTORS");
  const frameAncestors = frames === null ? officeHosts : frames.split(/\s+/u);
  if (!frameAncestors.every((host) => /^https:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?$/u.test(host))) fault("frame-ancestors", { given: frames ?? "" });
  const officeJsUrl = given("OFFICE_JS_URL");
  if (officeJsUrl !== null && !/^https:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~-]+)*\/[\w.~-]+\.js$/u.test(officeJsUrl)) fault("office-js-url", { given: officeJsUrl });
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
    port, host, dataDir, keyFile, databaseUrl, publicUrl, adminToken, logLevel: logLevel!, clientCa, secondFactor: secondFactor!, trustedProxies, frameAncestors,
    districtId, officeJsUrl,
    backup: backupDir === null || backupDir === "" ? null : { dir: resolve(backupDir), pattern: pattern!, keep: keep! },
    tls: typeof cert === "string" && typeof key === "string" ? { cert, key } : null,
  });
}

function readPort(text: string, fault: (text: string) => void): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) fault(text);
  return port;
}

/** "10.1.2.3", "10.0.0.0/8", "fd00::/8". */
function isNetwork(text: string): boolean {
  const [address, bits, ...more] = text.split("/");
  const version = isIP(address!);
  return version !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
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
