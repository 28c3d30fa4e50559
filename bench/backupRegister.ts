import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { statementOf } from "../roster/changes/statementOf.js";
import type { Change } from "../roster/model/change.js";
import { protocolVersion } from "../roster/protocol/version.js";
import { makeKeys } from "../sync-server/crypto/keyFile.js";
import { openVault } from "../sync-server/crypto/vault.js";
import { verifyHistory } from "../sync-server/history/verifyHistory.js";
import { backUp, restoreBeside } from "../sync-server/operations/backup/backUp.js";
import { openEmbeddedPostgres } from "../sync-server/store/embeddedPostgres.js";
import { openStore, type OpenStore } from "../sync-server/store/openStore.js";
import { acceptSubmission } from "../sync-server/sync/acceptSubmission.js";
import type { BenchLine } from "./benchLine.js";
import { longRoster, readLong } from "./longRecords.js";

const PEOPLE = 50_000;
const UNITS = 50;
/** Of so many people of each unit one telephone changes: half of all in a year is much. */
const CHANGED = PEOPLE / UNITS / 2;
const ledger = "retirees";

/**
 * What a register of 50,000 people weighs and what its backup costs: the figures behind docs/operations.md. Half of the
 * people are changed once, so that a year's events are among them.
 */
export async function benchBackupRegister(): Promise<readonly BenchLine[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-bench-"));
  const embedded = await openEmbeddedPostgres({ dataDir });
  const vault = openVault(makeKeys());
  const connection = embedded.connection;
  try {
    const store = await openStore(connection, { vault });
    const first = await fill(store);
    const size = await sizeOf(connection);
    await changeHalf(store);
    const grown = await sizeOf(connection);
    const verify = await time(async () => {
      if ((await verifyHistory(store)).some(({ faults }) => faults.length > 0)) throw new Error("The history is broken");
    });
    await store.close();
    const file = join(dataDir, "bench.backup");
    let made: Awaited<ReturnType<typeof backUp>> | undefined;
    const backup = await time(async () => { made = await backUp({ connection, vault, file, at: new Date() }); });
    const restored = await time(async () => { await restoreBeside(connection, vault, file); });
    return [
      { name: "first submissions of 50 units, together", value: PEOPLE / (first / 1000), unit: "records/s", limit: null },
      { name: "size of one person in the database, first event included", value: size / PEOPLE / 1000, unit: "kB", limit: null, note: `${(size / 1e6).toFixed(0)} MB` },
      { name: "size of one further event", value: (grown - size) / (CHANGED * UNITS) / 1000, unit: "kB", limit: null },
      { name: "verifying the history", value: made!.events / (verify / 1000), unit: "events/s", limit: null, note: `${(verify / 1000).toFixed(1)} s` },
      { name: "backup, restored beside and compared", value: made!.rows / (backup / 1000), unit: "rows/s", limit: null, note: `${(backup / 1000).toFixed(1)} s, ${(made!.bytes / 1e6).toFixed(0)} MB` },
      { name: "of that the restoring", value: restored / 1000, unit: "s", limit: null },
      { name: "memory", value: process.memoryUsage().rss / 1e6, unit: "MB", limit: null },
    ];
  } finally {
    await embedded.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** One long made-up roster, cut into units. */
async function fill(store: OpenStore): Promise<number> {
  const { table, records } = readLong(longRoster(PEOPLE).sheet);
  const adds = records.map((record, place): Change => ({
    op: "add", recordId: `r${String(place).padStart(7, "0")}`, ...statementOf(record, []), source: { file: "名册.xlsx", sheet: table.sheet, row: record.row },
  }));
  return time(async () => {
    for (let unit = 0; unit < UNITS; unit += 1) await tell(store, unit, 0, adds.slice(unit * (PEOPLE / UNITS), (unit + 1) * (PEOPLE / UNITS)));
  });
}

/** One change a submission would be the dearest; units send some at a time. */
async function changeHalf(store: OpenStore): Promise<void> {
  const step = 20;
  for (let unit = 0; unit < UNITS; unit += 1) {
    for (let from = 0, revision = 1; from < CHANGED; from += step, revision += 1) {
      const changes = Array.from({ length: step }, (_, place): Change => ({
        op: "set", recordId: `r${String(unit * (PEOPLE / UNITS) + from + place).padStart(7, "0")}`, field: "remark", from: null, to: `备注${String(from + place)}`,
        heldBy: null, source: { file: "名册.xlsx", sheet: "在册", row: 2 },
      }));
      await tell(store, unit, revision, changes);
    }
  }
}

async function tell(store: OpenStore, unit: number, baseRevision: number, changes: readonly Change[]): Promise<void> {
  const submission = { protocol: protocolVersion, submissionId: `bench-${String(unit)}-${String(baseRevision)}`, ledger, baseRevision, changes } as const;
  await acceptSubmission({ store, now: () => new Date() }, { unitId: `unit-${String(unit)}`, actor: "bench", submission: { ...submission, changes: [...changes] } });
}

async function sizeOf(connection: pg.ClientConfig): Promise<number> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<{ size: string }>("select pg_database_size(current_database()) as size");
  await client.end();
  return Number(rows[0]!.size);
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
