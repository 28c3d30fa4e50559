import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeKeys } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { openStore, type OpenStore } from "../../../sync-server/store/openStore.js";
import { startDatabases, type Databases } from "../support/databases.js";

let databases: Databases;
let store: OpenStore;
beforeAll(async () => {
  databases = await startDatabases();
  store = await openStore({ connectionString: await databases.make() }, { vault: openVault(makeKeys()) });
  await sql`create table counted (district_id text, what text, times integer not null, primary key (district_id, what))`.execute(store.db);
  await sql`insert into counted values ('d', 'a', 0), ('d', 'b', 0)`.execute(store.db);
});
afterAll(async () => {
  await store.close();
  await databases.close();
});

/** Resolves for everybody when so many have come. */
function meet(count: number): () => Promise<void> {
  let open: () => void;
  let come = 0;
  const all = new Promise<void>((resolve) => { open = resolve; });
  return async () => {
    come += 1;
    if (come >= count) open();
    await all;
  };
}

const timesOf = async (what: string): Promise<number> => (await sql<{ times: number }>`select times from counted where what = ${what}`.execute(store.db)).rows[0]!.times;

test("two transactions that cannot both stand (40001): both are done, the second on what the first left", async () => {
  let tries = 0;
  const both = meet(2);
  const count = () => store.inTransaction(async ({ db }) => {
    tries += 1;
    await sql`set transaction isolation level repeatable read`.execute(db);
    const { rows } = await sql<{ times: number }>`select times from counted where district_id = 'd' and what = 'a'`.execute(db);
    await both();
    await sql`update counted set times = ${rows[0]!.times + 1} where district_id = 'd' and what = 'a'`.execute(db);
  });
  await Promise.all([count(), count()]);
  expect(await timesOf("a")).toBe(2);
  expect(tries).toBe(3);
});

test("two that wait for each other (40P01): one is taken back by the database and done again", async () => {
  const before = [await timesOf("a"), await timesOf("b")];
  let tries = 0;
  const both = meet(2);
  const count = (first: string, second: string) => store.inTransaction(async ({ db }) => {
    tries += 1;
    await sql`update counted set times = times + 1 where district_id = 'd' and what = ${first}`.execute(db);
    await both();
    await sql`update counted set times = times + 1 where district_id = 'd' and what = ${second}`.execute(db);
  });
  await Promise.all([count("a", "b"), count("b", "a")]);
  expect([await timesOf("a"), await timesOf("b")]).toEqual(before.map((times) => times + 2));
  expect(tries).toBe(3);
});

test("what fails for another reason is not tried again", async () => {
  let tries = 0;
  await expect(store.inTransaction(async ({ db }) => {
    tries += 1;
    await sql`insert into counted values ('d', 'a', 0)`.execute(db);
  })).rejects.toMatchObject({ code: "23505" });
  expect(tries).toBe(1);
});
