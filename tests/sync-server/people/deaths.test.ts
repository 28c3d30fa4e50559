import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change, Statement } from "../../../roster/model/change.js";
import type { UnconfirmedDeaths } from "../../../roster/protocol/death.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";
import { idNumber, officeOf, type Office } from "./office.js";

let service: TestService;
let office: Office;
let people = 0;
const token = new Map<string, string>();

beforeAll(async () => {
  service = await startTestService();
  office = officeOf(service);
  for (const [unitId, name] of [["caizheng", "区财政局"], ["shuiwu", "区税务局"]] as const) token.set(unitId, await service.openUnit(unitId, name));
});
afterAll(() => service.close());

const somebody = (more: Statement = {}): Statement => ({
  name: `赵${"甲乙丙丁戊己庚辛壬癸"[(people += 1) % 10]!}强`, gender: "男", id_no: idNumber("19401231", people * 2 + 1), retire_kind: "退休", alive: "健在", ...more,
});
const tell = async (unit: string, changes: readonly Change[]) => {
  const reply = await service.submit(unit, token.get(unit)!, changes);
  expect(reply.status).toBe(200);
  return reply.body;
};
const unconfirmed = async (recordId: string) => (await office.get<UnconfirmedDeaths>("/deaths/unconfirmed")).deaths.filter((death) => death.recordId === recordId);
const personId = async (recordId: string) => encodeURIComponent((await office.person("caizheng", recordId)).person.personId);
const died: Change = { op: "remove", recordId: "", reason: "去世", note: "" };

test("[C5] a death mutes at once, whatever else is wrong in the row; the confirmation comes after", async () => {
  await tell("caizheng", [addOf("d1", somebody({ id_no: "110105194012310021", birth_date: "1940-13" }))]);
  await tell("caizheng", [setOf("d1", "alive", "健在", "去世")]);
  expect((await office.person("caizheng", "d1")).person).toMatchObject({ deceased: true, deathConfirmed: false, waiting: true });
  expect(await unconfirmed("d1")).toMatchObject([{ unitId: "caizheng", unitName: "区财政局", standing: "told", deathDate: null }]);
  expect((await office.post("/units/caizheng/deaths/d1/confirmation", {})).status).toBe(204);
  const read = await office.person("caizheng", "d1");
  expect(read.person).toMatchObject({ deceased: true, deathConfirmed: true });
  expect(read.deaths).toMatchObject([{ recordId: "d1", confirmedBy: "admin" }]);
  expect(await unconfirmed("d1")).toEqual([]);
});

test("[C5] any unit's word mutes; only the bureau's word ends the silence, and a death told after it counts again", async () => {
  const who = somebody();
  await tell("caizheng", [addOf("d2", who)]);
  await tell("shuiwu", [addOf("d2", who)]);
  await tell("shuiwu", [{ ...died, recordId: "d2" }]);
  expect((await office.person("caizheng", "d2")).person).toMatchObject({ deceased: true });
  expect((await office.post(`/persons/${await personId("d2")}/death`, { verdict: "mistaken", reason: "同名误报" })).status).toBe(201);
  expect((await office.person("caizheng", "d2")).person).toMatchObject({ deceased: false, muted: false });
  expect(await unconfirmed("d2")).toEqual([]);
  // Another change of the other record brings nothing back, a new word does.
  await tell("caizheng", [setOf("d2", "mobile", null, "13900000001")]);
  expect((await office.person("caizheng", "d2")).person).toMatchObject({ deceased: false, muted: false });
  await tell("caizheng", [setOf("d2", "alive", "健在", "去世")]);
  expect((await office.person("caizheng", "d2")).person).toMatchObject({ deceased: true, deathConfirmed: false });
  expect(await unconfirmed("d2")).toMatchObject([{ unitId: "caizheng" }]);
});

test("[C5] a mistaken death that its unit has not corrected yet stays answered when the unit changes something else", async () => {
  await tell("caizheng", [addOf("d3", somebody({ alive: "去世" }))]);
  await office.post(`/persons/${await personId("d3")}/death`, { verdict: "mistaken", reason: "同名误报" });
  await tell("caizheng", [setOf("d3", "mobile", null, "13900000001")]);
  expect((await office.person("caizheng", "d3")).person).toMatchObject({ deceased: false, muted: false });
});

test("[C5] a unit that takes its word back leaves the person muted until the bureau has answered", async () => {
  await tell("caizheng", [addOf("d4", somebody())]);
  await tell("caizheng", [setOf("d4", "alive", "健在", "去世")]);
  await tell("caizheng", [setOf("d4", "alive", "去世", "健在")]);
  expect((await office.person("caizheng", "d4")).person).toMatchObject({ deceased: false, muted: true });
  expect((await service.register()).people.find(({ personId: id }) => id === "d4@caizheng")).toMatchObject({ muted: true });
  expect(await unconfirmed("d4")).toMatchObject([{ standing: "taken-back" }]);
  // There is no death to confirm any more.
  expect((await office.post("/units/caizheng/deaths/d4/confirmation", {})).body).toMatchObject({ code: "death-unknown" });
  await office.post(`/persons/${await personId("d4")}/death`, { verdict: "mistaken", reason: "单位误填" });
  expect((await office.person("caizheng", "d4")).person).toMatchObject({ deceased: false, muted: false });
  expect(await unconfirmed("d4")).toEqual([]);
});

test("[C5] the bureau's word of a death counts whatever the units say, and is its own confirmation", async () => {
  await tell("caizheng", [addOf("d5", somebody())]);
  const id = await personId("d5");
  await office.post(`/persons/${id}/death`, { verdict: "confirmed", reason: "民政局通报" });
  expect((await office.person("caizheng", "d5")).person).toMatchObject({ deceased: true, deathConfirmed: true });
  await tell("caizheng", [setOf("d5", "mobile", null, "13900000001")]);
  expect((await office.person("caizheng", "d5")).person).toMatchObject({ deceased: true, deathConfirmed: true });
  expect((await service.ask("POST", "/api/v1/units/caizheng/deaths/d5/confirmation", { token: token.get("caizheng")! })).status).toBe(403);
});

test("[C5] a death in a conflict mutes, and so does one told of somebody who is leaving", async () => {
  const who = somebody();
  await tell("caizheng", [addOf("d6", who)]);
  const { revision } = await service.base("caizheng", token.get("caizheng")!);
  await tell("caizheng", [setOf("d6", "alive", "健在", null)]);
  await service.submit("caizheng", token.get("caizheng")!, [setOf("d6", "alive", "健在", "去世")], { baseRevision: revision });
  const { person } = await office.person("caizheng", "d6");
  expect(person.deceased || person.muted).toBe(true);
  expect(await unconfirmed("d6")).toHaveLength(1);
  await tell("caizheng", [{ op: "remove", recordId: "d6", reason: "转出", note: "", toUnit: "shuiwu" }]);
  await tell("shuiwu", [addOf("d6", { ...who, alive: "去世" })]);
  expect((await office.person("shuiwu", "d6")).person).toMatchObject({ deceased: true });
});
