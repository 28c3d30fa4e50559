import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { from as copyFrom } from "pg-copy-streams";
import type { Transaction } from "kysely";
import type pg from "pg";
import type { Vault } from "../crypto/vault.js";
import { migrations, missingSteps, takeSteps } from "../store/migrate.js";
import type { Tables } from "../store/tables.js";
import { OperationFault } from "./operationFault.js";
import type { Watch } from "./progress.js";
import type { RowSum } from "./rowSum.js";
import { copyPlace, sumTable, type TableSource } from "./tableSource.js";
import type { TableShape } from "./listTables.js";
import { countFaults, verifyDistricts } from "./verifyDistricts.js";
import { storeOn, type OneClient } from "./withClient.js";

export interface Filled {
  readonly tables: number;
  readonly rows: number;
  readonly events: number;
}

/**
 * Makes the tables of a register in an empty schema and fills them from a source, in the caller's transaction: the tables as
 * they were when the source was made, then its rows, then what this program adds. Nothing is believed: each table's digest is
 * compared and every history verified before this returns.
 * @throws OperationFault "source-newer", "digest-differs", "history-broken"
 */
export async function fillDatabase(one: OneClient, source: TableSource, vault: Vault, watch: Watch = {}): Promise<Filled> {
  // Kysely sees no difference between a transaction that it began and one that was begun for it.
  const db = one.db as Transaction<Tables>;
  refuseNewerSource(source.steps);
  await takeSteps(db, source.steps);
  const written = await writeTables(one.client, source, watch);
  await compareTables(one.client, written, watch);
  await takeSteps(db, await missingSteps(db));
  watch.onProgress?.({ step: "verifying", table: "events", done: 0, of: 1 });
  const verified = await verifyDistricts(storeOn(one, vault));
  const faults = countFaults(verified);
  if (faults > 0) throw new OperationFault("history-broken", { count: faults });
  const events = verified.flatMap(({ places }) => places ?? []).reduce((sum, place) => sum + place.events, 0);
  return { tables: written.length, rows: written.reduce((sum, { rows }) => sum + rows, 0), events };
}

type Written = TableShape & RowSum;

async function writeTables(client: pg.Client, source: TableSource, watch: Watch): Promise<readonly Written[]> {
  const written: Written[] = [];
  for await (const { name, columns, rows, sum } of source.tables()) {
    watch.onProgress?.({ step: "writing", table: name, done: written.length, of: source.tableCount });
    // What a step put there itself is in the source as well.
    await client.query(`delete from ${client.escapeIdentifier(name)}`);
    await pipeline(Readable.from(rows), client.query(copyFrom(`copy ${copyPlace(client, { name, columns })} from stdin`)));
    written.push({ name, columns, ...sum() });
  }
  return written;
}

async function compareTables(client: pg.Client, written: readonly Written[], watch: Watch): Promise<void> {
  for (const [done, { name, columns, rows, digest }] of written.entries()) {
    watch.onProgress?.({ step: "comparing", table: name, done, of: written.length });
    const now = await sumTable(client, { name, columns });
    if (now.rows !== rows || now.digest !== digest) throw new OperationFault("digest-differs", { table: name });
    // The histories are looked up by index next, which a table of unknown size is not.
    await client.query(`analyze ${client.escapeIdentifier(name)}`);
  }
}

/** @throws OperationFault "source-newer" */
export function refuseNewerSource(steps: readonly string[]): void {
  const newer = steps.find((name) => !Object.hasOwn(migrations, name));
  if (newer !== undefined) throw new OperationFault("source-newer", { migration: newer });
}
