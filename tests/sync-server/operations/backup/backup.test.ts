import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeKeys, withNewSealKey } from "../../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../../sync-server/crypto/vault.js";
import { verifyHistory } from "../../../../sync-server/history/verifyHistory.js";
import { backUp } from "../../../../sync-server/operations/backup/backUp.js";
import { restoreBackup } from "../../../../sync-server/operations/backup/restoreBackup.js";
import { openStore, type OpenStore } from "../../../../sync-server/store/openStore.js";
import { readAllRecords } from "../../../../sync-server/store/records.js";
import { readLinkedRecords } from "../../../../sync-server/store/links.js";
import { acceptSubmission } from "../../../../sync-server/sync/acceptSubmission.js";
import { startDatabases, type Databases } from "../../support/databases.js";
import { addOf, newSubmission, setOf } from "../../support/service.js";

const keys = makeKeys();
const vault = openVault(keys);
const at = new Date("2026-11-25T02:30:00Z");
const place = { unitId: "finance", ledgerId: "retirees" };
let databases: Databases;
let folder: string;
let url: string;
let good: string;
const stores: OpenStore[] = [];

async function open(address: string, districtId = "district"): Promise<OpenStore> {
  const store = await openStore({ connectionString: address, max: 2 }, { vault, districtId });
  stores.push(store);
  return store;
}

beforeAll(async () => {
  databases = await startDatabases();
  folder = mkdtempSync(join(tmpdir(), "roster-backup-"));
  url = await databases.make();
  for (const districtId of ["district", "east"]) {
    const store = await open(url, districtId);
    // More than one piece of the file, and texts that COPY has to escape.
    const adds = Array.from({ length: 400 }, (_, row) => addOf(`r${String(row)}`, {
      name: `样例${String(row)}`, id_no: "11010519491231002X", remark: `第一行\n第二行\t"\\N"\\ ${"长".repeat(row)}`, mobile: `1390000${String(1000 + row)}`,
    }));
    await acceptSubmission({ store, now: () => at }, { unitId: "finance", actor: "t", submission: newSubmission(adds) });
    await acceptSubmission({ store, now: () => at }, { unitId: "finance", actor: "t", submission: newSubmission([setOf("r1", "name", "样例1", "李建国")], { baseRevision: 1 }) });
    await acceptSubmission({ store, now: () => at }, { unitId: "taxes", actor: "t", submission: newSubmission([addOf("t1", { name: "王芳" })]) });
  }
  await closeStores();
  good = join(folder, "good.backup");
  await backUp({ connection: { connectionString: url }, vault, file: good, at });
});
afterEach(closeStores);
afterAll(async () => {
  await databases.close();
  rmSync(folder, { recursive: true, force: true });
});

async function closeStores(): Promise<void> {
  for (const store of stores.splice(0)) await store.close();
}

async function stand(address: string): Promise<unknown> {
  const store = await open(address);
  const told = [await readAllRecords(store, place), await readLinkedRecords(store, "retirees"), (await verifyHistory(store)).map(({ place: of, head, faults }) => [of, head, faults])];
  await closeStores();
  return told;
}

const restore = (file: string, to: string, more: { replace?: boolean; with?: typeof vault } = {}) =>
  restoreBackup({ connection: { connectionString: to }, vault: more.with ?? vault, file, replace: more.replace ?? false });

test("[S1] a backup is restored with every table, and its histories verify", async () => {
  const target = await databases.make();
  const restored = await restore(good, target);
  expect(restored).toMatchObject({ createdAt: at.toISOString() });
  expect(restored.events).toBe(2 * 402);
  expect(await stand(target)).toEqual(await stand(url));
  const shape = "select relname, (select count(*)::int from pg_attribute where attrelid = pg_class.oid and attnum > 0) as columns from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i') order by 1";
  expect(await databases.ask(target, shape)).toEqual(await databases.ask(url, shape));
});

test("the file holds nothing in clear but when and of which version, and is readable by its owner only", () => {
  const bytes = readFileSync(good);
  const head = bytes.subarray(0, bytes.indexOf(10, bytes.indexOf(10) + 1)).toString("utf8");
  expect(head).toContain("20261125-01-create-register");
  expect(Object.keys(JSON.parse(head.split("\n")[1]!) as object).sort()).toEqual(["createdAt", "keyId", "salt", "steps", "tables"]);
  const rest = bytes.toString("latin1");
  for (const secret of [...Object.values(keys.seal), keys.chain, keys.mark, keys.root]) expect(rest.includes(secret)).toBe(false);
  expect(bytes.includes(Buffer.from("李建国"))).toBe(false);
  expect(bytes.includes(Buffer.from("finance"))).toBe(false);
  expect(statSync(good).mode & 0o777).toBe(0o600);
});

test("a backup leaves no trace in the database, and no draft beside the file", async () => {
  expect(await databases.ask(url, "select nspname from pg_namespace where nspname like 'backup%'")).toEqual([]);
  expect(readdirSync(folder)).toEqual(["good.backup"]);
});

test("wherever one byte was changed or the file was cut off, nothing is restored", async () => {
  const target = await databases.make();
  const bytes = readFileSync(good);
  const headerEnd = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1;
  const file = join(folder, "damaged");
  const places = [headerEnd - 6, headerEnd, headerEnd + 40_000, headerEnd + 65_552, bytes.length - 20, bytes.length - 1].filter((each) => each < bytes.length);
  for (const each of places) {
    const damaged = Buffer.from(bytes);
    damaged[each]! ^= 1;
    writeFileSync(file, damaged);
    await expect(restore(file, target)).rejects.toMatchObject({ code: "backup-damaged" });
  }
  for (const length of [headerEnd, headerEnd + 65_552, bytes.length - 1, headerEnd - 20]) {
    writeFileSync(file, bytes.subarray(0, length));
    await expect(restore(file, target)).rejects.toMatchObject({ code: "backup-damaged" });
  }
  writeFileSync(file, Buffer.concat([bytes, Buffer.from("x")]));
  await expect(restore(file, target)).rejects.toMatchObject({ code: "backup-damaged" });
  writeFileSync(file, "some other file");
  await expect(restore(file, target)).rejects.toMatchObject({ code: "backup-not-one" });
  await expect(restore(join(folder, "none"), target)).rejects.toMatchObject({ code: "backup-missing" });
  rmSync(file);
  expect(await databases.ask(target, "select relname from pg_class where relnamespace = current_schema()::regnamespace")).toEqual([]);
});

test("other keys are told from a damaged file; after a rotation the old backup is still good", async () => {
  const target = await databases.make();
  await expect(restore(good, target, { with: openVault(makeKeys()) })).rejects.toMatchObject({ code: "backup-other-key" });
  await restore(good, target, { with: openVault(withNewSealKey(keys)) });
});

test("a backup of a newer program is refused in plain words", async () => {
  const target = await databases.make();
  const bytes = readFileSync(good);
  const newer = join(folder, "newer");
  writeFileSync(newer, Buffer.from(bytes.toString("latin1").replace("20261125-01-create-register", "29991231-01-create-register"), "latin1"));
  await expect(restore(newer, target)).rejects.toMatchObject({ code: "source-newer", params: { migration: "29991231-01-create-register" } });
  rmSync(newer);
});

test("a database that holds something is replaced only when told to, and is as it was where that fails", async () => {
  const target = await databases.make();
  const store = await open(target);
  await acceptSubmission({ store, now: () => at }, { unitId: "finance", actor: "t", submission: newSubmission([addOf("own", { name: "赵强" })]) });
  await expect(restore(good, target, { replace: true })).rejects.toMatchObject({ code: "service-running" });
  await closeStores();
  const before = await stand(target);
  await expect(restore(good, target)).rejects.toMatchObject({ code: "database-not-empty" });
  const cut = join(folder, "cut");
  writeFileSync(cut, readFileSync(good).subarray(0, -100));
  await expect(restore(cut, target, { replace: true })).rejects.toMatchObject({ code: "backup-damaged" });
  rmSync(cut);
  expect(await stand(target)).toEqual(before);
  await restore(good, target, { replace: true });
  expect(await stand(target)).toEqual(await stand(url));
});

test("a backup of a broken history is not kept: it is verified before it gets its name", async () => {
  const broken = await databases.make();
  await restore(good, broken);
  await databases.ask(broken, "update events set actor = 'somebody' where chain_place = 3 and unit_id = 'finance' and district_id = 'east'");
  const file = join(folder, "broken.backup");
  await expect(backUp({ connection: { connectionString: broken }, vault, file, at })).rejects.toMatchObject({ code: "history-broken", params: { count: 1 } });
  expect(existsSync(file)).toBe(false);
});

test("stopped midway, at whatever table, nothing stays", async () => {
  for (const stopAt of ["events", "links", "records"]) {
    for (const step of ["reading", "writing", "comparing"]) {
      const stop = new AbortController();
      const file = join(folder, "stopped.backup");
      const made = backUp({ connection: { connectionString: url }, vault, file, at }, {
        signal: stop.signal, onProgress: (progress) => { if (progress.step === step && progress.table === stopAt) stop.abort(); },
      });
      await expect(made).rejects.toMatchObject({ code: "stopped" });
    }
  }
  expect(readdirSync(folder)).toEqual(["good.backup"]);
  const target = await databases.make();
  const stop = new AbortController();
  const restored = restoreBackup({ connection: { connectionString: target }, vault, file: good, replace: false }, {
    signal: stop.signal, onProgress: ({ step }) => { if (step === "comparing") stop.abort(); },
  });
  await expect(restored).rejects.toMatchObject({ code: "stopped" });
  await restore(good, target);
});

test("a database that goes away midway is told plainly, and nothing stays", async () => {
  const file = join(folder, "lost.backup");
  const made = backUp({ connection: { connectionString: url }, vault, file, at }, {
    onProgress: ({ step, table }) => {
      if (step === "comparing" && table === "events") void databases.ask(url, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'silver-roster-operation'");
    },
  });
  await expect(made).rejects.toMatchObject({ code: "database-lost" });
  expect(readdirSync(folder)).toEqual(["good.backup"]);
});

test("a folder that cannot be written to is named", async () => {
  await expect(backUp({ connection: { connectionString: url }, vault, file: join(good, "inside"), at })).rejects.toMatchObject({ code: "file-not-writable" });
});

test("what is told while a backup is made is wholly in it or not at all", async () => {
  const busy = await databases.make();
  await restore(good, busy);
  const store = await open(busy);
  let told = 0;
  let going = true;
  const telling = (async () => {
    while (going) {
      await acceptSubmission({ store, now: () => at }, { unitId: "busy", actor: "t", submission: newSubmission([addOf(`b${String(told)}`, { name: `忙${String(told)}` })], { baseRevision: told }) });
      told += 1;
    }
  })();
  const file = join(folder, "busy.backup");
  await backUp({ connection: { connectionString: busy }, vault, file, at });
  going = false;
  await telling;
  const target = await databases.make();
  await restore(file, target);
  rmSync(file);
  const copy = await open(target);
  const kept = (await readAllRecords(copy, { unitId: "busy", ledgerId: "retirees" })).length;
  expect(kept).toBeLessThan(told);
  expect((await verifyHistory(copy)).flatMap(({ faults }) => faults)).toEqual([]);
});
