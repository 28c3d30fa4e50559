import { afterAll, beforeAll, expect, test } from "vitest";
import { makeKeys } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { moveDatabase } from "../../../sync-server/operations/moveDatabase.js";
import { openStore } from "../../../sync-server/store/openStore.js";
import { readAllRecords } from "../../../sync-server/store/records.js";
import { acceptSubmission } from "../../../sync-server/sync/acceptSubmission.js";
import { startDatabases, type Databases } from "../support/databases.js";
import { addOf, newSubmission } from "../support/service.js";

const vault = openVault(makeKeys());
const at = new Date("2026-11-25T02:30:00Z");
const place = { unitId: "finance", ledgerId: "retirees" };
let databases: Databases;
let from: string;

beforeAll(async () => {
  databases = await startDatabases();
  from = await databases.make();
  const store = await openStore({ connectionString: from }, { vault });
  const adds = Array.from({ length: 50 }, (_, row) => addOf(`r${String(row)}`, { name: `样例${String(row)}`, id_no: "11010519491231002X" }));
  await acceptSubmission({ store, now: () => at }, { unitId: "finance", actor: "t", submission: newSubmission(adds) });
  await store.close();
});
afterAll(() => databases.close());

const move = (source: string, to: string, replace = false) => moveDatabase({ from: { connectionString: source }, to: { connectionString: to }, vault, replace });

test("[S1] a register moves to another database whole, whatever that sorts by, and the service goes on there", async () => {
  const to = await databases.make("template template0 locale_provider icu icu_locale 'zh-Hans-CN'");
  const moved = await move(from, to);
  expect(moved.events).toBe(50);
  const [old, now] = [await openStore({ connectionString: from }, { vault }), await openStore({ connectionString: to }, { vault })];
  expect(await readAllRecords(now, place)).toEqual(await readAllRecords(old, place));
  await acceptSubmission({ store: now, now: () => at }, { unitId: "finance", actor: "t", submission: newSubmission([addOf("later", { name: "王芳" })], { baseRevision: 1 }) });
  await old.close();
  await now.close();
});

test("a target that holds something is left alone unless it is to be replaced; an empty source is told", async () => {
  const to = await databases.make();
  await move(from, to);
  await expect(move(from, to)).rejects.toMatchObject({ code: "database-not-empty" });
  await move(from, to, true);
  await expect(move(await databases.make(), to, true)).rejects.toMatchObject({ code: "database-empty" });
});

test("a service on either database is refused, idle or not", async () => {
  const to = await databases.make();
  const service = await openStore({ connectionString: from }, { vault });
  await expect(move(from, to)).rejects.toMatchObject({ code: "service-running" });
  await service.close();
  const other = await openStore({ connectionString: to }, { vault });
  await expect(move(from, to, true)).rejects.toMatchObject({ code: "service-running" });
  await other.close();
});

test("a database is not moved onto itself, and who holds its tables is not waited for without end", async () => {
  await expect(move(from, from, true)).rejects.toMatchObject({ code: "same-database" });
  await expect(move(from, `${from}?application_name=another-way-to-it`, true)).rejects.toMatchObject({ code: "same-database" });
});

test("a user who may not make tables there is told what to allow", async () => {
  const to = await databases.make();
  await databases.ask(to, "create role guest login password 'guest'");
  const guest = new URL(to);
  guest.username = guest.password = "guest";
  await expect(move(from, guest.href)).rejects.toMatchObject({ code: "database-not-allowed" });
});

test("a database that is not there is named by its reason, and the source stays as it is", async () => {
  await expect(move(from, from.replace(/\/test_\d+$/u, "/nowhere"))).rejects.toMatchObject({ code: "database-unreachable", params: { reason: "3D000" } });
});
