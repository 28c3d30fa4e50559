import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countPerson } from "../../../roster/merge/countPerson.js";
import { recordKey } from "../../../roster/merge/mergeRecords.js";
import type { Change } from "../../../roster/model/change.js";
import type { PersonAct } from "../../../roster/model/personAct.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import { makeKeys } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { rebuildTables } from "../../../sync-server/history/rebuildTables.js";
import { undoCause } from "../../../sync-server/history/undoCause.js";
import { verifyHistory } from "../../../sync-server/history/verifyHistory.js";
import { actOnPerson, undoAct } from "../../../sync-server/people/actOnPerson.js";
import { confirmDeath } from "../../../sync-server/people/confirmDeath.js";
import { decideTransfer, reopenTransfer } from "../../../sync-server/people/decideTransfer.js";
import { readAllFacts } from "../../../sync-server/people/knownFacts.js";
import { setPolicy } from "../../../sync-server/people/setPolicy.js";
import { Problem } from "../../../sync-server/problem.js";
import { readAllDeaths } from "../../../sync-server/store/deaths.js";
import { openEmbeddedPostgres, type EmbeddedPostgres } from "../../../sync-server/store/embeddedPostgres.js";
import { openStore, type OpenStore } from "../../../sync-server/store/openStore.js";
import { readAllActs } from "../../../sync-server/store/personActs.js";
import { readCounts, sumCounts } from "../../../sync-server/store/personCounts.js";
import { readAllPersons } from "../../../sync-server/store/persons.js";
import { readPolicies } from "../../../sync-server/store/policies.js";
import { readRecords } from "../../../sync-server/store/records.js";
import { readRoster } from "../../../sync-server/store/rosters.js";
import { readTransfers } from "../../../sync-server/store/transfers.js";
import { insertUnit } from "../../../sync-server/store/units.js";
import { decideMatch } from "../../../sync-server/sync/decideMatches.js";
import { acceptSubmission } from "../../../sync-server/sync/acceptSubmission.js";
import { addOf, newSubmission, setOf } from "../support/service.js";
import { idNumber } from "./office.js";

const ledgerId = "retirees";
const units = ["caizheng", "jiaoyu", "shuiwu"] as const;
const names: Readonly<Record<string, string>> = { caizheng: "区财政局", jiaoyu: "区教育局", shuiwu: "区税务局" };
const numbers = [idNumber("19491231", 2), idNumber("19491231", 4)];
const dataDir = mkdtempSync(join(tmpdir(), "roster-counts-"));
const vault = openVault(makeKeys());
let embedded: EmbeddedPostgres;
let districts = 0;
let clock = 0;

beforeAll(async () => {
  embedded = await openEmbeddedPostgres({ dataDir });
});
afterAll(async () => {
  await embedded.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function openNew(): Promise<OpenStore> {
  const store = await openStore({ ...embedded.connection, max: 4 }, { vault, districtId: `counts-${String((districts += 1))}` });
  for (const unitId of units) await insertUnit(store, { unitId, name: names[unitId]! }, next());
  return store;
}

const next = (): Date => new Date(Date.UTC(2026, 10, 22) + (clock += 1) * 1000);

async function tell(store: OpenStore, unitId: string, changes: readonly Change[]): Promise<string> {
  const { revision: baseRevision } = await readRoster(store, { unitId, ledgerId });
  const submission = newSubmission(changes, { baseRevision });
  await acceptSubmission({ store, now: next }, { unitId, actor: "clerk", submission });
  return submission.submissionId;
}

const unit = fc.constantFrom(...units);
const record = fc.constantFrom("r1", "r2");
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("add" as const), unit, record, id: fc.constantFrom(...numbers), pay: fc.constantFrom(null, ...Object.values(names)), died: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("set" as const), unit, record, id: fc.constantFrom(...numbers) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("alive" as const), unit, record, alive: fc.constantFrom("健在", "去世") }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("remove" as const), unit, record, reason: fc.constantFrom("去世" as const, "转出" as const, "转出" as const, "误录" as const), to: fc.option(unit) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("act" as const), unit, record, act: fc.constantFrom<PersonAct>(
    { kind: "ruling", unitId: "shuiwu" }, { kind: "ruling", unitId: "jiaoyu" }, { kind: "ruling", unitId: null }, { kind: "flag", flag: "four-bodies", on: true }, { kind: "word", field: "health", value: "一般" },
    { kind: "word", field: "alive", value: "健在" }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo-act" as const), place: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("decide" as const), place: fc.nat(3), decision: fc.constantFrom("confirmed" as const, "refused" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reopen" as const), place: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("judge" as const), a: unit, b: unit, record, decision: fc.constantFrom("accepted" as const, "denied" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("confirm-death" as const), unit, record }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const), place: fc.nat(5) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(store: OpenStore, each: Step, told: { readonly unit: string; readonly cause: string }[]): Promise<void> {
  const stamp = { reason: "依据", actor: "officer", at: next() };
  switch (each.kind) {
    case "add": {
      const statement = { name: "李建国", id_no: each.id, retire_kind: "退休", ...(each.pay === null ? {} : { pay_unit: each.pay }), ...(each.died ? { alive: "去世" } : {}) };
      told.push({ unit: each.unit, cause: await tell(store, each.unit, [addOf(each.record, statement)]) });
      return;
    }
    case "set":
    case "alive": {
      const field = each.kind === "set" ? "id_no" as const : "alive" as const;
      const [kept] = await readRecords(store, { unitId: each.unit, ledgerId }, [each.record]);
      const to = each.kind === "set" ? each.id : each.alive;
      told.push({ unit: each.unit, cause: await tell(store, each.unit, [setOf(each.record, field, kept?.statement[field] ?? null, to)]) });
      return;
    }
    case "remove":
      told.push({ unit: each.unit, cause: await tell(store, each.unit, [{ op: "remove", recordId: each.record, reason: each.reason, note: "说明", ...(each.to === null ? {} : { toUnit: each.to }) }]) });
      return;
    case "act":
      await actOnPerson(store, { personId: recordKey({ unitId: each.unit, recordId: each.record }), act: each.act, ...stamp });
      return;
    case "undo-act": {
      const act = (await readAllActs(store))[each.place];
      if (act !== undefined) await undoAct(store, { personId: act.personId, actId: act.actId, ...stamp });
      return;
    }
    case "decide": {
      const open = (await readTransfers(store, null)).filter(({ state }) => state === "open")[each.place];
      if (open !== undefined) await decideTransfer(store, { transferId: open.transferId, decision: each.decision, byUnit: null, ...stamp });
      return;
    }
    case "reopen": {
      const confirmed = (await readTransfers(store, null)).filter(({ state, toUnitId }) => state === "confirmed" && toUnitId === null)[each.place];
      if (confirmed !== undefined) await reopenTransfer(store, { transferId: confirmed.transferId, ...stamp });
      return;
    }
    case "judge":
      await decideMatch(store, { decision: each.decision, a: { unitId: each.a, recordId: "r1" }, b: { unitId: each.b, recordId: each.record }, why: "依据", actor: "officer", at: next() });
      return;
    case "confirm-death":
      await confirmDeath(store, { unitId: each.unit, ledgerId }, each.record, stamp);
      return;
    case "undo": {
      const cause = told[each.place];
      if (cause !== undefined) await undoCause(store, { place: { unitId: cause.unit, ledgerId }, cause: cause.cause, recordId: null, ...stamp });
    }
  }
}

async function computed(store: OpenStore) {
  const facts = await readAllFacts(store, ledgerId);
  const known = new Map(Object.entries(names));
  return (await readAllPersons(store, ledgerId)).map((person) => {
    const { unitId, rule } = countPerson(person, known, facts.factsOf(person));
    return { personId: person.personId, unitId, ruleId: rule };
  });
}

const byPerson = (a: { personId: string }, b: { personId: string }): number => (a.personId < b.personId ? -1 : 1);

test("[M1] [H2] who counts whom is kept as it would be computed of everybody, and all that was settled is rebuilt from the history", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
    const store = await openNew();
    try {
      const told: { unit: string; cause: string }[] = [];
      // The same person at two units, so that there is something to decide from the first step on.
      for (const unitId of ["caizheng", "jiaoyu"]) await tell(store, unitId, [addOf("r1", { name: "李建国", id_no: numbers[0]!, retire_kind: "退休" })]);
      for (const each of steps) {
        // Refused for a reason that the asker can read: nothing happened.
        await take(store, each, told).catch((error: unknown) => { if (!(error instanceof Problem)) throw error; });
        const stored = await readCounts(store);
        expect([...stored].sort(byPerson)).toEqual([...await computed(store)].sort(byPerson));
      }
      const stand = async () => ({
        counts: await readCounts(store), sums: await sumCounts(store), acts: await readAllActs(store), transfers: await readTransfers(store, null),
        deaths: await readAllDeaths(store, ledgerId), people: await readAllPersons(store, ledgerId),
        office: await readRoster(store, { unitId: "~office", ledgerId }),
      });
      const before = await stand();
      await rebuildTables(store, next());
      expect(await stand()).toEqual(before);
      expect((await verifyHistory(store)).flatMap(({ faults }) => faults)).toEqual([]);
    } finally {
      await store.close();
    }
  }), { numRuns: 60 });
}, 120_000);

test("[H2] policies are rebuilt from the history with their documents", async () => {
  const store = await openNew();
  try {
    const policy = { ...defaultPolicy, version: "2", inForceFrom: "2027-01-01" };
    await store.inTransaction((within) => setPolicy(within, { policy, document: "银组发〔2026〕12号", by: "officer", at: new Date(Date.UTC(2026, 11, 1)) }));
    const before = await readPolicies(store);
    await rebuildTables(store, next());
    expect(await readPolicies(store)).toEqual(before);
  } finally {
    await store.close();
  }
});

test("[P3] words, reasons and notes that tell of somebody's health stand nowhere in clear", async () => {
  const store = await openNew();
  try {
    await tell(store, "caizheng", [addOf("r1", { name: "李建国", id_no: numbers[0]! }), addOf("r2", { name: "王秀英", id_no: numbers[1]! })]);
    const stamp = { reason: "canary-reason", actor: "officer", at: next() };
    await actOnPerson(store, { personId: "r1@caizheng", act: { kind: "word", field: "health", value: "canary-health" }, ...stamp });
    await tell(store, "caizheng", [{ op: "remove", recordId: "r1", reason: "去世", note: "canary-note" }, { op: "remove", recordId: "r2", reason: "转出", note: "", toUnit: "jiaoyu" }]);
    const [transfer] = await readTransfers(store, null);
    await decideTransfer(store, { transferId: transfer!.transferId, decision: "refused", byUnit: "jiaoyu", ...stamp });
    const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public'`.execute(store.db);
    for (const { name } of tables) {
      const { rows } = await sql<{ found: number }>`select count(*)::integer as found from ${sql.table(name)} as each where each::text like '%canary%'`.execute(store.db);
      expect([name, rows[0]!.found]).toEqual([name, 0]);
    }
  } finally {
    await store.close();
  }
});
