import { afterAll, beforeAll, expect, test } from "vitest";
import { originOf } from "../../../roster/merge/originOf.js";
import type { Change, Statement } from "../../../roster/model/change.js";
import { rebuildTables } from "../../../sync-server/history/rebuildTables.js";
import { verifyHistory } from "../../../sync-server/history/verifyHistory.js";
import { openStoreBeside } from "../support/desk.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";
import { idNumber, officeOf, type Office } from "./office.js";

let service: TestService;
let office: Office;
let people = 0;
let now = Date.UTC(2026, 10, 22);
const token = new Map<string, string>();

beforeAll(async () => {
  // Every moment is another one, whatever the machine's clock says.
  service = await startTestService(undefined, { now: () => new Date((now += 1000)) });
  office = officeOf(service);
  for (const unitId of ["caizheng", "shuiwu"]) token.set(unitId, await service.openUnit(unitId));
});
afterAll(() => service.close());

const tell = async (unit: string, changes: readonly Change[], baseRevision?: number) => {
  const reply = await service.submit(unit, token.get(unit)!, changes, baseRevision === undefined ? {} : { baseRevision });
  expect(reply.status).toBe(200);
  return reply.body;
};
const somebody = (): Statement => ({ name: `周${"甲乙丙丁戊己庚辛壬癸"[(people += 1) % 10]!}清`, gender: "男", id_no: idNumber("19440501", people * 2 + 1), retire_kind: "退休" });
const postOf = async (recordId: string): Promise<[string | undefined, string | undefined, string | undefined]> => {
  const { person } = await office.person("caizheng", recordId);
  const origin = originOf(person, "orig_post");
  return [person.statement.orig_post, origin?.unitId, origin?.at ?? undefined];
};

test("another field of the record that is told later does not make the rest of it the latest", async () => {
  const who = somebody();
  await tell("caizheng", [addOf("a", { ...who, orig_post: "科长" })]);
  const later = await tell("shuiwu", [addOf("a", { ...who, orig_post: "副科长" })]);
  await tell("caizheng", [setOf("a", "mobile", null, "13900000001")]);
  expect(await postOf("a")).toEqual(["副科长", "shuiwu", later.receivedAt]);
  const own = await tell("caizheng", [setOf("a", "orig_post", "科长", "处长")]);
  expect(await postOf("a")).toEqual(["处长", "caizheng", own.receivedAt]);
  // What is sent again as it was is no later word: two units would else win by who sends last.
  await tell("shuiwu", []);
  await tell("shuiwu", [addOf("a", { ...who, orig_post: "副科长" })]);
  expect(await postOf("a")).toEqual(["处长", "caizheng", own.receivedAt]);
});

test("[S4] while two values of one unit are in dispute the standing one has its own time; settled, the chosen one is confirmed then", async () => {
  const who = somebody();
  await tell("caizheng", [addOf("b", { ...who, orig_post: "科长" })]);
  const { revision } = await service.base("caizheng", token.get("caizheng")!);
  const standing = await tell("caizheng", [setOf("b", "orig_post", "科长", "副处长")]);
  const other = await tell("shuiwu", [addOf("b", { ...who, orig_post: "副科长" })]);
  const late = await tell("caizheng", [setOf("b", "orig_post", "科长", "处长")], revision);
  expect(late.disputes).toMatchObject([{ told: "处长", standing: "副处长", standingAt: standing.receivedAt }]);
  expect(await postOf("b")).toEqual(["副科长", "shuiwu", other.receivedAt]);
  await office.post("/units/caizheng/disputes/b/orig_post", { choice: "standing", toldAt: late.disputes[0]!.toldAt, reason: "" });
  expect((await postOf("b")).slice(0, 2)).toEqual(["副处长", "caizheng"]);
});

test("a record that is taken off and listed again by an undoing keeps the times of its values", async () => {
  const who = somebody();
  await tell("caizheng", [addOf("c", { ...who, orig_post: "科长" })]);
  const later = await tell("shuiwu", [addOf("c", { ...who, orig_post: "副科长" })]);
  const off = await tell("caizheng", [{ op: "remove", recordId: "c", reason: "误录", note: "" }]);
  await office.post("/units/caizheng/history/undo", { cause: off.submissionId, recordId: null });
  expect(await postOf("c")).toEqual(["副科长", "shuiwu", later.receivedAt]);
});

test("[H2] the times are the same when the tables are made anew from the history", async () => {
  const store = await openStoreBeside(service);
  const stand = async () => ({
    records: await store.db.selectFrom("records").select(["unit_id", "record_id", "told_at", "whole_at", "field_times"]).orderBy("unit_id").orderBy("record_id").execute(),
    people: (await service.register()).people,
  });
  try {
    const before = await stand();
    expect(before.records.some(({ field_times: times }) => Object.keys(times).length > 0)).toBe(true);
    await rebuildTables(store, new Date());
    expect(await stand()).toEqual(before);
    expect((await verifyHistory(store)).flatMap(({ faults }) => faults)).toEqual([]);
  } finally {
    await store.close();
  }
});
