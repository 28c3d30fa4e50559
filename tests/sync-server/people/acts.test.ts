import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultPolicy } from "../../../roster/model/policy.js";
import { originOf } from "../../../roster/merge/originOf.js";
import type { PersonActRead, PersonRead } from "../../../roster/protocol/person.js";
import type { PoliciesRead } from "../../../roster/protocol/policy.js";
import type { Statement } from "../../../roster/model/change.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";
import { idNumber, officeOf, type Office } from "./office.js";

let service: TestService;
let office: Office;
let people = 0;
const token = new Map<string, string>();

beforeAll(async () => {
  service = await startTestService();
  office = officeOf(service);
  for (const [unitId, name] of [["caizheng", "区财政局"], ["shuiwu", "区税务局"], ["jiaoyu", "区教育局"]] as const) token.set(unitId, await service.openUnit(unitId, name));
});
afterAll(() => service.close());

/** A made-up person of their own for each test. */
function somebody(more: Statement = {}): Statement {
  people += 1;
  return { name: `测试${"甲乙丙丁戊己庚辛壬癸"[people % 10]!}`, gender: "男", id_no: idNumber("19330501", people * 2 + 1), retire_kind: "退休", orig_rank: "副县处级", ...more };
}

const tell = async (unit: string, changes: Parameters<TestService["submit"]>[2]) => {
  const reply = await service.submit(unit, token.get(unit)!, changes);
  expect(reply.status).toBe(200);
  return reply.body;
};
const reason = "银组任〔1998〕3号";
const idOf = ({ person }: PersonRead): string => encodeURIComponent(person.personId);

describe("the bureau's words", () => {
  test("count before the units' for the fields that the bureau decides, with where they come from; undone, what stood counts again", async () => {
    await tell("caizheng", [addOf("w1", somebody({ retire_kind: "离休", revolution_start_date: "1948-03" }))]);
    const before = await office.person("caizheng", "w1");
    expect(before.person.statement.orig_rank).toBe("副县处级");
    const said = await office.post<PersonActRead>(`/persons/${idOf(before)}/words`, { field: "orig_rank", value: "正县处级", reason });
    expect(said.status).toBe(201);
    const after = await office.person("caizheng", "w1");
    expect(after.person.statement.orig_rank).toBe("正县处级");
    expect(originOf(after.person, "orig_rank")).toMatchObject({ unitId: "bureau", authority: "bureau-lixiu" });
    expect(after.acts).toEqual([{ actId: said.body.actId, kind: "word", field: "orig_rank", value: "正县处级", by: "admin", at: said.body.at, reason }]);
    expect((await service.register()).people.find(({ personId }) => personId === before.person.personId)!.statement.orig_rank).toBe("正县处级");
    const undone = await office.post(`/persons/${idOf(before)}/acts/${said.body.actId}/undoing`, { reason: "误操作" });
    expect(undone.status).toBe(204);
    expect(await office.person("caizheng", "w1")).toEqual(before);
    expect((await office.post(`/persons/${idOf(before)}/acts/${said.body.actId}/undoing`, { reason: "误操作" })).body).toMatchObject({ code: "act-unknown" });
  });

  test("a word that the check does not pass is not taken, and nobody is no person", async () => {
    await tell("caizheng", [addOf("w2", somebody())]);
    const { person } = await office.person("caizheng", "w2");
    const wrong = await office.post(`/persons/${encodeURIComponent(person.personId)}/words`, { field: "birth_date", value: "1933-13", reason });
    expect(wrong).toMatchObject({ status: 422, body: { code: "word-wrong", params: { field: "birth_date" } } });
    expect((await office.post("/persons/nobody@caizheng/words", { field: "birth_date", value: "1933-05", reason })).body).toMatchObject({ code: "person-unknown" });
    expect((await office.post("/persons/nobody/words", { field: "birth_date", value: "1933-05", reason })).body).toMatchObject({ code: "person-unknown" });
  });

  test("[P4] what a word says, and why, is in no log", async () => {
    await tell("caizheng", [addOf("w3", somebody())]);
    const { person } = await office.person("caizheng", "w3");
    await office.post(`/persons/${encodeURIComponent(person.personId)}/words`, { field: "health", value: "canary-health", reason: "canary-reason" });
    expect((await office.person("caizheng", "w3")).acts).toMatchObject([{ field: "health", value: "***", reason: "canary-reason" }]);
    expect(service.logs.join("")).not.toContain("canary");
  });
});

describe("fields that the bureau decides", () => {
  test("[P1] a unit's new value of one is a proposal by its own word of 离休, and the bureau accepts or refuses it", async () => {
    await tell("caizheng", [addOf("p1", somebody({ retire_kind: "离休", revolution_start_date: "1948-03" }))]);
    const told = await tell("caizheng", [setOf("p1", "orig_rank", "副县处级", "正县处级"), setOf("p1", "mobile", null, "13900000001"), setOf("p1", "retire_kind", "离休", "退休")]);
    expect(told.results).toEqual([{ outcome: "proposed", stored: "副县处级" }, { outcome: "applied" }, { outcome: "proposed", stored: "离休" }]);
    expect((await office.person("caizheng", "p1")).person.statement).toMatchObject({ orig_rank: "副县处级", retire_kind: "离休", mobile: "139****0001" });
    const open = (await office.get<{ units: { unitId: string; disputes: { recordId: string; field: string; kind: string; toldAt: string; told: string }[] }[] }>("/disputes")).units
      .find(({ unitId }) => unitId === "caizheng")!.disputes.filter(({ recordId }) => recordId === "p1");
    expect(open.map(({ field, kind, told: value }) => [field, kind, value]).sort()).toEqual([["orig_rank", "proposal", "正县处级"], ["retire_kind", "proposal", "退休"]]);
    const settle = (field: string, choice: string, as: string) => service.ask("POST", `/api/v1/units/caizheng/disputes/p1/${field}`, {
      token: as, body: { choice, toldAt: open.find((each) => each.field === field)!.toldAt, reason: "与档案一致" },
    });
    // The unit cannot accept its own proposal.
    expect(await settle("orig_rank", "told", token.get("caizheng")!)).toMatchObject({ status: 403, body: { code: "bureau-decides" } });
    expect(await settle("orig_rank", "told", service.service.adminToken)).toMatchObject({ status: 200, body: { outcome: "applied", digest: told.digest } });
    const refused = await settle("retire_kind", "standing", service.service.adminToken);
    expect(refused).toMatchObject({ status: 200, body: { outcome: "applied", disputes: [] } });
    expect((refused.body as { digest: string }).digest).not.toBe(told.digest);
    expect((await office.person("caizheng", "p1")).person.statement).toMatchObject({ orig_rank: "正县处级", retire_kind: "离休" });
    expect(await settle("retire_kind", "standing", service.service.adminToken)).toMatchObject({ status: 404, body: { code: "dispute-unknown" } });
  });

  test("[P1] what other units told of the person protects nothing; the bureau's own mark does", async () => {
    const who = somebody();
    await tell("shuiwu", [addOf("p2", { ...who, retire_kind: "离休", revolution_start_date: "1948-03" })]);
    await tell("caizheng", [addOf("p2", who)]);
    const both = await office.person("caizheng", "p2");
    expect(both.records.map(({ unitId }) => unitId)).toEqual(["caizheng", "shuiwu"]);
    expect((await tell("caizheng", [setOf("p2", "orig_rank", "副县处级", "正县处级")])).results).toEqual([{ outcome: "applied" }]);
    const marked = await office.post<PersonActRead>(`/persons/${idOf(both)}/flags`, { flag: "four-bodies", on: true, reason });
    expect((await tell("caizheng", [setOf("p2", "orig_rank", "正县处级", "副厅局级")])).results).toEqual([{ outcome: "proposed", stored: "正县处级" }]);
    await office.post(`/persons/${idOf(both)}/acts/${marked.body.actId}/undoing`, { reason: "误操作" });
    expect((await tell("caizheng", [setOf("p2", "orig_post", null, "局长")])).results).toEqual([{ outcome: "applied" }]);
  });

  test("[S4] a conflict over such a field that the unit settles for the new value goes to the bureau", async () => {
    await tell("caizheng", [addOf("p3", somebody({ retire_kind: "离休", revolution_start_date: "1948-03" }))]);
    const { revision } = await service.base("caizheng", token.get("caizheng")!);
    await tell("caizheng", [setOf("p3", "orig_post", null, "局长")]);
    const late = await service.submit("caizheng", token.get("caizheng")!, [setOf("p3", "orig_rank", "县处级", "正县处级")], { baseRevision: revision });
    expect(late.body.results).toEqual([{ outcome: "conflict", stored: "副县处级" }]);
    const told = await tell("caizheng", [{ op: "settle", recordId: "p3", field: "orig_rank", keep: "told", source: { file: "名册.xlsx", sheet: "在册", row: 5 } }]);
    expect(told.results).toEqual([{ outcome: "proposed", stored: "副县处级" }]);
    expect(told.disputes.filter(({ recordId }) => recordId === "p3")).toMatchObject([{ kind: "proposal", told: "正县处级", standing: "副县处级" }]);
    expect((await tell("caizheng", [setOf("p3", "orig_rank", "正县处级", "正厅局级")])).results).toEqual([{ outcome: "proposed", stored: "副县处级" }]);
    // The unit may withdraw what it proposed.
    expect((await tell("caizheng", [setOf("p3", "orig_rank", "正厅局级", "副县处级")])).results).toEqual([{ outcome: "applied" }]);
  });
});

describe("conflicts", () => {
  test("[S4] the unit settles its own, seen as it stands now; until then the sheet counts as wholly told", async () => {
    await tell("jiaoyu", [addOf("c1", somebody({ mobile: "13900000001" }))]);
    const { revision } = await service.base("jiaoyu", token.get("jiaoyu")!);
    await tell("jiaoyu", [setOf("c1", "mobile", "13900000001", "13900000002")]);
    const late = (await service.submit("jiaoyu", token.get("jiaoyu")!, [setOf("c1", "mobile", "13900000001", "13900000003")], { baseRevision: revision })).body;
    const [open] = late.disputes.filter(({ recordId }) => recordId === "c1");
    const settle = (toldAt: string, as = token.get("jiaoyu")!) =>
      service.ask("POST", "/api/v1/units/jiaoyu/disputes/c1/mobile", { token: as, body: { choice: "told", toldAt, reason: "" } });
    expect(await settle("2026-01-01T00:00:00.000Z")).toMatchObject({ status: 409, body: { code: "dispute-changed" } });
    expect(await settle(open!.toldAt, token.get("caizheng")!)).toMatchObject({ status: 403 });
    expect(await settle(open!.toldAt)).toMatchObject({ status: 200, body: { revision: late.revision + 1, digest: late.digest, disputes: [] } });
    expect((await office.person("jiaoyu", "c1")).person.statement.mobile).toBe("139****0003");
  });
});

describe("who counts the person", () => {
  test("[M1] the office's ruling goes before every rule, is kept with its rule, and gives way again when it is taken back", async () => {
    const who = somebody({ pay_unit: "区财政局" });
    await tell("caizheng", [addOf("r1", who)]);
    await tell("jiaoyu", [addOf("r1", who)]);
    const first = await office.person("caizheng", "r1");
    expect(first.person).toMatchObject({ unitId: "caizheng", counting: { rule: "pay-unit" }, relations: [{ unitId: "jiaoyu" }] });
    await office.post(`/persons/${idOf(first)}/ruling`, { unitId: "jiaoyu", reason });
    expect((await office.person("jiaoyu", "r1")).person).toMatchObject({ unitId: "jiaoyu", counting: { rule: "office-ruling", because: { ruling: reason } }, relations: [{ unitId: "caizheng" }] });
    expect(await office.get<{ counts: unknown[] }>("/counts")).toMatchObject({ counts: expect.arrayContaining([expect.objectContaining({ unitId: "jiaoyu", rule: "office-ruling", people: 1 })]) as unknown[] });
    expect((await office.post(`/persons/${idOf(first)}/ruling`, { unitId: "nobody", reason })).body).toMatchObject({ code: "unit-unknown" });
    await office.post(`/persons/${idOf(first)}/ruling`, { unitId: null, reason });
    expect((await office.person("jiaoyu", "r1")).person).toMatchObject({ unitId: "caizheng", counting: { rule: "pay-unit" } });
  });

  test("[M4] two who turn out to be one have the acts on both, the later over the earlier; parted again each has its own", async () => {
    const [a, b] = [somebody(), somebody()];
    await tell("caizheng", [addOf("m1", a)]);
    await tell("shuiwu", [addOf("m1", { ...a, id_no: b.id_no! })]);
    const [one, other] = [await office.person("caizheng", "m1"), await office.person("shuiwu", "m1")];
    expect(one.person.personId).not.toBe(other.person.personId);
    await office.post(`/persons/${idOf(other)}/words`, { field: "orig_grade", value: "二级调研员", reason: "later wins" });
    await office.post(`/persons/${idOf(one)}/words`, { field: "orig_grade", value: "一级调研员", reason: "first" });
    await office.post(`/persons/${idOf(other)}/flags`, { flag: "four-bodies", on: true, reason });
    await tell("shuiwu", [setOf("m1", "id_no", b.id_no!, a.id_no!)]);
    const joined = await office.person("shuiwu", "m1");
    expect(joined.person.personId).toBe(one.person.personId);
    expect(joined.acts.map(({ kind }) => kind)).toEqual(["word", "word", "flag"]);
    expect(joined.person.statement.orig_grade).toBe("一级调研员");
    // The person's id of before still leads to them.
    expect((await office.get<PersonRead>(`/persons/${idOf(other)}`)).person.personId).toBe(one.person.personId);
    await tell("shuiwu", [setOf("m1", "id_no", a.id_no!, b.id_no!)]);
    const again = await office.person("caizheng", "m1");
    expect(again.acts).toMatchObject([{ kind: "word", value: "一级调研员" }]);
    expect(again.person.statement.orig_grade).toBe("一级调研员");
    const parted = await office.person("shuiwu", "m1");
    expect(parted.acts.map(({ kind }) => kind)).toEqual(["word", "flag"]);
    expect(parted.person.statement.orig_grade).toBe("二级调研员");
  });

  test("[M4] acts stay with the person when the record that they went with is taken off as 误录", async () => {
    const who = somebody();
    await tell("caizheng", [addOf("a1", who)]);
    await tell("shuiwu", [addOf("b1", who)]);
    const both = await office.person("shuiwu", "b1");
    expect(both.person.personId).toBe("a1@caizheng");
    await office.post(`/persons/${idOf(both)}/flags`, { flag: "four-bodies", on: true, reason });
    await tell("caizheng", [{ op: "remove", recordId: "a1", reason: "重复", note: "" }]);
    const left = await office.person("shuiwu", "b1");
    expect(left.person.personId).toBe("b1@shuiwu");
    expect(left.acts).toMatchObject([{ kind: "flag", on: true }]);
  });
});

describe("政策参数", () => {
  test("are in force from their day on, checked before they are kept, and never altered", async () => {
    const policy = { ...defaultPolicy, version: "2026-a", inForceFrom: "2026-11-01", oldestAge: 95 };
    expect((await office.get<PoliciesRead>("/policies")).inForce).toEqual(defaultPolicy);
    await tell("caizheng", [addOf("o1", somebody({ birth_date: "1928-05", id_no: idNumber("19280501", 3) }))]);
    expect((await office.post("/policies", { policy: { ...policy, oldestAge: 500 }, document: null })).body).toMatchObject({ code: "body-wrong" });
    expect((await office.post("/policies", { policy, document: "银组发〔2026〕12号" })).status).toBe(201);
    expect((await office.post("/policies", { policy: { ...policy, oldestAge: 96 }, document: null })).body).toMatchObject({ code: "policy-exists" });
    const read = await office.get<PoliciesRead>("/policies");
    expect(read).toMatchObject({ inForce: { version: "2026-a" }, policies: [{ policy: { oldestAge: 95 }, document: "银组发〔2026〕12号", by: "admin" }] });
    expect((await office.get<PoliciesRead>("/policies?on=2026-10-31")).inForce.version).toBe("1");
    const free = { ...policy, version: "2026-b", inForceFrom: "2026-11-02", authority: [] };
    await office.post("/policies", { policy: free, document: null });
    await tell("caizheng", [addOf("o2", somebody({ retire_kind: "离休", revolution_start_date: "1948-03" }))]);
    expect((await tell("caizheng", [setOf("o2", "orig_rank", "副县处级", "正县处级")])).results).toEqual([{ outcome: "applied" }]);
    await office.post("/policies", { policy: { ...defaultPolicy, version: "2026-c", inForceFrom: "2026-11-03" }, document: null });
    expect((await tell("caizheng", [setOf("o2", "orig_rank", "正县处级", "副厅局级")])).results).toEqual([{ outcome: "proposed", stored: "正县处级" }]);
  });

  test("[P5] everything that the bureau settled stands in a chain of its own", async () => {
    const verified = (await service.ask<{ intact: boolean; places: { unitId: string; events: number; faults: unknown[] }[] }>(
      "POST", "/api/v1/history/verification", { token: service.service.adminToken, body: { heads: [] } })).body;
    expect(verified.intact).toBe(true);
    expect(verified.places.find(({ unitId }) => unitId === "~office")!.events).toBeGreaterThan(10);
  });
});
