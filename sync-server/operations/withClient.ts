import type { Socket } from "node:net";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Vault } from "../crypto/vault.js";
import { StartFault } from "../startFault.js";
import { copyRowsOn } from "../store/copyRows.js";
import type { Store } from "../store/openStore.js";
import type { Tables } from "../store/tables.js";
import { OperationFault, type OperationFaultCode } from "./operationFault.js";

/** One connection, for work that COPY takes part in: Kysely and raw statements share its transaction. */
export interface OneClient {
  readonly client: pg.Client;
  readonly db: Kysely<Tables>;
}

/** The store's functions on that one connection, in whatever transaction it is in; only the district is left to name. */
export function storeOn({ client, db }: OneClient, vault: Vault): Omit<Store, "districtId"> {
  return { db, vault, copyRows: copyRowsOn(client) };
}

/** What an operation calls itself on the database, so that it is not taken for a service. */
const operationName = "silver-roster-operation";

/**
 * Works with one connection and closes it. Who aborts cuts the connection: the database then undoes what was not committed.
 * @throws StartFault "database-unreachable"; OperationFault "stopped"
 */
export async function withClient<T>(connection: pg.ClientConfig, signal: AbortSignal | undefined, work: (one: OneClient) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...connection, application_name: operationName });
  client.on("error", () => undefined);
  const cut = (): void => { (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream.destroy(); };
  if (isAborted(signal)) throw new OperationFault("stopped");
  await client.connect().catch((error: unknown) => {
    throw new StartFault("database-unreachable", { reason: (error as { code?: string }).code ?? "?" });
  });
  signal?.addEventListener("abort", cut);
  try {
    // What COPY writes must be the same text on every database.
    await client.query("set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'");
    return await work({ client, db: kyselyOn(client) });
  } catch (error) {
    throw isAborted(signal) ? new OperationFault("stopped") : faultOf(error);
  } finally {
    signal?.removeEventListener("abort", cut);
    await client.end().catch(() => undefined);
  }
}

/** By what the database answers where a person can mend it. Source: PostgreSQL, appendix A. */
const faults: Readonly<Record<string, OperationFaultCode>> = {
  "42501": "database-not-allowed", "53100": "database-full", "55P03": "service-running",
  "57P01": "database-lost", "57P02": "database-lost", "57P03": "database-lost", ECONNRESET: "database-lost", EPIPE: "database-lost",
};

function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof OperationFault || error instanceof StartFault) return error;
  const { code = "", message } = error as NodeJS.ErrnoException;
  const fault = faults[code] ?? (/^(?:Connection terminated|Client has encountered a connection error|Client was closed)/u.test(message) ? "database-lost" : null);
  return fault === null ? error : new OperationFault(fault);
}

/**
 * All or nothing. Where work throws, its connection has to be given up (`withClient` does): a COPY that was left halfway
 * lets no rollback through, and the end of the connection is one.
 */
export async function inOneTransaction<T>({ client }: OneClient, mode: "read" | "write" | "trial", work: () => Promise<T>): Promise<T> {
  await client.query(mode === "read" ? "begin isolation level repeatable read, read only" : "begin");
  const result = await work();
  await client.query(mode === "trial" ? "rollback" : "commit");
  return result;
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function kyselyOn(client: pg.Client): Kysely<Tables> {
  const lent = { query: client.query.bind(client) as never, release: () => undefined };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } }) });
}
