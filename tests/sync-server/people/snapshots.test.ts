import { afterAll, beforeAll, expect, test } from "vitest";
import type { RegisterRead } from "../../../roster/protocol/register.js";
import type { SnapshotSummary } from "../../../roster/protocol/snapshot.js";
import { dayInShanghai } from "../../../sync-server/sync/dayInShanghai.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";
import { maskRegister } from "../../../sync-server/register/showRegister.js";
import { officeOf, type Office } from "./office.js";

let service: TestService;
let office: Office;
let token: string;
// Of now, for a snapshot is of what the register holds now.
const today = dayInShanghai(new Date());
const month = today.slice(0, 7);
const year = today.slice(0, 4);

beforeAll(async () => {
  service = await startTestService();
  office = officeOf(service);
  token = await service.openUnit("caizheng", "区财政局");
  await service.submit("caizheng", token, [addOf("r1", { name: "李建国", birth_date: "1949-12-31", mobile: "13900000001" }), addOf("r2", { name: "王秀英", birth_date: "1951-05-06" })]);
});
afterAll(() => service.close());

const read = (period: string, more = "") => office.get<{ snapshot: SnapshotSummary; register: RegisterRead }>(`/snapshots/${period}${more}`);

test("[H3] what was frozen for a period stays as it was, whatever is told afterwards, and is frozen once", async () => {
  const before = await service.register();
  const taken = await office.post<SnapshotSummary>("/snapshots", { period: month, asOf: today, supersedes: null });
  expect(taken).toMatchObject({ status: 201, body: { period: month, asOf: today, people: 2, takenBy: "admin", supersedes: null } });
  await service.submit("caizheng", token, [setOf("r1", "mobile", "13900000001", "13900000002"), { op: "remove", recordId: "r2", reason: "去世", note: "" }]);
  expect(await read(month)).toEqual({ snapshot: taken.body, register: maskRegister(before) });
  expect(await office.post("/snapshots", { period: month, asOf: today, supersedes: null })).toMatchObject({ status: 409, body: { code: "snapshot-exists" } });

  const again = await office.post<SnapshotSummary>("/snapshots", { period: month, asOf: today, supersedes: { snapshotId: taken.body.snapshotId, reason: "漏报一人，经批准更换" } });
  expect(again).toMatchObject({ status: 201, body: { supersedes: taken.body.snapshotId, reason: "漏报一人，经批准更换" } });
  // Both are kept, and only the last can be superseded.
  expect((await office.get<{ snapshots: SnapshotSummary[] }>("/snapshots")).snapshots).toEqual([again.body, taken.body]);
  expect((await read(month)).register.people.find(({ personId }) => personId === "r1@caizheng")!.statement.mobile).toBe("139****0002");
  expect(await read(month, `?snapshot=${taken.body.snapshotId}`)).toEqual({ snapshot: taken.body, register: maskRegister(before) });
  expect((await office.post("/snapshots", { period: month, asOf: today, supersedes: { snapshotId: taken.body.snapshotId, reason: "x" } })).status).toBe(409);
});

test("a snapshot's day lies in its period and is not ahead", async () => {
  for (const [period, asOf] of [[month, `${String(Number(year) + 1)}-01-01`], [`${String(Number(year) - 1)}-05`, today], [String(Number(year) + 1), `${String(Number(year) + 1)}-12-31`]]) {
    expect((await office.post("/snapshots", { period, asOf, supersedes: null })).body).toMatchObject({ code: "period-wrong" });
  }
  for (const period of ["2026-13", "x", "2001-01"]) {
    expect(await service.ask("GET", `/api/v1/snapshots/${period}`, { token: service.service.adminToken })).toMatchObject({ status: 404, body: { code: "snapshot-unknown" } });
  }
});

test("[H3] the year end that was frozen goes into the report of the year after", async () => {
  const taken = await office.post<SnapshotSummary>("/snapshots", { period: year, asOf: today, supersedes: null });
  expect(taken.status).toBe(201);
  const frozen = (await read(year)).register.people;
  await service.submit("caizheng", token, [addOf("r3", { name: "赵强", birth_date: "1950-02-03" })]);
  const nextYear = await office.get<RegisterRead>(`/register?asOf=${String(Number(year) + 1)}-03-01`);
  expect(nextYear.lastYearEnd).toEqual(frozen);
  expect(nextYear.people).toHaveLength(frozen.length + 1);
  expect((await office.get<RegisterRead>(`/register?asOf=${today}`)).lastYearEnd).toBeNull();
  expect(await office.get<RegisterRead>("/register")).not.toHaveProperty("lastYearEnd");
});

test("[P5] a snapshot stands in the history with its digest, and units read none", async () => {
  const verified = await office.post<{ intact: boolean }>("/history/verification", { heads: [] });
  expect(verified.body.intact).toBe(true);
  expect((await service.ask("GET", "/api/v1/snapshots", { token })).status).toBe(403);
});
