import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAgreed } from "../../roster/protocol/agreement.js";
import { sealEnvelope } from "../../roster/protocol/package/envelope.js";
import { publicKeysOf, type PublicKeys, type SecretKeys } from "../../roster/protocol/package/keys.js";
import { recogniseRows } from "../../roster/protocol/package/receipt.js";
import { keepKeyFile, makeKeys, withNewSealKey } from "../../sync-server/crypto/keyFile.js";
import { officeKeysOf } from "../../sync-server/crypto/officeKeys.js";
import { openVault } from "../../sync-server/crypto/vault.js";
import type { CsvPerson } from "../support/csvRoster.js";
import { aboutPackage, importPackage, newDeviceKeys, officeKey, openReceipt, packRoster, registerDevice, stateCsv } from "./support/packages.js";
import { setOf, startTestService, type TestService } from "./support/service.js";

const li: CsvPerson = { name: "李建国", birth: "1949-12-31" };
const wang: CsvPerson = { name: "王大明", birth: "1951-05-06", mobile: "13900000002" };
const zhao: CsvPerson = { name: "赵学文", birth: "1944-02-03", mobile: "13900000003" };

let service: TestService;
let office: PublicKeys;
beforeAll(async () => {
  service = await startTestService();
  office = await officeKey(service);
});
afterAll(async () => { await service.close(); });

let units = 0;
interface TestUnit {
  readonly unit: string;
  readonly token: string;
  readonly keys: SecretKeys;
  readonly deviceId: string;
}
async function newUnit(): Promise<TestUnit> {
  units += 1;
  const unit = `unit-${String(units)}`;
  const keys = newDeviceKeys();
  const token = await service.openUnit(unit);
  return { unit, token, keys, deviceId: (await registerDevice(service, unit, keys)).body.deviceId };
}

describe("a package", () => {
  test("[S7] is the same submission as over the network, and its receipt lets both sides agree", async () => {
    const { unit, token, keys } = await newUnit();
    const imported = await importPackage(service, await packRoster([li, wang], { about: aboutPackage(unit), from: keys, to: office }));
    expect(imported.status).toBe(200);
    const receipt = openReceipt(imported.bytes, keys);
    expect(receipt).toMatchObject({ answer: { unit, revision: 1, count: 2, waitingCount: 0 }, outcomes: { added: 2, changed: 0, removed: 0, noteworthy: [] }, asks: [] });
    // The sheet was sorted meanwhile.
    const { told, unknown } = recogniseRows((await stateCsv([wang, li])).rows, receipt);
    expect(unknown).toEqual([]);
    expect(isAgreed(told, receipt.answer)).toBe(true);
    const base = await service.base(unit, token);
    expect(base.records.map(({ statement }) => statement.name)).toEqual(["李建国", "王大明"]);
    expect(base.digest).toBe(receipt.answer.digest);
  });

  test("[S2] imported any number of times counts once and is answered with the same receipt, also at the same moment", async () => {
    const { unit, token, keys } = await newUnit();
    const bytes = await packRoster([li], { about: aboutPackage(unit), from: keys, to: office });
    const replies = await Promise.all([importPackage(service, bytes), importPackage(service, bytes), importPackage(service, bytes)]);
    replies.push(await importPackage(service, bytes));
    for (const reply of replies) expect(Buffer.from(reply.bytes).equals(Buffer.from(replies[0]!.bytes))).toBe(true);
    expect(await service.base(unit, token)).toMatchObject({ revision: 1, records: [{ statement: { name: "李建国" } }] });
  });

  test("[S2] of the same id with other contents is refused", async () => {
    const { unit, keys } = await newUnit();
    const about = aboutPackage(unit);
    await importPackage(service, await packRoster([li], { about, from: keys, to: office }));
    expect(await importPackage(service, await packRoster([wang], { about, from: keys, to: office }))).toMatchObject({ status: 409, code: "submission-differs" });
  });

  test("[S3] after the first tells only what changed since its base", async () => {
    const { unit, token, keys } = await newUnit();
    const first = openReceipt((await importPackage(service, await packRoster([li, wang], { about: aboutPackage(unit), from: keys, to: office }))).bytes, keys);
    const about = aboutPackage(unit, { baseRevision: first.answer.revision });
    const second = openReceipt((await importPackage(service, await packRoster([li, { ...wang, mobile: "13900000009" }], { about, from: keys, to: office }))).bytes, keys);
    expect(second).toMatchObject({ answer: { revision: 2, count: 2 }, outcomes: { added: 0, changed: 1, removed: 0 } });
    const history = await service.ask<{ entries: { cells: unknown[]; actor: string }[] }>("GET", `/api/v1/units/${unit}/history?after=1`, { token });
    expect(history.body.entries).toHaveLength(1);
    expect(history.body.entries[0]).toMatchObject({ cells: [{ field: "mobile", from: "13900000002", to: "13900000009" }], actor: expect.stringMatching(/^device:/u) as string });
  });

  test("[S4] told meanwhile by somebody else, both values are kept and the receipt shows them", async () => {
    const { unit, token, keys } = await newUnit();
    await importPackage(service, await packRoster([li, wang], { about: aboutPackage(unit), from: keys, to: office }));
    const { records } = await service.base(unit, token);
    await service.submit(unit, token, [setOf(records[0]!.recordId, "mobile", "13900000001", "13911111111")]);
    const about = aboutPackage(unit, { baseRevision: 1 });
    const reply = await importPackage(service, await packRoster([{ ...li, mobile: "13922222222" }, wang], { about, from: keys, to: office }));
    const receipt = openReceipt(reply.bytes, keys);
    expect(receipt.outcomes.noteworthy).toMatchObject([{ field: "mobile", to: "13922222222", result: { outcome: "conflict", stored: "13911111111" }, source: { row: 2 } }]);
    expect(receipt.answer.disputes).toMatchObject([{ field: "mobile", told: "13922222222", standing: "13911111111" }]);
    expect(receipt.answer.since).toMatchObject([{ field: "mobile", to: "13911111111" }]);
  });

  test("that knows no base doubles and removes nobody: people told since are recognised", async () => {
    const { unit, token, keys } = await newUnit();
    await importPackage(service, await packRoster([li, wang], { about: aboutPackage(unit), from: keys, to: office }));
    const reply = await importPackage(service, await packRoster([zhao, li], { about: aboutPackage(unit), from: keys, to: office }));
    expect(openReceipt(reply.bytes, keys)).toMatchObject({ outcomes: { added: 1, changed: 0, removed: 0 }, asks: [], answer: { count: 3 } });
    expect((await service.base(unit, token)).records).toHaveLength(3);
  });

  test("[S6] a vanished row is asked about in the receipt and goes with the next one's reason, by name or id", async () => {
    const { unit, keys } = await newUnit();
    await importPackage(service, await packRoster([li, wang, zhao], { about: aboutPackage(unit), from: keys, to: office }));
    const silent = openReceipt((await importPackage(service, await packRoster([li], { about: aboutPackage(unit, { baseRevision: 1 }), from: keys, to: office }))).bytes, keys);
    expect(silent.asks.map(({ kind, name }) => `${kind} ${name ?? ""}`).sort()).toEqual(["vanished 王大明", "vanished 赵学文"]);
    expect(silent.answer).toMatchObject({ revision: 1, count: 3 });
    const answers = [
      { kind: "gone", who: "王大明", reason: "去世", note: "家属来电" }, { kind: "gone", who: silent.asks.find(({ name }) => name === "赵学文")!.recordId, reason: "转出", toUnit: "jiaoyu" },
      { kind: "gone", who: "没有的人", reason: "误录" },
    ] as const;
    const told = openReceipt((await importPackage(service, await packRoster([li], { about: aboutPackage(unit, { baseRevision: 1 }), from: keys, to: office, answers }))).bytes, keys);
    expect(told).toMatchObject({ outcomes: { removed: 2 }, asks: [], unmatched: ["没有的人"], answer: { count: 1 } });
  });
});

describe("refused in words, with nothing taken", () => {
  const refusal = async (bytes: Uint8Array, token?: string): Promise<string> => {
    const reply = await importPackage(service, bytes, token);
    expect(reply.detail === null || reply.detail.length > 10).toBe(true);
    return `${String(reply.status)} ${reply.code ?? ""}`;
  };

  test("of a device that is not registered, or registered for another unit", async () => {
    const [a, b] = [await newUnit(), await newUnit()];
    expect(await refusal(await packRoster([li], { about: aboutPackage(a.unit), from: newDeviceKeys(), to: office }))).toBe("403 package-device-unknown");
    expect(await refusal(await packRoster([li], { about: aboutPackage(a.unit), from: b.keys, to: office }))).toBe("403 package-other-unit");
    expect((await service.base(a.unit, a.token)).revision).toBe(0);
  });

  test("of a revoked device, whenever it says that it was made: only what was imported before is answered again", async () => {
    const { unit, token: unitToken, keys, deviceId } = await newUnit();
    const path = `/api/v1/units/${unit}/devices`;
    const token = service.service.adminToken;
    const early = await packRoster([li], { about: aboutPackage(unit), from: keys, to: office });
    const imported = await importPackage(service, early);
    expect(imported.status).toBe(200);
    const revoked = await service.ask("POST", `${path}/${deviceId}/revocation`, { token, body: { from: "2026-11-22T12:00:00.000Z" } });
    expect(revoked.body).toMatchObject({ deviceId, revokedFrom: "2026-11-22T12:00:00.000Z" });
    // A later revocation does not make the device good for longer.
    await service.ask("POST", `${path}/${deviceId}/revocation`, { token, body: {} });
    expect((await service.ask("GET", path, { token })).body).toMatchObject({ devices: [{ deviceId, label: "台式机", revokedFrom: "2026-11-22T12:00:00.000Z" }] });
    const at = (madeAt: string) => packRoster([li, wang], { about: aboutPackage(unit, { madeAt }), from: keys, to: office });
    for (const madeAt of ["2026-11-22T12:00:00.000Z", "2026-11-22T11:59:59.000Z", "2020-01-01T00:00:00.000Z"]) expect(await refusal(await at(madeAt))).toBe("403 package-device-revoked");
    const reply = await importPackage(service, await at("2020-01-01T00:00:00.000Z"));
    expect(reply.detail).toMatch(/登记过的电脑.*submit/u);
    const again = await importPackage(service, early);
    expect(Buffer.from(again.bytes).equals(Buffer.from(imported.bytes))).toBe(true);
    expect((await service.base(unit, unitToken)).revision).toBe(1);
    // Another file under an id that was imported is no way in.
    expect(await refusal(await packRoster([wang], { about: { ...aboutPackage(unit), packageId: openReceipt(imported.bytes, keys).answer.submissionId }, from: keys, to: office }))).toBe("409 submission-differs");
  });

  test("a revocation that is announced for later holds from then on", async () => {
    const { unit, keys, deviceId } = await newUnit();
    const from = new Date(Date.now() + 3_600_000).toISOString();
    await service.ask("POST", `/api/v1/units/${unit}/devices/${deviceId}/revocation`, { token: service.service.adminToken, body: { from } });
    expect(await refusal(await packRoster([li], { about: aboutPackage(unit), from: keys, to: office }))).toBe("200 ");
  });

  test("for another office, of a base that is ahead, altered, or no package at all", async () => {
    const { unit, keys } = await newUnit();
    expect(await refusal(await packRoster([li], { about: aboutPackage(unit), from: keys, to: publicKeysOf(newDeviceKeys()) }))).toBe("422 package-for-another");
    expect(await refusal(await packRoster([li], { about: aboutPackage(unit, { baseRevision: 9 }), from: keys, to: office }))).toBe("409 base-ahead");
    const good = await packRoster([li], { about: aboutPackage(unit), from: keys, to: office });
    expect(await refusal(Uint8Array.from(good, (byte, place) => (place === good.length - 100 ? byte ^ 1 : byte)))).toBe("422 package-signature");
    expect(await refusal(good.subarray(0, 40))).toBe("422 package-damaged");
    expect(await refusal(new Uint8Array())).toBe("422 package-not-one");
    expect(await refusal(sealEnvelope(aboutPackage(unit), { rows: 1 }, { from: keys, to: office, chance: randomBytes(32) }))).toBe("422 package-damaged");
    expect((await importPackage(service, good, undefined, "application/json")).code).toBe("bytes-not-supported");
  });

  test("[P1] from anybody but the office", async () => {
    const { unit, token, keys } = await newUnit();
    const bytes = await packRoster([li], { about: aboutPackage(unit), from: keys, to: office });
    expect(await refusal(bytes, token)).toBe("403 not-allowed");
    expect((await service.ask("GET", `/api/v1/units/${unit}/devices`, { token })).status).toBe(403);
  });

  test("whatever bytes come, the service answers and lives on", async () => {
    const { unit, keys } = await newUnit();
    const good = await packRoster([li], { about: aboutPackage(unit), from: keys, to: office });
    await fc.assert(fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const reply = await importPackage(service, Uint8Array.from(good, (byte, place) => (place === at ? byte ^ change : byte)));
      expect(reply.status).toBe(422);
    }), { numRuns: 60 });
  });
});

describe("devices and keys", () => {
  test("one key is one device of one unit, and a unit that is not known has none", async () => {
    const { keys } = await newUnit();
    const { unit } = await newUnit();
    expect((await registerDevice(service, unit, keys)).body).toMatchObject({ status: 409, code: "device-exists" });
    expect((await registerDevice(service, "nobody", newDeviceKeys())).body).toMatchObject({ code: "unit-unknown" });
    const revoked = await service.ask("POST", `/api/v1/units/${unit}/devices/unknown/revocation`, { token: service.service.adminToken, body: {} });
    expect(revoked.body).toMatchObject({ status: 404, code: "device-unknown" });
  });

  test("the office's keys stay when sealing keys are renewed, and stand in no table and no answer", async () => {
    const keys = makeKeys();
    expect(officeKeysOf(openVault(withNewSealKey(keys)))).toEqual(officeKeysOf(openVault(keys)));
    const kept = await keepKeyFile(`${service.dataDir}/service-keys.json`);
    expect(publicKeysOf(officeKeysOf(openVault(kept)))).toEqual({ sign: office.sign, seal: office.seal });
  });

  test("[P4] logs hold nobody of a package", () => {
    expect(service.logs.join("")).not.toMatch(/李建国|王大明|赵学文|11010519491231/u);
  });
});
