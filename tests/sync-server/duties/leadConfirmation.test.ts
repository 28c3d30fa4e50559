import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Change } from "../../../roster/model/change.js";
import { answerSchema, answerV1Schema, type Answer, type Submission } from "../../../roster/protocol/submission.js";
import { rebuildTables } from "../../../sync-server/history/rebuildTables.js";
import { verifyHistory } from "../../../sync-server/history/verifyHistory.js";
import { readEvents } from "../../../sync-server/store/events.js";
import { startDesk, type Desk, type UnitOfDesk } from "../support/desk.js";
import { addOf, newSubmission, setOf, startTestService, type Reply } from "../support/service.js";

let desk: Desk;
let unit: UnitOfDesk;
let units = 0;
const mobile = "13900000001";
beforeAll(async () => { desk = await startDesk(); });
afterAll(() => desk.close());

/** Each test has a unit of its own, with two people told before the policy asked for the lead. */
beforeEach(async () => {
  units += 1;
  unit = await desk.openDeskUnit(`unit-${String(units)}`);
  await desk.setPolicy({ clerkNeedsLead: false });
  expect((await desk.submit(unit.unitId, unit.clerk, [addOf("r1", { name: `甲${String(units)}`, mobile, orig_post: "科长" }), addOf("r2", { name: `乙${String(units)}` })])).status).toBe(200);
  await desk.setPolicy({ clerkNeedsLead: true });
});

const address = (): string => `/api/v1/units/${unit.unitId}/submissions`;
const submit = async (changes: readonly Change[], more: Partial<Submission> = {}, token = unit.clerk): Promise<Answer> => {
  const reply = await desk.ask<Answer>("POST", address(), { token, body: newSubmission(changes, { baseRevision: 1, ...more }) });
  expect(reply.status).toBe(200);
  return answerSchema.parse(reply.body);
};
const confirm = (submissionId: string, token = unit.lead): Promise<Reply<Answer>> => desk.ask<Answer>("POST", `${address()}/${submissionId}/confirm`, { token });
const refuse = (submissionId: string, reason = "请核实", token = unit.lead): Promise<Reply<Answer>> => desk.ask<Answer>("POST", `${address()}/${submissionId}/refuse`, { token, body: { reason } });
const remove = (recordId: string, reason: "去世" | "误录" = "去世"): Change => ({ op: "remove", recordId, reason, note: "" });
const person = async (name: string) => (await desk.register()).people.find(({ statement }) => statement.name === name)!;
const base = () => desk.base(unit.unitId, unit.clerk);
const waiting = async (state = "waiting"): Promise<readonly { readonly submissionId: string; readonly reason: string | null; readonly deaths: number }[]> =>
  (await desk.ask<{ submissions: [] }>("GET", `${address()}?state=${state}`, { token: unit.lead })).body.submissions;

describe("a clerk's statement that the policy wants confirmed", () => {
  test("is kept and answered, and changes nothing of the register", async () => {
    const before = await base();
    const answer = await submit([setOf("r1", "mobile", mobile, "13900000002"), addOf("r3", { name: "新人" })]);
    expect(answer).toMatchObject({ awaitsLead: true, revision: 1, count: 2, digest: before.digest, results: [{ outcome: "waits" }, { outcome: "waits" }] });
    expect(await base()).toEqual(before);
    expect(await person("新人")).toBeUndefined();
    expect(await waiting()).toMatchObject([{ submissionId: answer.submissionId, deaths: 0 }]);
  });

  test("[S2] counts once however often it is sent, before the lead has spoken and after", async () => {
    const body = newSubmission([setOf("r1", "mobile", mobile, "13900000002")], { baseRevision: 1 });
    const send = (): Promise<Reply<Answer>> => desk.ask<Answer>("POST", address(), { token: unit.clerk, body });
    const sent = await Promise.all([send(), send(), send()]);
    for (const reply of sent) expect(reply.body).toEqual(sent[0]!.body);
    expect(await waiting()).toHaveLength(1);
    const [one, two] = await Promise.all([confirm(body.submissionId), confirm(body.submissionId)]);
    expect(one).toMatchObject({ status: 200, body: { awaitsLead: false, revision: 2, results: [{ outcome: "applied" }] } });
    expect(two.body).toEqual(one.body);
    expect((await send()).body).toEqual(one.body);
    expect((await base()).revision).toBe(2);
    expect((await desk.ask("POST", address(), { token: unit.clerk, body: { ...body, changes: [] } })).body).toMatchObject({ code: "submission-differs" });
  });

  test("is merged against its own base: what was told since is kept beside it, not written over", async () => {
    const { submissionId } = await submit([setOf("r1", "mobile", mobile, "13900000002"), setOf("r1", "orig_post", "科长", "副科长")]);
    await submit([setOf("r1", "mobile", mobile, "13900000003")], {}, unit.lead);
    const confirmed = await confirm(submissionId);
    expect(confirmed.body.results).toEqual([{ outcome: "conflict", stored: "13900000003" }, { outcome: "applied" }]);
    expect(confirmed.body.disputes).toMatchObject([{ field: "mobile", told: "13900000002", standing: "13900000003" }]);
    expect((await person(`甲${String(units)}`)).statement).toMatchObject({ mobile: "13900000003", orig_post: "副科长" });
  });

  test("[H1] stands in the history with who told it, who confirmed it and when", async () => {
    const { submissionId } = await submit([setOf("r1", "mobile", mobile, "13900000002")]);
    await confirm(submissionId);
    const events = (await readEvents(desk.store, { unitId: unit.unitId, ledgerId: "retirees" })).filter(({ cause }) => cause === submissionId);
    expect(events.map(({ kind, subject }) => [kind, subject])).toEqual([["submission-waits", submissionId], ["submission-confirmed", submissionId], ["changed", "r1"]]);
    const [waits, confirmed, changed] = events;
    expect(waits!.actor).toBe(changed!.actor);
    expect(confirmed!.actor).not.toBe(waits!.actor);
    expect((await verifyHistory(desk.store)).flatMap(({ faults }) => faults)).toEqual([]);
  });

  test("that the lead tells needs nobody", async () => {
    expect(await submit([setOf("r1", "mobile", mobile, "13900000002")], {}, unit.lead)).toMatchObject({ awaitsLead: false, revision: 2 });
  });

  test("waits whole where the policy names one of its changes, and not at all where it names none", async () => {
    await desk.setPolicy({ clerkNeedsLead: ["误录"] });
    expect(await submit([setOf("r1", "mobile", mobile, "13900000002")])).toMatchObject({ awaitsLead: false, revision: 2 });
    expect(await submit([setOf("r1", "orig_post", "科长", "处长"), remove("r2", "误录")], { baseRevision: 2 })).toMatchObject({ awaitsLead: true, revision: 2 });
    // Nothing to tell is nothing to confirm.
    await desk.setPolicy({ clerkNeedsLead: true });
    expect(await submit([], { baseRevision: 2 })).toMatchObject({ awaitsLead: false });
  });

  test("[S8] is told to an older client as something of which nothing became", async () => {
    const reply = await desk.ask("POST", address(), { token: unit.clerk, body: newSubmission([setOf("r1", "mobile", mobile, "1390000")], { baseRevision: 1, protocol: 1 }) });
    expect(answerV1Schema.parse(reply.body)).toMatchObject({ revision: 1, results: [{ outcome: "unchanged" }] });
  });
});

describe("refusing", () => {
  test("needs a reason, changes nothing, and is told to the clerk who sends again", async () => {
    const body = newSubmission([setOf("r1", "mobile", mobile, "13900000002")], { baseRevision: 1 });
    await desk.ask("POST", address(), { token: unit.clerk, body });
    expect((await refuse(body.submissionId, " ")).status).toBe(422);
    const before = await base();
    const refused = await refuse(body.submissionId, "号码不对，本人来电更正");
    expect(refused).toMatchObject({ status: 200, body: { awaitsLead: false, results: [{ outcome: "refused" }] } });
    expect((await refuse(body.submissionId, "又一个理由")).body).toEqual(refused.body);
    expect(await base()).toEqual(before);
    expect((await desk.ask("POST", address(), { token: unit.clerk, body })).body).toEqual(refused.body);
    expect(await waiting("refused")).toMatchObject([{ submissionId: body.submissionId, reason: "号码不对，本人来电更正" }]);
    expect((await confirm(body.submissionId)).body).toMatchObject({ code: "submission-settled" });
  });

  test("what was confirmed is not refused any more, and what nobody sent is neither", async () => {
    const { submissionId } = await submit([setOf("r1", "mobile", mobile, "13900000002")]);
    await confirm(submissionId);
    expect((await refuse(submissionId)).body).toMatchObject({ code: "submission-settled" });
    for (const reply of [await confirm("submission-nobody-sent"), await refuse("submission-nobody-sent")]) expect(reply).toMatchObject({ status: 404, body: { code: "submission-unknown" } });
  });
});

describe("[C5] a death that waits for the lead", () => {
  const dead: readonly (readonly [string, Change])[] = [["taken off", remove("r1")], ["told as a state", setOf("r1", "alive", null, "去世")], ["told as a day", setOf("r1", "death_date", null, "2026-10-01")]];
  test.each(dead)("mutes at once, %s, and stands when it is confirmed", async (_how, change) => {
    const name = `甲${String(units)}`;
    const { submissionId } = await submit([change]);
    expect(await person(name)).toMatchObject({ deceased: false, muted: true });
    await confirm(submissionId);
    expect(await person(name)).toMatchObject({ deceased: true, muted: false });
  });

  test("goes free again when it is refused", async () => {
    const { submissionId } = await submit([remove("r1")]);
    await refuse(submissionId, "本人健在");
    expect(await person(`甲${String(units)}`)).toMatchObject({ deceased: false, muted: false });
  });

  test("mutes also who stands on another unit's roster, and the other unit learns nothing of it", async () => {
    const other = await desk.openDeskUnit(`other-${String(units)}`);
    await desk.setPolicy({ clerkNeedsLead: false });
    await desk.submit(other.unitId, other.clerk, [addOf("o1", { name: "钱多", id_no: "11010519491231002X" })]);
    await desk.setPolicy({ clerkNeedsLead: true });
    const before = await desk.base(other.unitId, other.clerk);
    await submit([addOf("r9", { name: "钱多", id_no: "11010519491231002X", alive: "去世" })]);
    expect(await person("钱多")).toMatchObject({ unitId: other.unitId, deceased: false, muted: true });
    expect(await desk.base(other.unitId, other.clerk)).toEqual(before);
  });
});

describe("who may", () => {
  test("the lead of the unit settles; the clerk, the office and other leads do not", async () => {
    const other = await desk.openDeskUnit(`other-${String(units)}`);
    const { submissionId } = await submit([setOf("r1", "mobile", mobile, "13900000002")]);
    for (const token of [unit.clerk, other.lead, desk.service.adminToken]) {
      expect((await confirm(submissionId, token)).status).toBe(403);
      expect((await refuse(submissionId, "不行", token)).status).toBe(403);
    }
  });

  test("the unit sees what waits; the office sees how much; others see nothing", async () => {
    const other = await desk.openDeskUnit(`other-${String(units)}`);
    const changes = [setOf("r1", "mobile", mobile, "13900000002"), remove("r2")];
    const { submissionId } = await submit(changes);
    const seen = await desk.ask<{ changes: readonly Change[] }>("GET", `${address()}/${submissionId}`, { token: unit.lead });
    expect(seen.body.changes).toEqual(changes);
    expect((await desk.ask("GET", `${address()}/${submissionId}`, { token: desk.service.adminToken })).status).toBe(403);
    expect((await desk.ask("GET", `${address()}/${submissionId}`, { token: other.lead })).status).toBe(403);
    const counts = await desk.office<{ units: readonly { unit: string }[] }>("GET", "/submissions/waiting");
    expect(counts.body.units.find((each) => each.unit === unit.unitId)).toMatchObject({ count: 1, deaths: 1 });
    expect((await desk.ask("GET", "/api/v1/submissions/waiting", { token: unit.lead })).status).toBe(403);
  });
});

test("[P3] what a clerk told is sealed while it waits, and gone when it is settled", async () => {
  const secrets = ["11010519491231002X", "王小明", "本人健在，勿报"];
  const { submissionId } = await submit([addOf("r8", { name: secrets[1]!, id_no: secrets[0]! })]);
  const stored = async (): Promise<readonly { text: string; body: string | null }[]> =>
    (await sql<{ text: string; body: string | null }>`select t::text as text, body from waiting_submissions as t where submission_id = ${submissionId}`.execute(desk.store.db)).rows;
  expect((await stored())[0]!.body).not.toBeNull();
  for (const { text } of await stored()) expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  await refuse(submissionId, secrets[2]);
  const [row] = await stored();
  expect(row!.body).toBeNull();
  const events = await sql<{ body: string }>`select body from events where cause = ${submissionId}`.execute(desk.store.db);
  expect(secrets.filter((secret) => row!.text.includes(secret) || events.rows.some(({ body }) => body.includes(secret)))).toEqual([]);
});

test("[S1] what waits, and what it mutes, is there after a restart", async () => {
  const first = await startDesk();
  await first.setPolicy({ clerkNeedsLead: ["去世"] });
  const kept = await first.openDeskUnit("kept");
  expect((await first.submit("kept", kept.clerk, [addOf("r1", { name: "孙多", birth_date: "1949-12" })])).body).toMatchObject({ awaitsLead: false, count: 1 });
  expect((await first.register()).people).toHaveLength(1);
  const told = await first.submit("kept", kept.clerk, [remove("r1")]);
  expect(told.body.awaitsLead).toBe(true);
  await first.store.close();
  await first.service.close();
  const again = await startTestService(first.dataDir);
  expect((await again.register()).people).toMatchObject([{ muted: true, deceased: false }]);
  const confirmed = await again.ask<Answer>("POST", `/api/v1/units/kept/submissions/${told.body.submissionId}/confirm`, { token: kept.lead });
  expect(confirmed.body).toMatchObject({ awaitsLead: false, count: 0 });
  expect((await again.register()).people).toMatchObject([{ muted: false, deceased: true }]);
  await again.close();
});

test("[H2] what waits, whom it mutes, and how what waited has ended are made anew from the history alone", async () => {
  // The same person on another unit's roster, known there as living.
  const other = await desk.openDeskUnit(`beside-${String(units)}`);
  const who = { name: "钱广进", birth_date: "1941-02-03", id_no: "110105194102030018" } as const;
  await desk.setPolicy({ clerkNeedsLead: false });
  await desk.submit(other.unitId, other.clerk, [addOf("q1", who)]);
  await desk.setPolicy({ clerkNeedsLead: true });
  const stays = await submit([addOf("r5", { ...who, alive: "去世" }), setOf("r1", "mobile", mobile, "13900000002")]);
  const refused = await submit([setOf("r1", "orig_post", "科长", "处长")]);
  await refuse(refused.submissionId, "请核实");
  const confirmed = await submit([setOf("r1", "orig_post", "科长", "副处长")]);
  await confirm(confirmed.submissionId);
  const stand = async () => ({
    waiting: await waiting(), refused: await waiting("refused"), confirmed: await waiting("confirmed"),
    changes: (await desk.ask<{ changes: unknown }>("GET", `${address()}/${stays.submissionId}`, { token: unit.lead })).body.changes,
    muted: (await person("钱广进")).muted,
    deaths: (await sql<{ unit_id: string; record_id: string }>`select by_unit, submission_id, unit_id, record_id from waiting_deaths order by 1, 2, 3, 4`.execute(desk.store.db)).rows,
  });
  const before = await stand();
  expect(before).toMatchObject({ waiting: [{ submissionId: stays.submissionId }], muted: true, changes: [{ op: "add" }, { op: "set" }] });
  await sql`delete from waiting_submissions`.execute(desk.store.db);
  await sql`delete from waiting_deaths`.execute(desk.store.db);
  expect((await verifyHistory(desk.store)).flatMap(({ faults }) => faults)).toContainEqual({ code: "duty-differs", subject: `waiting:${stays.submissionId}` });
  await rebuildTables(desk.store, new Date());
  expect(await stand()).toEqual(before);
  expect((await verifyHistory(desk.store)).flatMap(({ faults }) => faults)).toEqual([]);
  // And it goes on as if nothing had been.
  expect((await confirm(stays.submissionId)).body).toMatchObject({ awaitsLead: false, results: [{ outcome: "applied" }, { outcome: "applied" }] });
  expect(await person("钱广进")).toMatchObject({ deceased: true });
});

test("[P5] a waiting submission that somebody altered in the tables is told by verifying", async () => {
  const { submissionId } = await submit([setOf("r1", "mobile", mobile, "13900000002")]);
  await sql`update waiting_submissions set actor = 'somebody' where submission_id = ${submissionId}`.execute(desk.store.db);
  expect((await verifyHistory(desk.store)).flatMap(({ faults }) => faults)).toEqual([{ code: "duty-differs", subject: `waiting:${submissionId}` }]);
});
