import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeKeys } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { openStore } from "../../../sync-server/store/openStore.js";
import { startDatabases, type Databases } from "../support/databases.js";

let databases: Databases;
let url: string;
beforeAll(async () => {
  databases = await startDatabases();
  url = await databases.make();
  await (await openStore({ connectionString: url }, { vault: openVault(makeKeys()) })).close();
});
afterAll(() => databases.close());

const ours = "relnamespace = current_schema()::regnamespace and class.relname not like 'kysely\\_%'";

test("every table has a primary key, and district_id leads it and every other index", async () => {
  const tables = await databases.ask<{ name: string; keys: string; index_heads: string[] }>(url, `
    select class.relname as name, count(*) filter (where index.indisprimary)::int as keys,
      array_agg(coalesce(attribute.attname::text, '?')) as index_heads
    from pg_class class
    left join pg_index index on index.indrelid = class.oid
    left join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = index.indkey[0]
    where class.relkind in ('r', 'p') and ${ours} group by class.relname order by 1`);
  expect(tables.length).toBeGreaterThan(10);
  expect(tables.filter(({ keys, index_heads }) => Number(keys) !== 1 || index_heads.some((head) => head !== "district_id"))).toEqual([]);
});

test("district_id is text and never null, in every table", async () => {
  const odd = await databases.ask(url, `
    select class.relname from pg_class class
    left join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'district_id'
    where class.relkind in ('r', 'p') and ${ours} and (attribute.attnotnull is not true or attribute.atttypid <> 'text'::regtype)`);
  expect(odd).toEqual([]);
});

test("nothing is there that keeps a register on one machine: no sequence, trigger, rule, function, foreign key or extension", async () => {
  const held = await databases.ask(url, `
    select relname as what from pg_class class where relkind in ('S', 'v', 'm', 'f') and ${ours}
    union all select tgname from pg_trigger
    union all select rulename from pg_rules where schemaname = current_schema()
    union all select proname from pg_proc where pronamespace = current_schema()::regnamespace
    union all select conname from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
    union all select attrelid::regclass::text || '.' || attname from pg_attribute where attidentity <> '' and attnum > 0
    union all select extname from pg_extension where extname <> 'plpgsql'`);
  expect(held).toEqual([]);
});

test("no statement of the service uses what a spread or another engine has not", () => {
  const root = fileURLToPath(new URL("../../../sync-server/", import.meta.url));
  const forbidden = /\b(?:pg_(?:try_)?advisory\w*|nextval|serial|bigserial|generated\s+(?:always|by default)\s+as\s+identity|create\s+(?:extension|trigger|sequence|function)|pg_notify)\b|`\s*(?:listen|notify)\b/iu;
  const wrong = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && forbidden.test(readFileSync(join(root, file), "utf8")));
  expect(wrong).toEqual([]);
});

test("migrations only ever add: the server before still works on what they leave", () => {
  const folder = fileURLToPath(new URL("../../../sync-server/store/migrations/", import.meta.url));
  const taking = /\b(?:drop|rename|truncate|delete\s+from|alter\s+column|set\s+not\s+null)\b/iu;
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !/^\d{8}-\d{2}-[a-z]+(?:-[a-z]+)+\.ts$/u.test(file) || taking.test(readFileSync(join(folder, file), "utf8")))).toEqual([]);
});
