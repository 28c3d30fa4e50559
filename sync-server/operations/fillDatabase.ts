import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { from as copyFrom } from "pg-copy-streams";
import type { Transaction } from "kysely";
import type { Vault } from "../crypto/vault.js";
import { migrations, missingSteps, takeSteps } from "../store/migrate.js";
import type { Tables } from "../store/tables.js";
import { OperationFault } from "./operationFault.js";
import type { Watch } from "./progress.js";
import type { RowSum } from "./rowSum.js";
import { copyPlace, sumTable, type TableSource } from "./tableSource.js";
import { countFaults, verifyDistricts } from "./verifyDistricts.js";
import type { OneClient } from "./withClient.js";

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
  const { client } = one;
  // Kysely sees no difference between a transaction that it began and one that was begun for it.
  const db = one.db as Transaction<Tables>;
  refuseNewerSource(source.steps);
  await takeSteps(db, source.steps);
  const sums = new Map<string, RowSum & { readonly place: string; readonly columns: readonly string[] }>();
  for await (const { name, columns, rows, sum } of source.tables()) {
    watch.onProgress?.({ step: "writing", table: name, done: sums.size, of: source.tableCount });
    const place = copyPlace(client, { name, columns });
    // What a step put there itself is in the source as well.
    await client.query(`delete from ${client.escapeIdentifier(name)}`);
    await pipeline(Readable.from(rows), client.query(copyFrom(`copy ${place} from stdin`)));
    sums.set(name, { ...sum(), place, columns });
  }
  let done = 0;
  for (const [name, { rows, digest, columns }] of sums) {
    watch.onProgress?.({ step: "comparing", table: name, done: (done += 1) - 1, of: sums.size });
    const now = await sumTable(client, { name, columns });
    if (now.rows !== rows || now.digest !== digest) throw new OperationFault("digest-differs", { table: name });
  }
  for (const name of sums.keys()) await client.query(`analyze ${client.escapeIdentifier(name)}`);
  await takeSteps(db, await missingSteps(db));
  watch.onProgress?.({ step: "verifying", table: "events", done: 0, of: 1 });
  const verified = await verifyDistricts({ db, vault });
  const faults = countFaults(verified);
  if (faults > 0) throw new OperationFault("history-broken", { count: faults });
  const events = verified.reduce((sum, { places }) => sum + (places ?? []).reduce((inner, place) => inner + place.events, 0), 0);
  return { tables: sums.size, rows: [...sums.values()].reduce((sum, { rows }) => sum + rows, 0), events };
}

/** @throws OperationFault "source-newer" */
export function refuseNewerSource(steps: readonly string[]): void {
  const newer = steps.find((name) => !Object.hasOwn(migrations, name));
  if (newer !== undefined) throw new OperationFault("source-newer", { migration: newer });
}
