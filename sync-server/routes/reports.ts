import { z } from "zod";
import { confirmReportSchema, reminderSchema, reportListSchema, unitReportSchema, type UnitReport } from "../../roster/protocol/monthlyReport.js";
import { monthSchema } from "../../roster/protocol/month.js";
import { confirmReport } from "../duties/confirmReport.js";
import { listReports } from "../duties/listReports.js";
import { readUnitReport } from "../duties/readUnitReport.js";
import { remindUnit } from "../duties/remindUnit.js";
import { languageOf } from "../http/request.js";
import { defineRoute, type Route } from "../http/route.js";
import { readAtOneMoment } from "../store/openStore.js";

const ledgerId = "retirees";
const monthQuery = z.object({ month: monthSchema });
const standing = { month: "2026-10", state: "confirmed", dueOn: "2026-11-05", daysLate: 0, scored: true } as const;
const year = { owed: 8, onTime: 8, late: 0, daysLate: 0, onTimeShare: 1 };
const confirmed = { kind: "changes", by: "0198a2c4-5b6c-7d8e-8f90-a1b2c3d4e5f6", at: "2026-11-03T01:00:00.000Z", firstAt: "2026-11-03T01:00:00.000Z" } as const;
const change = { kind: "died", recordId: "0198a2c4-0001", name: "测试甲", fields: [] } as const;
const example: UnitReport = {
  unit: "caizheng", standing, year, kind: "changes", counts: { died: 1 }, covers: 41, confirmed, changedAfter: 0, awaitingLead: 0,
  report: { month: "2026-10", opening: 36, first: 0, joined: 0, left: 1, closing: 35, changes: [change] },
};

/** 月度变动报告: what changed in a month, signed by the unit lead; who is late, and the text that says so. */
export const reportRoutes: readonly Route[] = [
  defineRoute({
    id: "listMonthlyReports", method: "get", path: "/reports/monthly", action: "report:read",
    summary: "How every unit stands to a month's report: reported, late, by how many days, and in the year",
    query: monthQuery,
    answer: { schema: reportListSchema },
    example: {
      query: { month: "2026-10" },
      answer: {
        month: "2026-10", today: "2026-11-09", dueOn: "2026-11-05",
        totals: { states: { "not-owed": 0, running: 0, due: 0, overdue: 0, confirmed: 1 }, confirmedLate: 0, none: 0, counts: { died: 1 } },
        units: [{ unit: "caizheng", name: "区财政局", standing, year, kind: "changes", counts: { died: 1 }, confirmed, awaitingLead: 0 }],
      },
    },
    handle: ({ query, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return listReports(within, ledgerId, query.month, at);
    }),
  }),
  defineRoute({
    id: "readMonthlyReport", method: "get", path: "/units/:unit/reports/monthly", action: "report:read",
    summary: "A unit's changes of a month by name, as they are signed for or to be signed for",
    query: monthQuery,
    answer: { schema: unitReportSchema },
    example: { query: { month: "2026-10" }, answer: example },
    handle: ({ unit, query, actor, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      const read = await readUnitReport(within, { unitId: unit.unitId, ledgerId }, query.month, at);
      // A leader sees figures (P1).
      return actor.role === "leader" ? { ...read, report: { ...read.report, changes: [] } } : read;
    }),
  }),
  defineRoute({
    id: "confirmMonthlyReport", method: "post", path: "/units/:unit/reports/monthly/confirm", action: "report:confirm",
    summary: "The unit lead signs a month that is over: its changes, or that there were none; signed twice it counts once",
    body: { schema: confirmReportSchema },
    answer: { schema: unitReportSchema },
    example: { body: { month: "2026-10", kind: "changes", covers: 41 }, answer: example },
    handle: ({ unit, actor, body, at }, { store }) =>
      confirmReport(store, { place: { unitId: unit.unitId, ledgerId }, month: body.month, kind: body.kind, covers: body.covers, actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "readReminder", method: "get", path: "/units/:unit/reports/monthly/reminder", action: "report:remind",
    summary: "The text that reminds a unit of a missing report, ready to be copied out, in the language named or accepted",
    query: monthQuery.extend({ lang: z.enum(["zh-CN", "en"]).optional() }),
    answer: { schema: reminderSchema },
    example: { query: { month: "2026-10" }, answer: { unit: "caizheng", month: "2026-10", standing: { ...standing, state: "overdue", daysLate: 4 }, text: "关于催报2026年10月离退休干部月度变动报告的通知" } },
    handle: ({ unit, query, request, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return remindUnit(within, { unit, ledgerId, month: query.month, language: query.lang ?? languageOf(request), at });
    }),
  }),
];
