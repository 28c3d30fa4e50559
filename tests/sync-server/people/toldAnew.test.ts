import { afterAll, beforeAll, expect, test } from "vitest";
import type { Change, RemoveReason, Statement } from "../../../roster/model/change.js";
import { digestOf } from "../../../roster/protocol/digest.js";
import { rebuildTables } from "../../../sync-server/history/rebuildTables.js";
import { verifyHistory } from "../../../sync-server/history/verifyHistory.js";
import { openStoreBeside } from "../support/desk.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";
import { idNumber, officeOf, type Office } from "./office.js";

let service: TestService;
let office: Office;
let people = 0;
const token = new Map<string, string>();

beforeAll(async () => {
  service = await startTestService();
  office = officeOf(service);
  for (const unitId of ["caizheng", "shuiwu"]) token.set(unitId, await service.openUnit(unitId));
});
afterAll(() => service.close());

/** A made-up veteran of their own for each test. */
function veteran(more: Statement = {}): Statement {
  people += 1;
  return { name: `陈${"甲乙丙丁戊己庚辛壬癸"[people % 10]!}平`, gender: "男", id_no: idNumber("19310501", people * 2 + 1), retire_kind: "离休", revolution_start_date: "1948-03", orig_rank: "副县处级", ...more };
}

const tell = async (unit: string, changes: readonly Change[]) => {
  const reply = await service.submit(unit, token.get(unit)!, changes);
  expect(reply.status).toBe(200);
  return reply.body;
};
const withoutRank = (statement: Statement): Statement => Object.fromEntries(Object.entries(statement).filter(([field]) => field !== "orig_rank"));
const off = (recordId: string, reason: RemoveReason = "误录"): Change => ({ op: "remove", recordId, reason, note: "" });
const standing = async (recordId: string, unit = "caizheng"): Promise<Statement> => (await office.person(unit, recordId)).person.statement;
const proposalsOf = async (recordId: string) => (await office.get<{ units: { disputes: { recordId: string; field: string; kind: string; told: string | null; standing: string | null }[] }[] }>("/disputes")).units
  .flatMap(({ disputes }) => disputes).filter((dispute) => dispute.recordId === recordId).map(({ field, kind, told, standing: stands }) => [field, kind, told, stands]);

test("[S4] taken off and told anew under another id in one submission, in whichever order, a protected value is a proposal all the same", async () => {
  for (const [old, now, order] of [["a1", "a2", "off first"], ["b1", "b2", "told first"]] as const) {
    const who = veteran();
    await tell("caizheng", [addOf(old, who)]);
    const anew = addOf(now, { ...who, orig_rank: "正厅局级", mobile: "13900000001" });
    const told = await tell("caizheng", order === "off first" ? [off(old), anew] : [anew, off(old)]);
    expect(told.results[order === "off first" ? 1 : 0]).toEqual({ outcome: "proposed", stored: "副县处级" });
    expect(await standing(now)).toMatchObject({ orig_rank: "副县处级", mobile: "139****0001" });
    expect(await proposalsOf(now)).toEqual([["orig_rank", "proposal", "正厅局级", "副县处级"]]);
  }
});

test("[S4] the same in a later submission, under the old id, for whatever reason, or by telling it twice first", async () => {
  for (const [id, reason, again, first] of [["c", "误录", "c9", "off"], ["d", "重复", "d9", "off"], ["e", "其他", "e", "off"], ["f", "转出", "f9", "off"], ["g", "重复", "g9", "told"]] as const) {
    const who = veteran();
    await tell("caizheng", [addOf(id, who)]);
    const anew = addOf(again, { ...who, orig_rank: "正厅局级" });
    if (first === "off") await tell("caizheng", [off(id, reason)]);
    const told = await tell("caizheng", [anew]);
    if (first === "told") await tell("caizheng", [off(id, reason)]);
    expect(told.results).toEqual([{ outcome: "proposed", stored: "副县处级" }]);
    expect((await standing(again)).orig_rank).toBe("副县处级");
  }
});

test("[S4] a protected value that is left out, and the category itself, are proposals too; what is told as it was needs nobody", async () => {
  const who = veteran();
  await tell("caizheng", [addOf("h1", who)]);
  await tell("caizheng", [off("h1")]);
  expect((await tell("caizheng", [addOf("h2", who)])).results).toEqual([{ outcome: "applied" }]);
  await tell("caizheng", [off("h2")]);
  const told = await tell("caizheng", [addOf("h3", { ...withoutRank(who), retire_kind: "退休" })]);
  expect(told.results[0]).toMatchObject({ outcome: "proposed" });
  expect(await proposalsOf("h3")).toEqual([["orig_rank", "proposal", null, "副县处级"], ["retire_kind", "proposal", "退休", "离休"]]);
  expect(await standing("h3")).toMatchObject({ orig_rank: "副县处级", retire_kind: "离休" });
  // What was left out is no more free than what was changed.
  expect((await tell("caizheng", [setOf("h3", "orig_rank", null, "正厅局级")])).results).toEqual([{ outcome: "proposed", stored: "副县处级" }]);
  // The sheet is wholly told as it is, whatever stands.
  const { records, digest } = await service.base("caizheng", token.get("caizheng")!);
  expect(digest).toBe(digestOf(records));
});

test("what the bureau accepted of the record before is what stands of the next one", async () => {
  const who = veteran();
  await tell("caizheng", [addOf("i1", who)]);
  await tell("caizheng", [setOf("i1", "orig_rank", "副县处级", "正县处级")]);
  const { toldAt } = (await service.base("caizheng", token.get("caizheng")!)).disputes.find(({ recordId }) => recordId === "i1")!;
  await office.post("/units/caizheng/disputes/i1/orig_rank", { choice: "told", toldAt, reason: "与档案一致" });
  await tell("caizheng", [off("i1")]);
  expect((await tell("caizheng", [addOf("i2", { ...who, orig_rank: "正县处级" })])).results).toEqual([{ outcome: "applied" }]);
});

test("[P1] another unit's word protects nothing, and another person of a like name is another person", async () => {
  const who = veteran();
  await tell("shuiwu", [addOf("j1", who)]);
  expect((await tell("caizheng", [addOf("j2", { ...who, orig_rank: "正厅局级" })])).results).toEqual([{ outcome: "applied" }]);
  const other = veteran();
  await tell("caizheng", [addOf("k1", other)]);
  await tell("caizheng", [off("k1")]);
  const twin = { ...other, id_no: idNumber("19310501", 901), orig_rank: "正厅局级" };
  expect((await tell("caizheng", [addOf("k2", twin)])).results).toEqual([{ outcome: "applied" }]);
});

test("[M4] the bureau's word and mark go on with the person who is told anew, by whichever unit, and protect", async () => {
  for (const [id, by] of [["l", "caizheng"], ["m", "shuiwu"]] as const) {
    const who = veteran({ retire_kind: "退休" });
    await tell("caizheng", [addOf(`${id}1`, who)]);
    const { person } = await office.person("caizheng", `${id}1`);
    await office.post(`/persons/${encodeURIComponent(person.personId)}/words`, { field: "orig_grade", value: "一级调研员", reason: "银组任〔1998〕3号" });
    await office.post(`/persons/${encodeURIComponent(person.personId)}/flags`, { flag: "four-bodies", on: true, reason: "曾任" });
    await tell("caizheng", [off(`${id}1`)]);
    const told = await tell(by, [addOf(`${id}2`, { ...who, orig_rank: "正厅局级" })]);
    if (by === "caizheng") expect(told.results).toEqual([{ outcome: "proposed", stored: "副县处级" }]);
    const read = await office.person(by, `${id}2`);
    expect(read.acts.map(({ kind }) => kind)).toEqual(["word", "flag"]);
    expect(read.person.statement.orig_grade).toBe("一级调研员");
    expect((await tell(by, [setOf(`${id}2`, "orig_grade", null, "二级调研员")])).results).toEqual([{ outcome: "proposed", stored: null }]);
  }
});

test("[H1] a record that came with a proposal is undone like any other, and the tables are what the history gives [H2]", async () => {
  const who = veteran();
  await tell("caizheng", [addOf("n1", who)]);
  await tell("caizheng", [off("n1")]);
  const told = await tell("caizheng", [addOf("n2", { ...who, orig_rank: "正厅局级" })]);
  const entries = (await service.ask<{ entries: { recordId: string; kind: string; cause: string; cells: { field: string; to: string }[] }[] }>("GET", "/api/v1/units/caizheng/history?after=0", { token: token.get("caizheng")! })).body.entries;
  const added = entries.find(({ recordId }) => recordId === "n2")!;
  expect(added).toMatchObject({ kind: "added", cause: told.submissionId });
  expect(added.cells.map(({ field }) => field).sort()).toEqual(Object.keys(who).sort());
  const store = await openStoreBeside(service);
  const snapshot = async () => ({
    faults: (await verifyHistory(store)).flatMap(({ faults }) => faults),
    records: await store.db.selectFrom("records").select(["record_id", "held", "removed"]).orderBy("unit_id").orderBy("record_id").execute(),
    acts: await store.db.selectFrom("person_acts").select(["act_id", "person_id"]).orderBy("act_id").execute(),
    counts: await store.db.selectFrom("person_counts").selectAll().orderBy("person_id").execute(),
    disputes: await proposalsOf("n2"),
  });
  try {
    const before = await snapshot();
    expect(before.faults).toEqual([]);
    expect(before.disputes).toHaveLength(1);
    await rebuildTables(store, new Date());
    expect(await snapshot()).toEqual(before);
  } finally {
    await store.close();
  }
  const undone = await office.post(`/units/caizheng/history/undo`, { cause: told.submissionId, recordId: null });
  expect(undone.status).toBe(200);
  expect((await service.base("caizheng", token.get("caizheng")!)).records.some(({ recordId }) => recordId === "n2")).toBe(false);
});
