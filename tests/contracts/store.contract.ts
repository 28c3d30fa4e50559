import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Statement } from "../../roster/model/change.js";
import type { UnitRecord } from "../../roster/model/person.js";
import { mergeWithReview, recordKey } from "../../roster/merge/mergeRecords.js";
import { newSubmission, addOf, setOf } from "../sync-server/support/service.js";
import { appendEvents, readEvents } from "../../sync-server/store/events.js";
import { readLinkedRecords } from "../../sync-server/store/links.js";
import { migrate, migrations } from "../../sync-server/store/migrate.js";
import type { OpenStore } from "../../sync-server/store/openStore.js";
import { insertTold, readBase, readRecords, upsertRecords } from "../../sync-server/store/records.js";
import { readReviews } from "../../sync-server/store/reviews.js";
import { lockRoster, readRoster, updateRoster } from "../../sync-server/store/rosters.js";
import { findSubmission } from "../../sync-server/store/submissions.js";
import { findToken, insertToken, revokeTokens } from "../../sync-server/store/tokens.js";
import { findUnit, insertUnit, listUnits } from "../../sync-server/store/units.js";
import { acceptSubmission } from "../../sync-server/sync/acceptSubmission.js";

/** How a driver gives the suite a database: `open` answers a store of a district that nothing was written to. */
export interface StoreDriver {
  open(districtId: string): Promise<OpenStore>;
  close(): Promise<void>;
}

const at = new Date("2026-11-22T08:00:00Z");
const source = { file: "名册.xlsx", sheet: null, row: 5 };

/** The promises that every database under the service keeps. */
export function storeContract(name: string, start: () => Promise<StoreDriver>): void {
  describe(name, () => {
    let driver: StoreDriver;
    const stores: OpenStore[] = [];
    let districts = 0;
    const openNew = (): Promise<OpenStore> => driver.open(`district-${String(Date.now())}-${String((districts += 1))}`);
    const newStore = async (): Promise<OpenStore> => {
      const store = await openNew();
      stores.push(store);
      return store;
    };
    beforeAll(async () => {
      driver = await start();
    });
    afterAll(async () => {
      for (const store of stores) await store.close();
      await driver.close();
    });

    test("units are known by their ids, once", async () => {
      const store = await newStore();
      expect(await insertUnit(store, { unitId: "finance", name: "财政局" }, at)).toBe(true);
      expect(await insertUnit(store, { unitId: "finance", name: "别的" }, at)).toBe(false);
      expect(await findUnit(store, "finance")).toEqual({ unitId: "finance", name: "财政局" });
      expect(await findUnit(store, "taxes")).toBeNull();
      expect(await listUnits(store, "retirees")).toEqual([
        { unitId: "finance", name: "财政局", revision: 0, count: 0, waitingCount: 0, receivedAt: null, quality: null },
      ]);
    });

    test("a token is found by its hash until it is revoked", async () => {
      const store = await newStore();
      await insertToken(store, { hash: "h", tokenId: "t", role: "unit", unitId: "finance" }, at);
      expect(await findToken(store, "h")).toEqual({ tokenId: "t", role: "unit", unitId: "finance" });
      await revokeTokens(store, "finance", at);
      expect(await findToken(store, "h")).toBeNull();
    });

    test("records are written over by their whole key, and read back as they were told", async () => {
      const store = await newStore();
      const place = { unitId: "finance", ledgerId: "retirees" };
      const record = { recordId: "r1", statement: { name: "李建国\"'\\", remark: "长".repeat(32_767) }, held: {}, source, removed: null };
      await upsertRecords(store, place, { records: [record], revision: 1, at });
      await upsertRecords(store, place, { records: [{ ...record, statement: { name: "李建国" } }, { ...record, recordId: "r2", removed: "误录" }], revision: 2, at });
      expect((await readRecords(store, place, ["r1", "r2", "r3"])).map(({ recordId, removed }) => [recordId, removed]).sort()).toEqual([["r1", null], ["r2", "误录"]]);
      expect(await readBase(store, place)).toEqual([{ recordId: "r1", statement: { name: "李建国" }, held: {}, source, removed: null, toldAt: at.toISOString() }]);
      expect(await readBase(store, { ...place, unitId: "taxes" })).toEqual([]);
    });

    test("new records go by COPY into the history and from there into the table, whatever characters stand in them; a record that is there is refused", async () => {
      const store = await newStore();
      const place = { unitId: "finance", ledgerId: "retirees" };
      const odd = "\\N\t\\.\n\r\\\\x\u2028'\"{}𠮷";
      const told = { statement: { name: odd, id_no: odd, remark: odd, health: odd }, held: {}, source: { ...source, file: odd } };
      await store.inTransaction(async (within) => {
        const roster = await lockRoster(within, place);
        const events = [
          { kind: "added", subject: "r0", body: told },
          { kind: "added", subject: "r1", body: told }, { kind: "noted", subject: odd, body: { sealedText: odd, text: odd, list: [odd] } },
          // Taken off as soon as told: what its cells say is not told whole.
          { kind: "added", subject: "r2", body: { cells: [], source, reason: "误录", note: odd } },
        ];
        await appendEvents(within, place, roster.chain, { stamp: { revision: 1, cause: odd, actor: "clerk", at }, events });
        await insertTold(within, place, { after: 1, upTo: 4 });
      });
      expect(await readBase(store, place)).toEqual([{ recordId: "r1", ...told, removed: null, toldAt: at.toISOString() }]);
      expect(await readEvents(store, place)).toMatchObject([
        { subject: "r0", body: told }, { subject: "r1", body: told }, { cause: odd, subject: odd, body: { sealedText: odd, text: odd, list: [odd] } }, { subject: "r2", body: { note: odd } },
      ]);
      await expect(insertTold(store, place, { after: 1, upTo: 2 })).rejects.toMatchObject({ code: "23505" });
    });

    test("districts do not see each other", async () => {
      const [one, two] = [await newStore(), await newStore()];
      await insertUnit(one, { unitId: "finance", name: "财政局" }, at);
      const add = [addOf("r1", { name: "李建国", id_no: "11010519491231002X" })];
      await acceptSubmission({ store: one, now: () => at }, { unitId: "finance", actor: "t", submission: newSubmission(add) });
      expect(await findUnit(two, "finance")).toBeNull();
      expect(await readLinkedRecords(two, "retirees")).toEqual([]);
      expect(await readBase(two, { unitId: "finance", ledgerId: "retirees" })).toEqual([]);
    });

    test("the history only grows: one event a record and revision", async () => {
      const store = await newStore();
      const place = { unitId: "finance", ledgerId: "retirees" };
      const stamp = { revision: 1, cause: "s1", actor: "t", at };
      const body = { cells: [{ field: "id_no", from: null, to: "11010519491231002X", heldBy: null }], source, reason: null, note: null };
      const event = { kind: "changed", subject: "r1", body };
      const chain = { length: 0, head: "" };
      await lockRoster(store, place);
      const after = await appendEvents(store, place, chain, { stamp, events: [event, event] });
      await expect(appendEvents(store, place, chain, { stamp, events: [event] })).rejects.toThrow();
      expect(after.length).toBe(2);
      expect(await readEvents(store, place)).toEqual([{ ...event, ...stamp, chainPlace: 1 }, { ...event, ...stamp, chainPlace: 2 }]);
      expect((await readRoster(store, place)).chain).toEqual(after);
    });

    test("[P3] numbers and health stand in no table in clear", async () => {
      const store = await newStore();
      const secrets = ["11010519491231002X", "脑梗后遗症", "生活不能自理", "110105194912310038"];
      const add = addOf("r1", { name: "李建国", id_no: secrets[0]!, health: secrets[1]!, self_care: secrets[2]! });
      await acceptSubmission({ store, now: () => at }, { unitId: "finance", actor: "t", submission: newSubmission([add]) });
      const change = newSubmission([setOf("r1", "id_no", secrets[0]!, secrets[3]!)]);
      await acceptSubmission({ store, now: () => at }, { unitId: "finance", actor: "u", submission: change });
      const tables = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`.execute(store.db);
      let rows = "";
      for (const { name } of tables.rows) rows += JSON.stringify((await sql`select t::text from ${sql.table(name)} as t`.execute(store.db)).rows);
      expect(rows.includes("李建国")).toBe(true);
      // Not the rows themselves: a failure would print them all.
      expect(secrets.filter((secret) => rows.includes(secret))).toEqual([]);
    });

    test("a failed transaction leaves nothing, a lost race is tried again", async () => {
      const store = await newStore();
      await expect(store.inTransaction(async (within) => {
        await insertUnit(within, { unitId: "finance", name: "财政局" }, at);
        throw new Error("no");
      })).rejects.toThrow("no");
      expect(await findUnit(store, "finance")).toBeNull();
      let tries = 0;
      await store.inTransaction(async ({ db }) => {
        tries += 1;
        if (tries < 3) await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(db);
      });
      expect(tries).toBe(3);
    });

    test("two who lock one roster come one after the other", async () => {
      const store = await newStore();
      const place = { unitId: "finance", ledgerId: "retirees" };
      await Promise.all(Array.from({ length: 8 }, () => store.inTransaction(async (within) => {
        const state = await lockRoster(within, place);
        await updateRoster(within, place, { ...state, revision: state.revision + 1, quality: undefined, receivedAt: at });
      })));
      expect((await readRoster(store, place)).revision).toBe(8);
    });

    test("[S2] a submission and its answer are kept together", async () => {
      const store = await newStore();
      const submission = newSubmission([addOf("r1", { name: "李建国" })]);
      const answer = await acceptSubmission({ store, now: () => at }, { unitId: "finance", actor: "t", submission });
      expect((await findSubmission(store, "finance", submission.submissionId))?.answer).toEqual(answer);
      expect(await acceptSubmission({ store, now: () => new Date() }, { unitId: "finance", actor: "t", submission })).toEqual(answer);
    });

    test("[M1] two units that tell one person at the same moment tell one person", async () => {
      const store = await newStore();
      const told = (unitId: string): Promise<unknown> => acceptSubmission({ store, now: () => at }, {
        unitId, actor: "t", submission: newSubmission([addOf("r1", { name: "李建国", id_no: "11010519491231002X" })]),
      });
      await Promise.all(["a", "b", "c", "d", "e", "f"].map(told));
      const linked = await readLinkedRecords(store, "retirees");
      expect(linked).toHaveLength(6);
      expect(new Set(linked.map(({ personId }) => personId)).size).toBe(1);
    });

    test("[M5] who is who, settled change by change, is what looking at everything at once gives", async () => {
      const statements: readonly Statement[] = [
        { name: "李建国", id_no: "11010519491231002X" }, { name: "李建国", id_no: "110105194912310038" }, { name: "李健国", id_no: "11010519491231002X" },
        { name: "李建国", birth_date: "1949-12-31", mobile: "13900000001" }, { name: "李建国", birth_date: "1949-12-31", orig_unit: "财政局" },
        { name: "李建国", birth_date: "1949-12-31", mobile: "13900000001", orig_unit: "财政局", id_no: "11010519491231002X" },
        { name: "李建国", birth_date: "1949-12-31", orig_unit: "财政局", id_no: "110105194912310038" }, { name: "李建国", birth_date: "1949-12" },
      ];
      const step = fc.record({ unit: fc.constantFrom("a", "b", "c"), record: fc.constantFrom("r1", "r2"), statement: fc.constantFrom(null, ...statements) });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
          const store = await openNew();
          const now = new Map<string, { record: UnitRecord; gone: boolean }>();
          try {
            for (const { unit, record, statement } of steps) await tell(store, now, { unit, record, statement });
            await expectBatch(store, [...now.values()].filter(({ gone }) => !gone).map(({ record }) => record));
          } finally {
            await store.close();
          }
        }),
        { numRuns: 25 },
      );
    });

    test("tables are keyed by district first, and use nothing that keeps them on one machine", async () => {
      const { db } = await newStore();
      const keys = await sql<{ table: string; first: string }>`
        select class.relname as table, attribute.attname as first
        from pg_class class join pg_namespace space on space.oid = class.relnamespace
        left join pg_index index on index.indrelid = class.oid and index.indisprimary
        left join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = index.indkey[0]
        where space.nspname = current_schema() and class.relkind = 'r' and class.relname not like 'kysely_%'
      `.execute(db);
      expect(keys.rows.length).toBeGreaterThan(10);
      expect(keys.rows.filter(({ first }) => first !== "district_id")).toEqual([]);
      const held = await sql<{ what: string }>`
        select relname as what from pg_class join pg_namespace space on space.oid = relnamespace where relkind = 'S' and nspname = current_schema()
        union all select tgname from pg_trigger join pg_class on pg_class.oid = tgrelid where not tgisinternal and relnamespace = current_schema()::regnamespace
        union all select extname from pg_extension where extname not in ('plpgsql', 'citus', 'citus_columnar')
      `.execute(db);
      expect(held.rows).toEqual([]);
    });

    test("an older program refuses a database that a newer one has been at", async () => {
      const { db } = await newStore();
      expect(Object.keys(migrations).every((migration) => /^\d{8}-\d{2}-[a-z]+(?:-[a-z]+)+$/u.test(migration))).toBe(true);
      await migrate(db);
      await sql`insert into kysely_migration (name, timestamp) values ('29991231-01-add-later', 'now')`.execute(db);
      await expect(migrate(db)).rejects.toMatchObject({ code: "database-newer", params: { migration: "29991231-01-add-later" } });
      await sql`delete from kysely_migration where name = '29991231-01-add-later'`.execute(db);
    });
  });
}

/** Tells, corrects or takes off one record, as a unit would, and notes what stands now. */
async function tell(
  store: OpenStore, now: Map<string, { record: UnitRecord; gone: boolean }>,
  { unit, record, statement }: { readonly unit: string; readonly record: string; readonly statement: Statement | null },
): Promise<void> {
  const key = `${unit} ${record}`;
  const known = now.get(key);
  if (known?.gone === true || (known === undefined && statement === null)) return;
  const changes = statement === null ? [{ op: "remove" as const, recordId: record, reason: "误录" as const, note: "" }]
    : known === undefined ? [addOf(record, statement)]
    : fieldsOf(known.record.statement, statement).map((field) => setOf(record, field, known.record.statement[field] ?? null, statement[field] ?? null));
  const { revision: baseRevision } = await readRoster(store, { unitId: unit, ledgerId: "retirees" });
  await acceptSubmission({ store, now: () => at }, { unitId: unit, actor: "t", submission: newSubmission(changes, { baseRevision }) });
  const [kept] = await readRecords(store, { unitId: unit, ledgerId: "retirees" }, [record]);
  const { removed, ...told } = kept!;
  now.set(key, { record: { ...told, unitId: unit }, gone: removed !== null });
}

function fieldsOf(...statements: readonly Statement[]): readonly (keyof Statement)[] {
  return [...new Set(statements.flatMap((statement) => Object.keys(statement)))] as (keyof Statement)[];
}

async function expectBatch(store: OpenStore, records: readonly UnitRecord[]): Promise<void> {
  const { people, review } = mergeWithReview(records);
  const wanted = people.flatMap(({ personId, records: told }) => told.map((record) => `${personId} ${recordKey(record)}`)).sort();
  const linked = await readLinkedRecords(store, "retirees");
  expect(linked.map(({ personId, record }) => `${personId} ${recordKey(record)}`).sort()).toEqual(wanted);
  const pairs = (all: readonly { readonly a: string; readonly b: string; readonly score: number }[]): readonly string[] => all.map(({ a, b, score }) => `${a} ${b} ${String(score)}`).sort();
  expect(pairs(await readReviews(store))).toEqual(pairs(review));
}
