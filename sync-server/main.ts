import { createServer as createPlain, type Server } from "node:http";
import { createServer as createTls } from "node:https";
import type { Express } from "express";
import type pg from "pg";
import { pino, type Logger } from "pino";
import type { TlsOptions } from "node:tls";
import { offerSetUp } from "./access/setUp.js";
import type { AccessSettings } from "./access/settings.js";
import { openGuardedReader } from "../spreadsheet/guardedReader.js";
import { openGuardedChecker, uploadReading } from "./sync/check/guardedChecker.js";
import { keepAdminToken } from "./adminToken.js";
import { makeApp } from "./app.js";
import { loadConfig, type Config } from "./config.js";
import { keepKeyFile } from "./crypto/keyFile.js";
import { openVault } from "./crypto/vault.js";
import { scheduleBackups, type BackupSchedule } from "./operations/backup/scheduleBackups.js";
import { StartFault } from "./startFault.js";
import { openEmbeddedPostgres } from "./store/embeddedPostgres.js";
import { openStore, type OpenStore } from "./store/openStore.js";

export interface RunningService {
  readonly url: string;
  readonly adminToken: string;
  /** The file with the administration's token where this start made it, null where it was there or given. */
  readonly adminTokenFile: string | null;
  /** Resolves when the database has ended without being asked to: the service can do nothing more. */
  readonly lost: Promise<void>;
  /** Where the first administrator is made, with a code of one day; null where there is one. For the starter's eyes: it is in no log. */
  readonly setUpUrl: string | null;
  /** Backups by schedule, null where none are asked for. */
  readonly backups: BackupSchedule | null;
  close(): Promise<void>;
}

export type StartOutcome =
  | { readonly ok: true; readonly value: RunningService }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Starts the service with the settings of an environment.
 * @returns sentences of what to mend where it cannot start
 * @example const started = await startService(process.env)
 */
export async function startService(environment: Readonly<Record<string, string | undefined>>): Promise<StartOutcome> {
  try {
    return { ok: true, value: await startServer(loadConfig(environment)) };
  } catch (error) {
    if (error instanceof StartFault) return { ok: false, faults: [error.message] };
    throw error;
  }
}

export interface ServerParts {
  now?(): Date;
  readonly log?: Logger;
  /** From one address; left out, what suits a district. */
  readonly requestsInAMinute?: number;
  /** Each answer is held against its schema, which costs: for tests. */
  readonly checkAnswers?: boolean;
  /** Milliseconds between the moments when answers of even time go out; 0 sends them at once: for tests of other things. */
  readonly beat?: number;
}

/**
 * Starts the service: database, tables, token, listening; undone in the opposite order where a step fails.
 * @throws StartFault with what to mend
 */
export async function startServer(config: Config, parts: ServerParts = {}): Promise<RunningService> {
  const log = parts.log ?? pino({ level: config.logLevel });
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const undo of closers.splice(0).reverse()) await undo();
  };
  try {
    const { store, lost, connection } = await openDatabase(config, log, closers);
    const now = parts.now ?? (() => new Date());
    const backups = config.backup === null ? null : scheduleBackups(config.backup, { connection, vault: store.vault, log, now });
    if (backups !== null) closers.push(backups.stop);
    const admin = await keepAdminToken(store, config, now());
    const setUpCode = await offerSetUp(store, now());
    let url = "";
    const settings: AccessSettings = {
      secondFactor: config.secondFactor, frameAncestors: config.frameAncestors, trustedProxies: config.trustedProxies, officeJsUrl: config.officeJsUrl, url: () => url,
      secure: config.tls !== null || config.publicUrl?.startsWith("https:") === true,
    };
    // They start their processes with the first workbook that somebody uploads.
    const reader = openGuardedReader(uploadReading);
    const checker = openGuardedChecker();
    closers.push(reader.close, checker.close);
    const { port, stop } = await listen(makeApp({
      store, log, now, settings, reader, checker, requestsInAMinute: parts.requestsInAMinute, checkAnswers: parts.checkAnswers ?? false,
      ...(parts.beat === undefined ? {} : { beat: parts.beat }),
    }), config);
    closers.push(stop);
    url = (config.publicUrl ?? `${config.tls === null ? "http" : "https"}://${urlHost(config.host)}:${String(port)}`).replace(/\/+$/u, "");
    log.info({ port, embedded: config.databaseUrl === null }, "service started");
    return { url, adminToken: admin.token, adminTokenFile: admin.madeFile, setUpUrl: setUpCode === null ? null : `${url}/set-up#${setUpCode}`, lost, backups, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDatabase(
  config: Config, log: Logger, closers: (() => Promise<void>)[],
): Promise<{ readonly store: OpenStore; readonly lost: Promise<void>; readonly connection: pg.PoolConfig }> {
  let lost = new Promise<void>(() => undefined);
  let connection: pg.PoolConfig = {};
  if (config.databaseUrl === null) {
    const embedded = await openEmbeddedPostgres({ dataDir: config.dataDir, onLog: (line) => { log.debug({ line }, "database"); } });
    closers.push(embedded.close);
    connection = embedded.connection;
    lost = embedded.lost.then(() => { log.fatal("the database has ended"); });
  } else {
    connection = { connectionString: config.databaseUrl };
  }
  const store = await openStore(connection, { vault: openVault(await keepKeyFile(config.keyFile)), districtId: config.districtId });
  closers.push(store.close);
  return { store, lost, connection };
}

/** No slow sender holds a connection for ever; a first submission of a big unit over a bad line has its time. */
const timeouts = { headers: 20_000, request: 300_000 };

async function listen(app: Express, { port, host, tls, clientCa }: Config): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server: Server = tls === null ? createPlain(app) : createTls({ ...tls, ...askedCertificate(clientCa) }, app);
  server.headersTimeout = timeouts.headers;
  server.requestTimeout = timeouts.request;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? new StartFault("port-taken", { port }) : error);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A listening server has a port");
  return { port: address.port, stop: () => stopServer(server) };
}

/** A client without a certificate is let in all the same: units have none, and who must have one is asked at signing in. */
function askedCertificate(clientCa: string | null): TlsOptions {
  return clientCa === null ? {} : { ca: clientCa, requestCert: true, rejectUnauthorized: false };
}

/** Requests under way are answered, and their connections let go then: a client that keeps one open must not hold us up. */
async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => { resolve(); }));
  server.prependListener("request", (_request, response) => { response.shouldKeepAlive = false; });
  const sweep = setInterval(() => { server.closeIdleConnections(); }, 50);
  const patience = setTimeout(() => { server.closeAllConnections(); }, 10_000);
  await closed;
  clearInterval(sweep);
  clearTimeout(patience);
}

function urlHost(host: string): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return reachable.includes(":") ? `[${reachable}]` : reachable;
}
