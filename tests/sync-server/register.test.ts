import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerSchema } from "../../roster/protocol/register.js";
import type { Statement } from "../../roster/model/change.js";
import { checkCharacter } from "../../roster/codes/idNumber.js";
import { readEvents } from "../../sync-server/store/events.js";
import { openStore } from "../../sync-server/store/openStore.js";
import { readPassword } from "../../sync-server/store/embedded/password.js";
import { readKeyFile } from "../../sync-server/crypto/keyFile.js";
import { openVault } from "../../sync-server/crypto/vault.js";
import { readPidFile } from "../../sync-server/store/embedded/readPidFile.js";
import { timeLimit } from "./support/timeLimit.js";
import { addOf, newSubmission, setOf, startTestService, type TestService } from "./support/service.js";

const li: Statement = { name: "李建国", id_no: "11010519491231002X", birth_date: "1949-12-31", gender: "女", retire_kind: "退休", alive: "健在" };
const wang: Statement = { name: "王秀英", birth_date: "1951-05-06", mobile: "13900000002", retire_kind: "退休", alive: "健在" };

let service: TestService;
const tokens = { finance: "", taxes: "", schools: "" };
beforeAll(async () => {
  service = await startTestService();
  tokens.finance = await service.openUnit("finance", "银湖区财政局");
  tokens.taxes = await service.openUnit("taxes", "银湖区税务局");
  tokens.schools = await service.openUnit("schools", "银湖区教育局");
});
afterAll(async () => {
  await service.close();
});

const personWith = async (name: string): ReturnType<typeof findPeople> => findPeople(name);
async function findPeople(name: string) {
  const { people } = registerSchema.parse(await service.register());
  return people.filter((person) => person.statement.name === name);
}

describe("the register", () => {
  test("[M1] a person told by two units is one person, counted by one of them, with where each record stands", async () => {
    await service.submit("finance", tokens.finance, [addOf("f1", { ...li, orig_unit: "税务局" })]);
    await service.submit("taxes", tokens.taxes, [addOf("t1", { ...li, name: "李健国" }, {}, 9)]);
    const { people } = await service.register();
    const both = people.filter((person) => person.sources.length === 2);
    expect(both).toHaveLength(1);
    expect(both[0]).toMatchObject({ unitId: "taxes", deceased: false, waiting: false });
    expect(both[0]!.sources.map(({ unitId, recordId }) => `${unitId} ${recordId}`).sort()).toEqual(["finance f1", "taxes t1"]);
  });

  test("[C5] a death told by either unit counts, also in a record that waits as a whole", async () => {
    const dead = [setOf("f1", "alive", "健在", "去世"), setOf("f1", "id_no", li.id_no!, "110105194912310021")];
    const reply = await service.submit("finance", tokens.finance, dead);
    expect(reply.body.waitingCount).toBe(1);
    // With the number wrong the two records are no longer one person by it.
    const parted = await personWith("李建国");
    expect(parted).toMatchObject([{ deceased: true, waiting: true, muted: false }]);
    await service.submit("finance", tokens.finance, [setOf("f1", "id_no", "110105194912310021", li.id_no!)]);
    const again = (await service.register()).people.filter((person) => person.sources.length === 2);
    expect(again).toMatchObject([{ deceased: true, unitId: "taxes", waiting: false }]);
  });

  test("a person parted from another and joined again has the name of before", async () => {
    const before = (await service.register()).people.map(({ personId }) => personId);
    await service.submit("taxes", tokens.taxes, [setOf("t1", "id_no", li.id_no!, null)]);
    expect((await service.register()).people).toHaveLength(before.length + 1);
    await service.submit("taxes", tokens.taxes, [setOf("t1", "id_no", null, li.id_no!)]);
    expect((await service.register()).people.map(({ personId }) => personId)).toEqual(before);
  });

  test("[M3] who comes near is asked about with the reasons, and no longer once told apart", async () => {
    await service.submit("schools", tokens.schools, [addOf("s1", wang)]);
    await service.submit("finance", tokens.finance, [addOf("f2", { ...wang, birth_date: "1951-05", mobile: "13900000003" })]);
    const { review } = await service.register();
    expect(review).toMatchObject([{ a: { unitId: "finance", recordId: "f2" }, b: { unitId: "schools", recordId: "s1" } }]);
    expect(review[0]!.reasons.map(({ code }) => code)).toContain("name-equal");
    await service.submit("finance", tokens.finance, [setOf("f2", "birth_date", "1951-05", "1953-05")]);
    expect((await service.register()).review).toEqual([]);
  });

  test("taken off by mistake is nobody, a death leaves its trace, a transfer waits for the new unit", async () => {
    await service.submit("schools", tokens.schools, [
      addOf("s2", { name: "赵一", birth_date: "1940-01-01" }), addOf("s3", { name: "赵二", birth_date: "1940-01-02" }),
      addOf("s4", { name: "赵三", birth_date: "1940-01-03", id_no: validNumber("11010519400103001") }),
    ]);
    const reply = await service.submit("schools", tokens.schools, [
      { op: "remove", recordId: "s2", reason: "误录", note: "" }, { op: "remove", recordId: "s3", reason: "去世", note: "家属来电" },
      { op: "remove", recordId: "s4", reason: "转出", note: "" },
    ]);
    expect(reply.body.count).toBe(1);
    expect(await personWith("赵一")).toEqual([]);
    expect(await personWith("赵二")).toMatchObject([{ deceased: true }]);
    expect(await personWith("赵三")).toMatchObject([{ unitId: "schools", deceased: false }]);
    await service.submit("taxes", tokens.taxes, [addOf("t4", { name: "赵三", id_no: validNumber("11010519400103001"), birth_date: "1940-01-03" })]);
    expect(await personWith("赵三")).toMatchObject([{ unitId: "taxes" }]);
  });

  test("carries what the report needs of each unit", async () => {
    const quality = { people: 1, findings: [{ rule: "phone-format", severity: "warning" as const, count: 3 }], completeness: [{ field: "mobile" as const, filled: 1, of: 1 }] };
    await service.submit("schools", tokens.schools, [], { quality });
    await service.submit("schools", tokens.schools, []);
    const { units } = registerSchema.parse(await service.register());
    expect(units.map(({ unitId, name }) => `${unitId} ${name}`)).toEqual(["finance 银湖区财政局", "schools 银湖区教育局", "taxes 银湖区税务局"]);
    expect(units[1]).toMatchObject({ count: 1, quality, revision: 3 });
  });
});

test("every change is in the history: who, when, which record and cells, from, to, held and why", async () => {
  const pid = (await readPidFile(`${service.dataDir}/postgres`))!;
  const password = await readPassword(service.dataDir, true);
  const store = await openStore({ host: "127.0.0.1", port: pid.port!, user: "roster", password, database: "roster" }, { vault: openVault((await readKeyFile(`${service.dataDir}/service-keys.json`))!) });
  const events = await readEvents(store, { unitId: "schools", ledgerId: "retirees" });
  await store.close();
  expect(events.map(({ revision, subject, kind, body }) => [revision, subject, kind, (body as { reason?: string }).reason ?? null, (body as { note?: string }).note ?? null])).toEqual([
    [1, "s1", "added", null, null], [2, "s2", "added", null, null], [2, "s3", "added", null, null], [2, "s4", "added", null, null],
    [3, "s2", "removed", "误录", ""], [3, "s3", "removed", "去世", "家属来电"], [3, "s4", "removed", "转出", ""],
  ]);
  expect(events[0]).toMatchObject({
    body: { source: { file: "名册.xlsx", sheet: "在册", row: 5 }, statement: { mobile: "13900000002" } }, cause: expect.stringMatching(/^submission-/u) as string, at: expect.any(Date) as Date,
  });
  expect(events[0]!.actor).not.toBe("");
});

test("430 people of 24 units are told for the first time in three seconds", async () => {
  const units = await Promise.all(Array.from({ length: 24 }, async (_, place) => {
    const unit = `many-${String(place)}`;
    return { unit, token: await service.openUnit(unit) };
  }));
  const began = performance.now();
  await Promise.all(units.map(async ({ unit, token }, place) => {
    const changes = Array.from({ length: 18 }, (_, row) => {
      const first17 = `320411194${String(row % 10)}0${String(1 + (place % 9))}1${String(row % 10)}${String(100 + place * 18 + row)}`.slice(0, 17);
      return addOf(`${unit}-${String(row)}`, { ...li, name: `样${String(place)}${String(row)}`, id_no: validNumber(first17), orig_unit: unit, mobile: `139${String(10_000_000 + place * 100 + row)}` });
    });
    const reply = await service.ask("POST", `/api/v1/units/${unit}/submissions`, { token, body: newSubmission(changes) });
    expect(reply.status).toBe(200);
  }));
  expect(performance.now() - began).toBeLessThan(timeLimit(3000));
});

function validNumber(first17: string): string {
  return first17 + checkCharacter(first17);
}
