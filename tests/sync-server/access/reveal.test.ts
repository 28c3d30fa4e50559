import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HistoryRead, VerifiedRead } from "../../../roster/protocol/history.js";
import type { RegisterRead } from "../../../roster/protocol/register.js";
import type { AccessEntry } from "../../../roster/protocol/reveal.js";
import { openTestAccount, openTestStore, type TestAccount } from "../support/accounts.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";

const li = {
  name: "李建国", id_no: "11010519491231002X", birth_date: "1949-12-31", gender: "女", retire_kind: "退休", alive: "健在", mobile: "13912345678",
  home_addr: "银湖区雀巢街道翠竹路七号", health: "良好", remark: "脑梗后恢复", pay_unit: "区财政局", hobby: "书法", contact: "李四 13800000001",
};
const secrets = [li.id_no, li.mobile, "翠竹路", "良好", "脑梗", "13800000001"];

let service: TestService;
let token: string;
let officer: TestAccount;
let auditor: TestAccount;
beforeAll(async () => {
  service = await startTestService();
  token = await service.openUnit("finance", "区财政局");
  await service.submit("finance", token, [addOf("r1", li)]);
  await service.submit("finance", token, [setOf("r1", "mobile", li.mobile, "13912345679"), setOf("r1", "mobile", "13912345679", li.mobile), setOf("r1", "health", "良好", "一般"), setOf("r1", "health", "一般", "良好")]);
  officer = await openTestAccount(service, { role: "officer" });
  auditor = await openTestAccount(service, { role: "auditor" });
});
afterAll(async () => { await service.close(); });

const log = async (act: string): Promise<readonly AccessEntry[]> =>
  (await auditor.ask<{ entries: readonly AccessEntry[] }>("GET", "/access-log")).body.entries.filter((entry) => entry.act === act);
const expectMasked = (answer: unknown): void => {
  for (const secret of secrets) expect(JSON.stringify(answer)).not.toContain(secret);
};

describe("[P2] the register", () => {
  test("is masked for the office and the machine's owner alike", async () => {
    for (const reply of [await officer.ask<RegisterRead>("GET", "/register"), await service.ask<RegisterRead>("GET", "/api/v1/register", { token: service.service.adminToken })]) {
      expectMasked(reply.body);
      expect(reply.body.people).toMatchObject([{ statement: { name: "李建国", id_no: "1101**********002X", mobile: "139****5678", home_addr: "银湖区雀巢街道****", health: "***" } }]);
    }
  });

  test("a unit sees what it told in full", async () => {
    expect((await service.base("finance", token)).records).toMatchObject([{ statement: li }]);
  });

  test("a department reads names, units and its own fields; a leader no people", async () => {
    const read = async (departmentId: string): Promise<RegisterRead> => {
      const reader = await openTestAccount(service, { role: "department", departmentId });
      const reply = await reader.ask<RegisterRead>("GET", "/register");
      expect((await reader.ask("POST", "/register/export", { purpose: "测试" })).status).toBe(403);
      return reply.body;
    };
    const [finance, works] = [await read("caizhengju"), await read("chengjianju")];
    expect(finance.people.map(({ statement, unitId }) => ({ statement, unitId }))).toEqual([{ unitId: "finance", statement: { name: "李建国", retire_kind: "退休", pay_unit: "区财政局" } }]);
    expect(works.people.map(({ statement }) => statement)).toEqual([{ name: "李建国" }]);
    expect(works).toMatchObject({ review: [], people: [{ sources: [], origins: [], held: {}, relations: [] }] });
    const leader = await openTestAccount(service, { role: "leader" });
    expect((await leader.ask("GET", "/register")).status).toBe(403);
  });

  test("is exported in full with a purpose, which the auditor reads", async () => {
    expect((await officer.ask("POST", "/register/export", {})).status).toBe(422);
    expect((await officer.ask("POST", "/register/export", { purpose: " " })).status).toBe(422);
    expect(await log("exported")).toEqual([]);
    const { body } = await officer.ask<RegisterRead>("POST", "/register/export", { purpose: "编制四季度汇总" });
    expect(body.people).toMatchObject([{ statement: li }]);
    expect(await log("exported")).toMatchObject([{ actor: officer.account.accountId, role: "officer", subject: "register", purpose: "编制四季度汇总", people: 1 }]);
  });
});

describe("[P2] revealing", () => {
  test("fields of a person: those asked for, logged with who, whom, which and what for", async () => {
    const [person] = (await officer.ask<RegisterRead>("GET", "/register")).body.people;
    const reveal = (body: object, personId = person!.personId) => officer.ask<{ values?: object; code?: string }>("POST", `/persons/${encodeURIComponent(personId)}/reveal`, body);
    expect((await reveal({ fields: ["id_no"] })).status).toBe(422);
    expect((await reveal({ fields: [], purpose: "核对" })).status).toBe(422);
    expect((await reveal({ fields: ["id_no"], purpose: "核对" }, "no-such-person")).body).toMatchObject({ code: "person-unknown" });
    expect(await log("revealed")).toEqual([]);
    expect((await reveal({ fields: ["id_no", "mobile", "landline"], purpose: "电话核对身份" })).body).toEqual({ values: { id_no: li.id_no, mobile: li.mobile } });
    expect(await log("revealed")).toMatchObject([{
      actor: officer.account.accountId, role: "officer", subject: person!.personId, unitId: "finance", fields: ["id_no", "mobile", "landline"], purpose: "电话核对身份", people: null,
    }]);
  });

  test("what a unit told of somebody", async () => {
    const reveal = (recordId: string) => officer.ask<object>("POST", `/units/finance/records/${recordId}/reveal`, { fields: ["health"], purpose: "走访前了解" });
    expect((await reveal("r1")).body).toEqual({ values: { health: "良好" } });
    expect((await reveal("r9")).body).toMatchObject({ code: "record-unknown" });
    expect(await log("revealed-record")).toMatchObject([{ subject: "r1", unitId: "finance", fields: ["health"], purpose: "走访前了解" }]);
  });

  test("the history: masked for who is not of the unit, one entry in full with a purpose", async () => {
    const read = async (ask: () => Promise<{ readonly body: HistoryRead }>): Promise<HistoryRead> => (await ask()).body;
    const unit = await read(() => service.ask<HistoryRead>("GET", "/api/v1/units/finance/history", { token }));
    expect(JSON.stringify(unit)).toContain(li.id_no);
    for (const account of [officer, auditor]) {
      const masked = await read(() => account.ask<HistoryRead>("GET", "/units/finance/history"));
      expectMasked(masked);
      expect(masked.entries.map(({ chainPlace, cells }) => [chainPlace, cells.map(({ field }) => field)])).toEqual(unit.entries.map(({ chainPlace, cells }) => [chainPlace, cells.map(({ field }) => field)]));
    }
    const reveal = (chainPlace: string) => officer.ask<object>("POST", `/units/finance/history/${chainPlace}/reveal`, { purpose: "核对更正" });
    expect((await reveal("1")).body).toEqual(unit.entries[0]);
    for (const wrong of ["99", "x", "1.5"]) expect((await reveal(wrong)).body).toMatchObject({ code: "record-unknown" });
    expect(await log("revealed-history")).toMatchObject([{ subject: "r1#1", unitId: "finance", purpose: "核对更正" }]);
    expect((await auditor.ask("POST", "/units/finance/history/1/reveal", { purpose: "核对更正" })).status).toBe(403);
  });

  test("[P5] the log is a chain: tampering with it shows, and purposes are sealed in it", async () => {
    const verify = async (): Promise<VerifiedRead["places"][number]> =>
      (await auditor.ask<VerifiedRead>("POST", "/history/verification", { heads: [] })).body.places.find(({ unitId }) => unitId === "~access")!;
    expect(await verify()).toMatchObject({ faults: [] });
    const store = await openTestStore(service);
    const rows = await store.db.selectFrom("events").select(["chain_place", "body"]).where("unit_id", "=", "~access").where("kind", "=", "revealed").execute();
    expect(JSON.stringify(rows)).not.toContain("核对");
    await store.db.updateTable("events").set({ kind: "signed-in" }).where("unit_id", "=", "~access").where("chain_place", "=", rows[0]!.chain_place).execute();
    await store.close();
    expect(await verify()).toMatchObject({ faults: [{ code: "link-wrong", chainPlace: rows[0]!.chain_place }] });
  });
});
