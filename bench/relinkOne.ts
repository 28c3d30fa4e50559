import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchKeys } from "../roster/match/matchKeys.js";
import { subjectOfStatement } from "../roster/match/subjectOfStatement.js";
import { recordKey } from "../roster/merge/mergeRecords.js";
import type { Change, KeptRecord, Statement } from "../roster/model/change.js";
import { protocolVersion } from "../roster/protocol/version.js";
import { makeIdNumbers } from "../samples/people/idNumbers.js";
import { makeNames } from "../samples/people/names.js";
import { makeRandom } from "../samples/random.js";
import { makeKeys } from "../sync-server/crypto/keyFile.js";
import { openVault } from "../sync-server/crypto/vault.js";
import { openEmbeddedPostgres } from "../sync-server/store/embeddedPostgres.js";
import { copyLonelyLinks } from "../sync-server/store/links.js";
import { copyMatchKeys, markKeys } from "../sync-server/store/matchKeys.js";
import { openStore, type OpenStore } from "../sync-server/store/openStore.js";
import { upsertRecords } from "../sync-server/store/records.js";
import { lockRoster, updateRoster } from "../sync-server/store/rosters.js";
import { openSortedLines } from "../sync-server/store/sortedLines.js";
import { insertUnit } from "../sync-server/store/units.js";
import { acceptSubmission } from "../sync-server/sync/acceptSubmission.js";
import type { BenchLine } from "./benchLine.js";

const RECORDS = 1_000_000;
const UNITS = 20;
const ROUNDS = 40;
const ledgerId = "retirees";
const at = new Date("2026-11-22T08:00:00Z");

/**
 * One changed record against a register of a million, in the service: a submission of one change from its reading to its
 * commit, history and who is who included. The register is put into the tables directly.
 */
export async function benchRelinkOne(): Promise<readonly BenchLine[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-bench-"));
  const embedded = await openEmbeddedPostgres({ dataDir });
  try {
    const store = await openStore(embedded.connection, { vault: openVault(makeKeys()) });
    const began = performance.now();
    const known = await fillRegister(store);
    const built = (performance.now() - began) / 1000;
    const lines = await measure(store, known);
    await store.close();
    return lines.map((line) => ({ ...line, note: `${line.note ?? ""}; the register took ${built.toFixed(0)} s to build` }));
  } finally {
    await embedded.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Made = KeptRecord & { readonly unitId: string };

/** Returns some of the records, to be changed. */
async function fillRegister(store: OpenStore): Promise<readonly Made[]> {
  const make = openMaker();
  const known: Made[] = [];
  const perUnit = RECORDS / UNITS;
  for (let unit = 0; unit < UNITS; unit += 1) {
    const unitId = `unit-${String(unit)}`;
    await insertUnit(store, { unitId, name: unitId }, at);
    const records = Array.from({ length: perUnit }, (_, place) => make(unitId, unit * perUnit + place));
    await store.inTransaction(async (within) => {
      const place = { unitId, ledgerId };
      const roster = await lockRoster(within, place);
      await upsertRecords(within, place, { records, revision: 1, at });
      const lines = openSortedLines();
      for (const record of records) markKeys(within, ledgerId, { place: record, keys: matchKeys(subjectOfStatement(recordKey(record), record.statement, record.held)) }, lines);
      await copyMatchKeys(within, lines);
      await copyLonelyLinks(within, ledgerId, { byUnit: unitId, bySubmission: "bench", parameters: "2", at }, records);
      await updateRoster(within, place, { ...roster, revision: 1, people: perUnit });
    });
    known.push(...records.slice(0, (3 * ROUNDS) / UNITS));
  }
  return known;
}

function openMaker(): (unitId: string, place: number) => Made {
  const random = makeRandom("relink one");
  const [name, idNo] = [makeNames(random.fork("names"), { unique: false }), makeIdNumbers(random.fork("numbers"))];
  const two = (number: number): string => String(number).padStart(2, "0");
  return (unitId, place) => {
    const gender = random.chance(0.6) ? "男" : "女";
    const year = random.int(1930, 1968);
    const birth = `${String(year)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
    const area = `3204${two(random.int(1, 20))}`;
    const statement: Statement = {
      name: name(gender, year), gender, birth_date: birth, work_start_date: `${String(year + random.int(17, 24))}-${two(random.int(1, 12))}`,
      orig_unit: `第${String(random.int(1, 400))}单位`, mobile: `13${String(random.int(100_000_000, 999_999_999))}`, retire_kind: "退休", alive: "健在",
      ...(random.chance(0.9) ? { id_no: idNo(area, birth, gender) } : {}),
    };
    return { unitId, recordId: `r${String(place).padStart(8, "0")}`, statement, held: {}, source: { file: "名册.xlsx", sheet: "在册", row: 2 + (place % 50_000) }, removed: null };
  };
}

async function measure(store: OpenStore, known: readonly Made[]): Promise<readonly BenchLine[]> {
  const revisions = new Map<string, number>();
  let sent = 0;
  const tell = async (unitId: string, change: Change): Promise<number> => {
    const baseRevision = revisions.get(unitId) ?? 1;
    revisions.set(unitId, baseRevision + 1);
    const submission = { protocol: protocolVersion, submissionId: `bench-${String((sent += 1)).padStart(6, "0")}`, ledger: ledgerId, baseRevision, changes: [change] } as const;
    const started = performance.now();
    await acceptSubmission({ store, now: () => at }, { unitId, actor: "bench", submission });
    return performance.now() - started;
  };
  const set = (record: Made, field: "mobile" | "birth_date", to: string): Change =>
    ({ op: "set", recordId: record.recordId, field, from: record.statement[field] ?? null, to, heldBy: null, source: record.source });
  const kinds: readonly (readonly [name: string, change: (record: Made, round: number) => readonly [string, Change]])[] = [
    ["another telephone", (record, round) => [record.unitId, set(record, "mobile", `139${String(10_000_000 + round)}`)]],
    ["another birth", (record) => [record.unitId, set(record, "birth_date", record.statement.birth_date!.slice(0, 7))]],
    ["a person whom another unit has", (record) => {
      const other = record.unitId === "unit-0" ? "unit-1" : "unit-0";
      return [other, { op: "add", recordId: `again-${record.recordId}`, statement: record.statement, held: {}, source: record.source }];
    }],
  ];
  const lines: BenchLine[] = [];
  for (const [at, [name, change]] of kinds.entries()) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await tell(...change(known[round * kinds.length + at]!, round)));
    times.sort((a, b) => a - b);
    lines.push({ name: `one change against 1,000,000 records: ${name}`, value: times[times.length >> 1]!, unit: "ms", limit: 20, note: `the median of ${String(ROUNDS)}, the slowest ${times.at(-1)!.toFixed(1)} ms` });
  }
  return lines;
}
