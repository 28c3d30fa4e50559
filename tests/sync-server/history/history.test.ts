import { sql } from "kysely";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Change, Statement } from "../../../roster/model/change.js";
import { makeKeys, withNewSealKey } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { readRosterAt } from "../../../sync-server/history/readRosterAt.js";
import { rebuildTables } from "../../../sync-server/history/rebuildTables.js";
import { undoCause } from "../../../sync-server/history/undoCause.js";
import { exportHeads, verifyHistory } from "../../../sync-server/history/verifyHistory.js";
import { openEmbeddedPostgres, type EmbeddedPostgres } from "../../../sync-server/store/embeddedPostgres.js";
import { openStore, type OpenStore } from "../../../sync-server/store/openStore.js";
import { readAllRecords } from "../../../sync-server/store/records.js";
import { readRoster } from "../../../sync-server/store/rosters.js";
import { readLinkedRecords } from "../../../sync-server/store/links.js";
import { acceptSubmission } from "../../../sync-server/sync/acceptSubmission.js";
import { addOf, newSubmission, setOf } from "../support/service.js";

const place = { unitId: "finance", ledgerId: "retirees" };
const keys = makeKeys();
const vault = openVault(keys);
const dataDir = mkdtempSync(join(tmpdir(), "roster-history-"));
let embedded: EmbeddedPostgres;
let store: OpenStore;
let districts = 0;
let clock = 0;

beforeAll(async () => {
  embedded = await openEmbeddedPostgres({ dataDir });
});
afterAll(async () => {
  await embedded.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  store = await openNew();
  return () => store.close();
});

function openNew(): Promise<OpenStore> {
  return openStore({ ...embedded.connection, max: 4 }, { vault, districtId: `history-${String((districts += 1))}` });
}

const hour = (hours: number): Date => new Date(Date.UTC(2026, 10, 22, hours));

async function tell(changes: readonly Change[], on: OpenStore = store, unitId = "finance"): Promise<string> {
  const { revision: baseRevision } = await readRoster(on, { ...place, unitId });
  const submission = newSubmission(changes, { baseRevision });
  await acceptSubmission({ store: on, now: () => hour((clock += 1)) }, { unitId, actor: "clerk", submission });
  return submission.submissionId;
}

const li: Statement = { name: "李建国", id_no: "11010519491231002X", mobile: "13900000001", health: "健康" };

async function faults(on: OpenStore = store): Promise<readonly unknown[]> {
  return (await verifyHistory(on)).flatMap((each) => each.faults);
}

test("[P5] a history that nobody touched is intact, and its heads stay in it for ever", async () => {
  await tell([addOf("r1", li), addOf("r2", { name: "王芳" })]);
  const heads = await exportHeads(store);
  await tell([setOf("r1", "mobile", "13900000001", "13900000002")]);
  expect(await verifyHistory(store, heads)).toMatchObject([{ place, events: 3, faults: [] }]);
});

const alterations: readonly (readonly [what: string, statement: string, code: string])[] = [
  ["an altered value", `update events set body = replace(body, '王芳', '王方') where subject = 'r2'`, "link-wrong"],
  ["another actor", `update events set actor = 'somebody else' where chain_place = 1`, "link-wrong"],
  ["another time", `update events set at = at - interval '1 day' where chain_place = 2`, "link-wrong"],
  ["an event taken out of the middle", `delete from events where chain_place = 2`, "place-missing"],
  ["an event cut off the end", `delete from events where chain_place = 3`, "head-differs"],
  ["two events changed over", `update events set chain_place = case chain_place when 1 then 2 else 1 end + 100 where chain_place < 3; update events set chain_place = chain_place - 100 where chain_place > 100`, "link-wrong"],
  ["a record altered beside the history", `update records set statement = jsonb_set(statement, '{name}', '"王方"') where record_id = 'r2'`, "record-differs"],
  ["a record taken away", `delete from records where record_id = 'r2'`, "record-differs"],
  ["a record brought in", `insert into records select district_id, unit_id, ledger_id, 'r9', statement, held, disputed, source, removed, revision, told_at from records where record_id = 'r2'`, "record-differs"],
  ["a death taken back", `update records set removed = null where record_id = 'r1'`, "record-differs"],
];

test.each(alterations)("[P5] the history shows %s", async (_what, statement, code) => {
  await tell([addOf("r1", li), addOf("r2", { name: "王芳" })]);
  await tell([{ op: "remove", recordId: "r1", reason: "去世", note: "" }]);
  expect(await faults()).toEqual([]);
  for (const part of statement.split("; ")) {
    const [head, tail] = part.includes(" where ") ? part.split(/ where (?!.* where )/u) as [string, string] : [part, "true"];
    await sql.raw(`${head} where district_id = '${store.districtId}' and (${tail})`).execute(store.db);
  }
  expect(await faults()).toContainEqual(expect.objectContaining({ code }));
});

test("[P5] who cuts the chain and writes it anew, keys and all, is found by a head that was kept elsewhere", async () => {
  await tell([addOf("r1", li)]);
  await tell([setOf("r1", "mobile", "13900000001", "13900000002")]);
  const heads = await exportHeads(store);
  await sql`delete from events where district_id = ${store.districtId} and chain_place = 2`.execute(store.db);
  const link = await sql<{ link: string }>`select link from events where district_id = ${store.districtId} and chain_place = 1`.execute(store.db);
  await sql`update rosters set chain_length = 1, chain_head = ${link.rows[0]!.link}, revision = 1 where district_id = ${store.districtId}`.execute(store.db);
  await tell([setOf("r1", "mobile", "13900000002", "13900000003")]);
  expect((await verifyHistory(store, heads)).flatMap((each) => each.faults)).toContainEqual({ code: "exported-head-missing", chainPlace: 2 });
  expect((await verifyHistory(store, [{ unitId: "gone", ledgerId: "retirees", length: 3, head: "x" }])).at(-1)!.faults).toEqual([{ code: "exported-head-missing", chainPlace: 3 }]);
});

test("a sealed text that was moved to another row does not open there", async () => {
  await tell([addOf("r1", li), addOf("r2", { ...li, name: "王芳", id_no: "110105194912310038" })]);
  await sql`
    update records set statement = (select statement from records as other where other.district_id = records.district_id and record_id = 'r1')
    where district_id = ${store.districtId} and record_id = 'r2'`.execute(store.db);
  await expect(readAllRecords(store, place)).rejects.toThrow();
});

test("keys rotate: what was sealed before stays readable, new values are sealed with the new key", async () => {
  await tell([addOf("r1", li)]);
  const rotated = withNewSealKey(keys);
  const again = await openStore({ ...embedded.connection, max: 2 }, { vault: openVault(rotated), districtId: store.districtId });
  await tell([setOf("r1", "id_no", li.id_no!, "110105194912310038"), addOf("r2", li)], again);
  expect(await faults(again)).toEqual([]);
  const stored = await sql<{ text: string }>`select statement::text as text from records where district_id = ${store.districtId}`.execute(store.db);
  expect(stored.rows.every(({ text }) => text.includes("~k2."))).toBe(true);
  await again.close();
  await expect(openStore({ ...embedded.connection, max: 2 }, { vault: openVault(makeKeys()), districtId: store.districtId })).rejects.toMatchObject({ code: "key-file-lost" });
});

test("[M4] undoing a submission takes back what it did and leaves what was told since", async () => {
  await tell([addOf("r1", li), addOf("r2", { name: "王芳" })]);
  const cause = await tell([setOf("r1", "mobile", "13900000001", "13900000002"), setOf("r1", "health", "健康", "一般"), { op: "remove", recordId: "r2", reason: "误录", note: "" }, addOf("r3", { name: "赵强" })]);
  await tell([setOf("r1", "health", "一般", "有慢性病")]);
  const undone = await undoCause(store, { place, cause, recordId: null, actor: "officer", at: hour(500) });
  expect(undone).toMatchObject({ undone: 3, left: [{ recordId: "r1", field: "health" }] });
  const records = new Map((await readAllRecords(store, place)).map((record) => [record.recordId, record]));
  expect(records.get("r1")!.statement).toEqual({ ...li, health: "有慢性病" });
  expect([records.get("r2")!.removed, records.get("r3")!.removed]).toEqual([null, "误录"]);
  expect(await faults()).toEqual([]);
  // Undoing the undoing gives it back; what nobody knows cannot be undone.
  await undoCause(store, { place, cause: `undo:${cause}`, recordId: "r1", actor: "officer", at: hour(501) });
  expect((await readAllRecords(store, place))[0]!.statement.mobile).toBe("13900000002");
  await expect(undoCause(store, { place, cause: "nothing", recordId: null, actor: "officer", at: hour(502) })).rejects.toMatchObject({ code: "nothing-to-undo" });
});

test("[H2] the register of any past revision is rebuilt with its digest, and the tables from the history alone", async () => {
  const values = [null, "13900000001", "13900000002", "13900000003"];
  const step = fc.record({
    unit: fc.constantFrom("finance", "taxes"), record: fc.constantFrom("r1", "r2", "r3"), late: fc.integer({ min: 0, max: 2 }),
    act: fc.oneof(
      fc.record({ kind: fc.constant("add" as const), mobile: fc.constantFrom(...values), wrong: fc.boolean() }),
      fc.record({ kind: fc.constant("set" as const), to: fc.constantFrom(...values) }),
      fc.record({ kind: fc.constant("remove" as const), reason: fc.constantFrom("去世" as const, "误录" as const) }),
      fc.record({ kind: fc.constant("settle" as const), keep: fc.constantFrom("told" as const, "standing" as const) }),
    ),
  });
  const source = { file: "名册.xlsx", sheet: null, row: 7 };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
    const on = await openNew();
    try {
      const past = new Map<string, string>();
      for (const { unit, record, late, act } of steps) {
        const at = { ...place, unitId: unit };
        const before = await readRoster(on, at);
        const known = (await readAllRecords(on, at)).find(({ recordId }) => recordId === record);
        const change: Change = act.kind === "add" ? addOf(record, { name: "李建国", id_no: act.wrong ? "110105194912310021" : "11010519491231002X", ...(act.mobile === null ? {} : { mobile: act.mobile }) })
          : act.kind === "set" ? setOf(record, "mobile", known?.statement.mobile ?? null, act.to)
          : act.kind === "remove" ? { op: "remove", recordId: record, reason: act.reason, note: "" }
          : { op: "settle", recordId: record, field: "mobile", keep: act.keep, source };
        const submission = newSubmission([change], { baseRevision: Math.max(0, before.revision - late) });
        await acceptSubmission({ store: on, now: () => hour((clock += 1)) }, { unitId: unit, actor: "clerk", submission });
        const after = await readRoster(on, at);
        past.set(`${unit} ${String(after.revision)}`, after.digest);
      }
      for (const [key, digest] of past) {
        const [unitId, revision] = key.split(" ") as [string, string];
        expect((await readRosterAt(on, { ...place, unitId }, { revision: Number(revision) })).digest).toBe(digest);
      }
      expect(await faults(on)).toEqual([]);
      const stand = async () => [await readAllRecords(on, place), await readAllRecords(on, { ...place, unitId: "taxes" }), await readLinkedRecords(on, "retirees"), await readRoster(on, place)];
      const before = await stand();
      await rebuildTables(on, hour(600));
      expect(await stand()).toEqual(before);
    } finally {
      await on.close();
    }
  }), { numRuns: 40 });
});

test("[H2] as of a moment: the revision of then", async () => {
  clock = 1000;
  await tell([addOf("r1", li)]);
  await tell([setOf("r1", "mobile", "13900000001", "13900000002")]);
  expect((await readRosterAt(store, place, { until: hour(1001) })).records[0]!.statement.mobile).toBe("13900000001");
  expect(await readRosterAt(store, place, { until: hour(1000) })).toMatchObject({ revision: 0, records: [] });
});
