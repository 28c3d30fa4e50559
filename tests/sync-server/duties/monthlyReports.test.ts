import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../../../roster/model/change.js";
import type { MonthlyReport } from "../../../roster/model/monthlyReport.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import { reportListSchema, unitReportSchema, type ReminderRead, type ReportList, type UnitReport } from "../../../roster/protocol/monthlyReport.js";
import { readRosterAt } from "../../../sync-server/history/readRosterAt.js";
import { rebuildTables } from "../../../sync-server/history/rebuildTables.js";
import { verifyHistory } from "../../../sync-server/history/verifyHistory.js";
import { readEvents } from "../../../sync-server/store/events.js";
import { startDesk, type Desk, type UnitOfDesk } from "../support/desk.js";
import { addOf, setOf, type Reply } from "../support/service.js";

let desk: Desk;
let finance: UnitOfDesk;
let taxes: UnitOfDesk;
beforeAll(async () => {
  desk = await startDesk();
  await desk.setPolicy({ reports: { ...defaultPolicy.reports, owedFrom: "2026-10", document: "银老干〔2026〕9号" } });
  desk.turnTo("2026-10-08T10:00");
  finance = await desk.openDeskUnit("finance", "银湖区财政局");
  taxes = await desk.openDeskUnit("taxes", "银湖区税务局");
  await tell(finance, [addOf("f1", { name: "甲一", mobile: "13900000001" }), addOf("f2", { name: "甲二" }), addOf("f3", { name: "甲三", id_no: "11010519491231002X" })]);
  await tell(taxes, [addOf("t1", { name: "乙一" })]);
});
afterAll(() => desk.close());

async function tell(unit: UnitOfDesk, changes: readonly Change[]): Promise<void> {
  expect((await desk.submit(unit.unitId, unit.clerk, changes)).status).toBe(200);
}
const remove = (recordId: string, reason: "去世" | "转出" | "误录"): Change => ({ op: "remove", recordId, reason, note: "" });
const path = (unit: UnitOfDesk): string => `/api/v1/units/${unit.unitId}/reports/monthly`;
const read = async (unit: UnitOfDesk, month: string, token = unit.clerk): Promise<UnitReport> => {
  const reply = await desk.ask<UnitReport>("GET", `${path(unit)}?month=${month}`, { token });
  expect(reply.status).toBe(200);
  return unitReportSchema.parse(reply.body);
};
const confirm = (unit: UnitOfDesk, month: string, { kind, covers }: Pick<UnitReport, "kind" | "covers">, token = unit.lead): Promise<Reply<UnitReport>> =>
  desk.ask<UnitReport>("POST", `${path(unit)}/confirm`, { token, body: { month, kind, covers } });
const list = async (month: string): Promise<ReportList> => reportListSchema.parse((await desk.office("GET", `/reports/monthly?month=${month}`)).body);
const names = ({ changes }: MonthlyReport): readonly string[] => changes.map(({ kind, name }) => `${kind} ${name ?? ""}`);

describe("the monthly report", () => {
  test("of the first month is the stock that the unit began with", async () => {
    expect(await read(finance, "2026-10")).toMatchObject({
      kind: "changes", standing: { state: "running", dueOn: "2026-11-05" }, report: { opening: 3, first: 3, joined: 0, left: 0, closing: 3, changes: [] },
    });
    expect(await read(finance, "2026-09")).toMatchObject({ standing: { state: "not-owed" }, report: { opening: 0, closing: 0 } });
  });

  test("is not signed before the month is over, nor for a month before the unit was known", async () => {
    const running = await read(finance, "2026-10");
    expect((await confirm(finance, "2026-10", running)).body).toMatchObject({ code: "report-running" });
    expect((await confirm(finance, "2026-09", await read(finance, "2026-09"))).body).toMatchObject({ code: "report-not-owed" });
  });

  test("[H1] tells by name what changed, by kind, whoever told it in which submission", async () => {
    desk.turnTo("2026-11-02T09:00");
    expect((await confirm(finance, "2026-10", await read(finance, "2026-10"))).status).toBe(200);
    desk.turnTo("2026-11-20T09:00");
    await tell(finance, [setOf("f1", "mobile", "13900000001", "13900000002"), addOf("f4", { name: "甲四" })]);
    await tell(finance, [remove("f2", "去世"), addOf("f5", { name: "甲五误" })]);
    await tell(finance, [remove("f5", "误录"), remove("f3", "转出")]);
    await tell(taxes, [addOf("t2", { name: "甲三", id_no: "11010519491231002X" })]);
    const november = await read(finance, "2026-11");
    expect(names(november.report)).toEqual(["added 甲四", "died 甲二", "transferred-out 甲三", "corrected 甲一"]);
    expect(november).toMatchObject({ counts: { added: 1, died: 1, "transferred-out": 1, corrected: 1 }, report: { opening: 3, first: 0, joined: 1, left: 2, closing: 2 } });
    expect(names((await read(taxes, "2026-11")).report)).toEqual(["transferred-in 甲三"]);
  });

  test("belongs to the month in Shanghai, to the minute", async () => {
    desk.turnTo("2026-11-30T23:59");
    await tell(taxes, [setOf("t1", "mobile", null, "13900000009")]);
    desk.turnTo("2026-12-01T00:00");
    await tell(taxes, [setOf("t1", "home_addr", null, "某路1号")]);
    expect((await read(taxes, "2026-11")).report.changes.find(({ recordId }) => recordId === "t1")!.fields).toEqual(["mobile"]);
    expect((await read(taxes, "2026-12")).report.changes.find(({ recordId }) => recordId === "t1")!.fields).toEqual(["home_addr"]);
  });

  test("of an earlier month stays the same whatever is told later", async () => {
    const before = await read(finance, "2026-11");
    desk.turnTo("2026-12-03T09:00");
    await tell(finance, [remove("f1", "去世"), addOf("f6", { name: "甲六" }), addOf("f2", { name: "甲二" })]);
    const after = await read(finance, "2026-11");
    expect(after.report).toEqual(before.report);
    expect(after.covers).toBe(before.covers);
    expect((await read(finance, "2026-12")).report).toMatchObject({ opening: 2, joined: 2, left: 1, closing: 3 });
  });
});

describe("signing", () => {
  test("is the lead's: neither the clerk nor the office nor another unit's lead signs", async () => {
    const november = await read(finance, "2026-11");
    for (const token of [finance.clerk, taxes.lead, desk.service.adminToken]) expect((await confirm(finance, "2026-11", november, token)).status).toBe(403);
  });

  test("is of what the lead has seen: another kind or an older reading is refused", async () => {
    const november = await read(finance, "2026-11");
    expect((await confirm(finance, "2026-11", { ...november, kind: "none" })).body).toMatchObject({ code: "report-changed" });
    expect((await confirm(finance, "2026-11", { ...november, covers: november.covers - 1 })).body).toMatchObject({ code: "report-changed" });
  });

  test("[S2] twice within half a second counts once: one event, one confirmation, the same answer", async () => {
    desk.turnTo("2026-12-09T09:00");
    const november = await read(finance, "2026-11");
    const [one, two] = await Promise.all([confirm(finance, "2026-11", november), confirm(finance, "2026-11", november)]);
    desk.turnTo("2026-12-10T09:00");
    const later = await confirm(finance, "2026-11", november);
    for (const reply of [one, two, later]) expect(reply).toMatchObject({ status: 200, body: { confirmed: { kind: "changes" }, standing: { state: "confirmed", daysLate: 2 } } });
    expect(later.body.confirmed).toEqual(one.body.confirmed);
    const events = (await readEvents(desk.store, { unitId: "finance", ledgerId: "retirees" })).filter(({ kind, subject }) => kind === "report-confirmed" && subject === "report:2026-11");
    expect(events).toHaveLength(1);
  });

  test("[H3] a signed report stays as it was signed, and what came in behind it shows", async () => {
    const signed = await read(finance, "2026-11");
    // Such an event can only come of a request that waited over the month's end: made here by hand.
    await desk.store.db.updateTable("events").set({ at: new Date("2026-11-30T15:59:59.999Z") })
      .where("unit_id", "=", "finance").where("chain_place", "=", sql<number>`(select max(chain_place) from events where unit_id = 'finance' and kind = 'added')`).execute();
    const shown = await read(finance, "2026-11");
    expect(shown).toMatchObject({ changedAfter: 1, confirmed: signed.confirmed });
    expect(names(shown.report)).toContain("added 甲六");
    desk.turnTo("2026-12-11T09:00");
    const again = await confirm(finance, "2026-11", shown);
    expect(again.body).toMatchObject({ changedAfter: 0, standing: { daysLate: 2 }, confirmed: { firstAt: signed.confirmed!.firstAt, at: "2026-12-11T01:00:00.000Z" } });
  });

  test("a month without changes is signed as 无变动", async () => {
    desk.turnTo("2027-01-04T09:00");
    const schools = await desk.openDeskUnit("schools", "银湖区教育局");
    await tell(schools, [addOf("s1", { name: "丙一" })]);
    desk.turnTo("2027-03-02T09:00");
    const february = await read(schools, "2027-02");
    expect(february).toMatchObject({ kind: "none", report: { opening: 1, closing: 1, changes: [] } });
    expect((await confirm(schools, "2027-02", { ...february, kind: "changes" })).body).toMatchObject({ code: "report-changed" });
    expect((await confirm(schools, "2027-02", february)).body).toMatchObject({ confirmed: { kind: "none" }, standing: { state: "confirmed", daysLate: 0 } });
  });
});

describe("the office", () => {
  test("sees who reported, who is late and by how many days, and the figures of the year", async () => {
    desk.turnTo("2026-12-12T09:00");
    const november = await list("2026-11");
    // The list stands by days late: schools was made known in 2027 and owes nothing here.
    expect(november.units.map(({ unit, standing }) => [unit, standing.state, standing.daysLate])).toEqual([
      ["taxes", "overdue", 5], ["finance", "confirmed", 2], ["schools", "not-owed", 0],
    ]);
    expect(november).toMatchObject({ dueOn: "2026-12-07", totals: { states: { overdue: 1, confirmed: 1, due: 0, "not-owed": 1, running: 0 }, confirmedLate: 1, none: 0 } });
    expect(november.totals.counts).toEqual(november.units[1]!.counts);
    expect(november.units.map(({ unit, year }) => [unit, year])).toEqual([
      ["taxes", { owed: 2, onTime: 0, late: 2, daysLate: 37 + 5, onTimeShare: 0 }],
      ["finance", { owed: 2, onTime: 1, late: 1, daysLate: 2, onTimeShare: 0.5 }],
      ["schools", { owed: 0, onTime: 0, late: 0, daysLate: 0, onTimeShare: null }],
    ]);
  });

  test("has the reminder ready to copy, in both languages, without a person in it", async () => {
    const reminder = await desk.office<ReminderRead>("GET", "/units/taxes/reports/monthly/reminder?month=2026-11");
    expect(reminder.body.text).toContain("银湖区税务局：");
    expect(reminder.body.text).toContain("2026年11月离退休干部月度变动报告应于2026年12月7日前报送，截至2026年12月12日尚未收到，已逾期5天。");
    for (const name of ["乙一", "甲三"]) expect(reminder.body.text).not.toContain(name);
    const english = await desk.ask<ReminderRead>("GET", `${path(taxes)}/reminder?month=2026-11`, { token: desk.service.adminToken, headers: { "accept-language": "en" } });
    expect(english.body.text).toContain("5 day(s) late");
    expect((await desk.office("GET", "/units/finance/reports/monthly/reminder?month=2026-11")).body).toMatchObject({ code: "report-there" });
  });

  test("is the only one that sees them all, and a unit sees its own", async () => {
    for (const token of [taxes.clerk, taxes.lead]) {
      expect((await desk.ask("GET", "/api/v1/reports/monthly?month=2026-11", { token })).status).toBe(403);
      expect((await desk.ask("GET", `${path(finance)}?month=2026-11`, { token })).status).toBe(403);
      expect((await desk.ask("GET", `${path(taxes)}/reminder?month=2026-11`, { token })).status).toBe(403);
    }
    expect((await desk.office("GET", "/reports/monthly?month=2026-13")).body).toMatchObject({ code: "query-wrong" });
  });
});

test("people at a month's end are those of the roster as of that moment, for every unit and month", async () => {
  for (const unit of [finance, taxes]) {
    for (const [month, end] of [["2026-10", "2026-11-01"], ["2026-11", "2026-12-01"], ["2026-12", "2027-01-01"], ["2027-01", "2027-02-01"]] as const) {
      const { report } = await read(unit, month);
      const then = await readRosterAt(desk.store, { unitId: unit.unitId, ledgerId: "retirees" }, { until: new Date(Date.parse(`${end}T00:00:00+08:00`) - 1) });
      expect(report.closing, `${unit.unitId} ${month}`).toBe(then.records.length);
    }
  }
});

test("[H2] reports made anew from the history are what was signed", async () => {
  const before = await sql`select unit_id, month, kind, covers, revision, counts, first_confirmed_at, confirmed_at, confirmed_by from monthly_reports order by unit_id, month`.execute(desk.store.db);
  const signed = await read(taxes, "2026-11").then(() => list("2026-11"));
  await rebuildTables(desk.store, new Date());
  const after = await sql`select unit_id, month, kind, covers, revision, counts, first_confirmed_at, confirmed_at, confirmed_by from monthly_reports order by unit_id, month`.execute(desk.store.db);
  expect(after.rows).toEqual(before.rows);
  expect(await list("2026-11")).toEqual(signed);
  // But for the event that was moved by hand above, which the chain shows.
  const faults = (await verifyHistory(desk.store)).flatMap(({ place, faults: found }) => found.map(({ code }) => `${place.unitId} ${code}`));
  expect(faults).toEqual(["finance link-wrong"]);
});

test("[P3] the names of a signed report are sealed where it is stored", async () => {
  const stored = await sql<{ text: string }>`select t::text as text from monthly_reports as t`.execute(desk.store.db);
  const events = await sql<{ text: string }>`select body as text from events where kind = 'report-confirmed'`.execute(desk.store.db);
  const all = [...stored.rows, ...events.rows].map(({ text }) => text).join("");
  expect(all).toContain("2026-11");
  expect(all).not.toContain("甲");
});
