import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewDistrict } from "../../../roster/district/viewDistrict.js";
import type { Change, Statement } from "../../../roster/model/change.js";
import type { CountsRead } from "../../../roster/protocol/person.js";
import type { OfficeTransfers, UnitTransfers } from "../../../roster/protocol/transfer.js";
import { addOf, startTestService, type TestService } from "../support/service.js";
import { idNumber, officeOf, type Office } from "./office.js";

let service: TestService;
let office: Office;
let people = 0;
const token = new Map<string, string>();

beforeAll(async () => {
  service = await startTestService();
  office = officeOf(service);
  for (const [unitId, name] of [["old", "区财政局"], ["new", "区税务局"], ["third", "区教育局"]] as const) token.set(unitId, await service.openUnit(unitId, name));
});
afterAll(() => service.close());

const somebody = (): Statement => ({
  name: `王${"甲乙丙丁戊己庚辛壬癸"[(people += 1) % 10]!}明`, gender: "女", birth_date: "1949-12-31", id_no: idNumber("19491231", people * 2), retire_kind: "退休", health: "有慢性病",
});

const tell = async (unit: string, changes: readonly Change[]) => {
  const reply = await service.submit(unit, token.get(unit)!, changes);
  expect(reply.status).toBe(200);
  return reply.body;
};
const gone = (recordId: string, toUnit?: string): Change => ({ op: "remove", recordId, reason: "转出", note: "调令", ...(toUnit === undefined ? {} : { toUnit }) });
const transfersOf = async (unit: string): Promise<UnitTransfers> => (await service.ask<UnitTransfers>("GET", `/api/v1/units/${unit}/transfers`, { token: token.get(unit)! })).body;
const incoming = async (unit: string, name: string) => (await transfersOf(unit)).incoming.find((transfer) => transfer.name === name);
const decide = (unit: string, transferId: string, what: "confirmation" | "refusal", body?: object) =>
  service.ask("POST", `/api/v1/units/${unit}/transfers/${transferId}/${what}`, { token: token.get(unit)!, ...(body === undefined ? {} : { body }) });

test("[M1] until the new unit confirms the person counts for the old one, then for the new one", async () => {
  const who = somebody();
  await tell("old", [addOf("t1", who)]);
  await tell("old", [gone("t1", "new")]);
  expect((await office.person("old", "t1")).person).toMatchObject({ unitId: "old", counting: { rule: "unfinished-transfer" } });
  const announced = await incoming("new", who.name!);
  expect((await decide("new", announced!.transferId, "confirmation")).status).toBe(200);
  const read = await office.person("old", "t1");
  expect(read.person).toMatchObject({ unitId: "new", counting: { rule: "confirmed-transfer" } });
  expect(read.transfers).toMatchObject([{ state: "confirmed", fromUnit: { unitId: "old" }, toUnit: { unitId: "new" } }]);
  expect((await office.get<{ counts: unknown[] }>("/counts")).counts).toContainEqual({ unitId: "new", rule: "confirmed-transfer", people: 1 });
  expect(await decide("new", announced!.transferId, "confirmation")).toMatchObject({ status: 409, body: { code: "transfer-decided" } });
});

test("[P1] the new unit is told name, year of birth and the old unit, nothing of the number or the health; a third unit nothing", async () => {
  const who = somebody();
  await tell("third", [addOf("t2", { ...who, mobile: "13900000009" })]);
  await tell("old", [addOf("t2", who)]);
  await tell("old", [gone("t2", "new")]);
  const announced = await incoming("new", who.name!);
  expect(announced).toEqual({
    transferId: announced!.transferId, state: "open", openedAt: announced!.openedAt, decidedAt: null, reason: null, name: who.name,
    fromUnit: { unitId: "old", name: "区财政局" }, birthYear: "1949",
  });
  expect(announced!.transferId).not.toMatch(/old|t2/u);
  expect(await incoming("third", who.name!)).toBeUndefined();
  expect(await decide("third", announced!.transferId, "confirmation")).toMatchObject({ status: 404, body: { code: "transfer-unknown" } });
  expect(await service.ask("GET", "/api/v1/units/new/transfers", { token: token.get("third")! })).toMatchObject({ status: 403 });
  expect(await service.ask("GET", "/api/v1/transfers", { token: token.get("new")! })).toMatchObject({ status: 403 });
});

test("[P1] the answer of a unit that names another is the same whether that one is there or not", async () => {
  const [a, b] = [somebody(), somebody()];
  await tell("old", [addOf("t3", a), addOf("t4", b)]);
  const [there, nowhere] = [await tell("old", [gone("t3", "new")]), await tell("old", [gone("t4", "no-such-unit")])];
  expect(there.results).toEqual(nowhere.results);
  expect(await incoming("new", a.name!)).toBeDefined();
  expect((await transfersOf("old")).outgoing.find(({ name }) => name === b.name)).toMatchObject({ state: "open", toUnit: null });
  expect((await office.person("old", "t4")).person).toMatchObject({ unitId: "old", counting: { rule: "unfinished-transfer" } });
});

test("[M5] the new unit confirms by listing the person, before the old one lets them go or after", async () => {
  for (const first of ["old", "new"] as const) {
    const who = somebody();
    const id = `t5-${first}`;
    await tell("old", [addOf(id, who)]);
    const steps = { old: () => tell("old", [gone(id, "new")]), new: () => tell("new", [addOf(id, who)]) };
    await steps[first]();
    await steps[first === "old" ? "new" : "old"]();
    expect((await office.person("old", id)).person).toMatchObject({ unitId: "new", counting: { rule: "confirmed-transfer" } });
    expect(await incoming("new", who.name!)).toMatchObject({ state: "confirmed" });
  }
});

test("sent back with a reason the person is on the old unit's roster again, which learns why", async () => {
  const who = somebody();
  await tell("old", [addOf("t6", who)]);
  const left = await tell("old", [gone("t6", "new")]);
  const announced = await incoming("new", who.name!);
  expect(await decide("new", announced!.transferId, "refusal", { reason: "" })).toMatchObject({ status: 422 });
  expect(await decide("new", announced!.transferId, "refusal", { reason: "人事关系未转来" })).toMatchObject({ status: 200, body: { state: "refused" } });
  const base = await service.base("old", token.get("old")!);
  expect(base.revision).toBe(left.revision + 1);
  expect(base.records.some(({ recordId }) => recordId === "t6")).toBe(true);
  expect((await transfersOf("old")).outgoing.find(({ recordId }) => recordId === "t6")).toMatchObject({ state: "refused", reason: "人事关系未转来", toUnit: { name: "区税务局" } });
  expect((await office.person("old", "t6")).person).toMatchObject({ unitId: "old", counting: { rule: "sole-unit" } });
  // It may try again, and then withdraw.
  await tell("old", [gone("t6", "third")]);
  await tell("old", [addOf("t6", who)]);
  expect((await transfersOf("third")).incoming.find(({ name }) => name === who.name)).toMatchObject({ state: "withdrawn" });
});

test("the office rules where the units do not", async () => {
  const who = somebody();
  await tell("old", [addOf("t7", who)]);
  await tell("old", [gone("t7", "new")]);
  const { transfers } = await office.get<OfficeTransfers>("/transfers");
  const open = transfers.find(({ recordId }) => recordId === "t7")!;
  expect(open).toMatchObject({ state: "open", personId: "t7@old", name: who.name });
  expect((await office.post(`/transfers/${open.transferId}/ruling`, { decision: "confirmed", reason: "调令已到" })).body).toMatchObject({ state: "confirmed" });
  expect((await office.person("old", "t7")).person.unitId).toBe("new");
  expect((await office.post("/transfers/none/ruling", { decision: "confirmed", reason: "x" })).body).toMatchObject({ code: "transfer-unknown" });
});

test("undoing the submission that let the person go withdraws the transfer", async () => {
  const who = somebody();
  await tell("old", [addOf("t8", who)]);
  const left = await tell("old", [gone("t8", "new")]);
  expect((await office.post("/units/old/history/undo", { cause: left.submissionId, recordId: null })).status).toBe(200);
  expect(await incoming("new", who.name!)).toMatchObject({ state: "withdrawn" });
  expect((await office.person("old", "t8")).person).toMatchObject({ unitId: "old", counting: { rule: "sole-unit" } });
});

describe("[M1] out of the district", () => {
  const leave = async (recordId: string): Promise<{ readonly who: Statement; readonly transferId: string }> => {
    const who = somebody();
    await tell("old", [addOf(recordId, who)]);
    await tell("old", [gone(recordId)]);
    const { transfers } = await office.get<OfficeTransfers>("/transfers");
    const open = transfers.find((transfer) => transfer.recordId === recordId)!;
    expect(open).toMatchObject({ state: "open", toUnit: null, name: who.name, personId: `${recordId}@old` });
    return { who, transferId: open.transferId };
  };
  const countsOf = async (): Promise<number> => (await office.get<CountsRead>("/counts")).counts.reduce((sum, { people: count }) => sum + count, 0);
  const inFigures = async (personId: string): Promise<boolean> => {
    const { units, people: everybody } = await service.register();
    const view = viewDistrict({ asOf: "2026-11-25", units, people: everybody, quality: new Map() });
    expect(everybody.some((person) => person.personId === personId)).toBe(true);
    return view.figures.get("overview.*.total")!.personIds.includes(personId);
  };

  test("the old unit counts until the office confirms; then nobody does, with the rule, and no figure holds the person", async () => {
    const { transferId } = await leave("o1");
    expect((await office.person("old", "o1")).person).toMatchObject({ unitId: "old", counting: { rule: "unfinished-transfer" } });
    expect(await inFigures("o1@old")).toBe(true);
    const before = await countsOf();
    expect((await office.post(`/transfers/${transferId}/ruling`, { decision: "confirmed", reason: "已转往省里" })).body).toMatchObject({ state: "confirmed" });
    const read = await office.person("old", "o1");
    expect(read.person.counting).toMatchObject({ unitId: "old", rule: "left-district", because: { at: read.transfers[0]!.decidedAt!.slice(0, 10) } });
    expect(await countsOf()).toBe(before - 1);
    expect(await inFigures("o1@old")).toBe(false);
    expect((await transfersOf("old")).outgoing.find(({ recordId }) => recordId === "o1")).toMatchObject({ state: "confirmed", toUnit: null, reason: "已转往省里" });
    expect(await decide("old", transferId, "confirmation")).toMatchObject({ status: 404 });
  });

  test("sent back by the office the person is on the old unit's roster again", async () => {
    const { transferId } = await leave("o2");
    await office.post(`/transfers/${transferId}/ruling`, { decision: "refused", reason: "关系未转出" });
    expect((await service.base("old", token.get("old")!)).records.some(({ recordId }) => recordId === "o2")).toBe(true);
    expect((await office.person("old", "o2")).person).toMatchObject({ unitId: "old", counting: { rule: "sole-unit" } });
  });

  test("the confirmation is taken back by the office, and ended by whoever lists the person again", async () => {
    const { who, transferId } = await leave("o3");
    expect((await office.post(`/transfers/${transferId}/reopening`, { reason: "x" })).body).toMatchObject({ code: "transfer-not-confirmed" });
    await office.post(`/transfers/${transferId}/ruling`, { decision: "confirmed", reason: "调令" });
    expect((await office.post(`/transfers/${transferId}/reopening`, { reason: "误确认" })).body).toMatchObject({ state: "open", decidedAt: null });
    expect((await office.person("old", "o3")).person).toMatchObject({ unitId: "old", counting: { rule: "unfinished-transfer" } });
    await office.post(`/transfers/${transferId}/ruling`, { decision: "confirmed", reason: "调令" });
    await tell("new", [addOf("o3", who)]);
    expect((await office.person("old", "o3")).person).toMatchObject({ unitId: "new", counting: { rule: "confirmed-transfer" } });
    await tell("new", [{ op: "remove", recordId: "o3", reason: "误录", note: "" }]);
    expect((await office.person("old", "o3")).person.counting.rule).toBe("left-district");
    // Come back and gone once more it is to be confirmed once more.
    await tell("old", [addOf("o3", who)]);
    expect((await office.person("old", "o3")).person.counting.rule).toBe("sole-unit");
    await tell("old", [gone("o3")]);
    expect((await office.person("old", "o3")).person.counting.rule).toBe("unfinished-transfer");
    expect((await office.post("/transfers/none/reopening", { reason: "x" })).body).toMatchObject({ code: "transfer-unknown" });
  });

  test("undoing the submission that let the person go withdraws it", async () => {
    const who = somebody();
    await tell("old", [addOf("o4", who)]);
    const left = await tell("old", [gone("o4")]);
    await office.post("/units/old/history/undo", { cause: left.submissionId, recordId: null });
    expect((await transfersOf("old")).outgoing.find(({ recordId }) => recordId === "o4")).toMatchObject({ state: "withdrawn" });
    expect((await office.person("old", "o4")).person.counting.rule).toBe("sole-unit");
  });
});
