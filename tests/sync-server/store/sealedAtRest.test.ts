import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeKeys } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { readPassword } from "../../../sync-server/store/embedded/password.js";
import { readPidFile } from "../../../sync-server/store/embedded/readPidFile.js";
import { openEventBody, sealEventBody } from "../../../sync-server/store/sealEvent.js";
import { openTestAccount } from "../support/accounts.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";

/** Made up. Numbers wherever a clerk may put one, and words of an illness where they belong. */
const numbers = ["110105194912310021", "11010519491231002X", "110105500101123", "110105 19491231 0048"];
const illness = ["金丝雀梗", "雀半失能", "雀瘫", "特困雀"];

let service: TestService;
let stored = "";
beforeAll(async () => {
  service = await startTestService();
  const token = await service.openUnit("finance");
  const source = { file: `雀${numbers[1]!}.xlsx`, sheet: numbers[0]!, row: 3 };
  const canary = { name: `雀${numbers[0]!}`, id_no: numbers[0]!, orig_post: `科长${numbers[3]!}`, health: illness[0]!, self_care: illness[1]!, remark: illness[2]!, hardship: illness[3]!, contact: numbers[2]! };
  const told = await service.submit("finance", token, [{ ...addOf("r1", canary), source } as never, addOf("r2", { name: "雀二", id_no: numbers[1]! })]);
  expect(told.status).toBe(200);
  const late = { baseRevision: 1 };
  await service.submit("finance", token, [setOf("r2", "id_no", numbers[1]!, numbers[0]!), setOf("r2", "health", null, illness[0]!)]);
  // Told from an older base: a dispute, which holds both values.
  const disputed = await service.submit("finance", token, [setOf("r2", "id_no", numbers[1]!, numbers[2]!), setOf("r2", "health", null, illness[1]!)], late);
  expect(disputed.body.disputes).toHaveLength(2);
  await service.submit("finance", token, [{ op: "remove", recordId: "r1", reason: "误录", note: `证件${numbers[0]!}` }]);
  const officer = await openTestAccount(service, { role: "officer" });
  await officer.ask("POST", "/units/finance/records/r2/reveal", { fields: ["id_no"], purpose: `查${numbers[0]!}${illness[0]!}` });
  await officer.ask("POST", "/units/finance/history/undo", { cause: "nothing", recordId: null });
  await service.ask("POST", "/api/v1/sessions", { body: { login: numbers[0], password: numbers[0] } });
  stored = await copyEverything();

  // Nothing of it is lost.
  const history = JSON.stringify((await service.ask("GET", "/api/v1/units/finance/history", { token })).body);
  for (const text of [...numbers, ...illness]) expect(history).toContain(text);
  expect((await service.base("finance", token)).records).toMatchObject([{ recordId: "r2", statement: { id_no: numbers[2] } }]);
  const then = JSON.stringify((await service.ask("GET", "/api/v1/units/finance/history/roster?revision=1", { token })).body);
  expect(then).toContain(JSON.stringify(source).slice(1, -1));
  const verified = await service.ask<{ intact: boolean }>("POST", "/api/v1/history/verification", { token: service.service.adminToken, body: { heads: [] } });
  expect(verified.body.intact).toBe(true);
});
afterAll(async () => { await service.close(); });

/** Every table as a backup would take it. */
async function copyEverything(): Promise<string> {
  const { port } = (await readPidFile(`${service.dataDir}/postgres`))!;
  const client = new pg.Client({ host: "127.0.0.1", port: port!, user: "roster", password: await readPassword(service.dataDir, true), database: "roster" });
  await client.connect();
  const { rows } = await client.query<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
  const parts: Buffer[] = [];
  for (const { name } of rows) {
    await pipeline(client.query(copyTo(`copy ${name} to stdout`)), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) parts.push(chunk);
    });
  }
  await client.end();
  return Buffer.concat(parts).toString("utf8");
}

describe("[P3] in the database", () => {
  test("every table was looked at, and what is nobody's secret stands in it", () => {
    for (const plain of ["finance", "雀二", "officer", "误录"]) expect(stored).toContain(plain);
    expect(stored.length).toBeGreaterThan(5_000);
  });

  test.each(numbers)("a number is nowhere in clear: %s", (number) => {
    expect(stored).not.toContain(number);
    expect(stored).not.toContain(number.replaceAll(" ", ""));
  });

  test.each(illness)("nor is what tells of health: %s", (words) => { expect(stored).not.toContain(words); });
});

test("[P3] a text that looks sealed, and one in a list, come back as they were", () => {
  const vault = openVault(makeKeys());
  const place = { unitId: "finance", ledgerId: "retirees" };
  const body = { statement: { name: "~k1.AAAA", id_no: "~", hobby: "~" }, list: ["110105194912310021", "书法", { field: "id_no", from: null, to: "1" }], count: 3, none: null };
  const seventh = { ...place, chainPlace: 7, subject: "r1" };
  const sealed = sealEventBody(vault, seventh, body);
  expect(sealed).not.toContain("110105194912310021");
  expect(openEventBody(vault, seventh, sealed)).toEqual(body);
  expect(() => openEventBody(vault, { ...seventh, chainPlace: 8 }, sealed)).toThrow();
});
