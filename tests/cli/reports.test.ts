import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UnitReport } from "../../roster/protocol/monthlyReport.js";
import { runCommand } from "../support/commandLine.js";
import { startDesk, type Desk } from "../sync-server/support/desk.js";

let desk: Desk;
const folder = mkdtempSync(join(tmpdir(), "roster-reports-"));
beforeAll(async () => {
  desk = await startDesk();
  desk.turnTo("2026-10-09T10:00");
  await desk.openDeskUnit("taxes", "银湖区税务局");
  const finance = await desk.openDeskUnit("finance", "银湖区财政局");
  desk.turnTo("2026-11-09T10:00");
  const path = "/api/v1/units/finance/reports/monthly";
  const { kind, covers } = (await desk.ask<UnitReport>("GET", `${path}?month=2026-10`, { token: finance.lead })).body;
  await desk.ask("POST", `${path}/confirm`, { token: finance.lead, body: { month: "2026-10", kind, covers } });
  writeFileSync(join(folder, "token"), desk.service.adminToken);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: readonly string[]) => runCommand(["reports", ...args, "--server", desk.service.url, "--token-file", "token"], folder);

test("reports prints who has not reported and how late, and exits with 1 while somebody is overdue", async () => {
  const { code, out, err } = await run("--month", "2026-10");
  expect(err).toBe("");
  expect(code).toBe(1);
  expect(out.trimEnd().split("\n")).toEqual([
    "2026年10月离退休干部月度变动报告：截止2026年11月5日，截至2026年11月9日已报 1 个单位（其中逾期 1 个、无变动 1 个），未报 0 个，逾期未报 1 个。",
    "  逾期未报　银湖区税务局（taxes）　逾期4天",
    "  已报　银湖区财政局（finance）　逾期4天",
    "  （期限仅供参考：还没有文件规定这个月的报送责任，不计逾期次数。）",
  ]);
  const json = await run("--month", "2026-10", "--json");
  expect(JSON.parse(json.out)).toMatchObject({ month: "2026-10", totals: { states: { overdue: 1 } } });
});

test("reports --remind prints the text to send, in either language", async () => {
  expect(await run("--month", "2026-10", "--remind", "taxes")).toMatchObject({ code: 0, out: expect.stringMatching(/^关于催报2026年10月.*\n\n银湖区税务局：\n/u) as string });
  expect((await run("--month", "2026-10", "--remind", "taxes", "--lang", "en")).out).toContain("4 day(s) late");
  expect(await run("--month", "2026-10", "--remind", "finance")).toMatchObject({ code: 2, out: "" });
});

test("reports says what it needs", async () => {
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining("--month") as string });
  expect(await run("--month", "2026-13")).toMatchObject({ code: 2, err: expect.stringContaining("2026-13") as string });
});
