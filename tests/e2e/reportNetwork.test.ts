import type { ChildProcess } from "node:child_process";
import { rmSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UnitBase } from "../../roster/protocol/unit.js";
import { isRunning, postmasterOf, startScript, until } from "../sync-server/support/processes.js";
import { openTestAccount, type TestAccount } from "../sync-server/support/accounts.js";
import type { TestService } from "../sync-server/support/service.js";
import { press, startBrowser } from "./support/browser.js";
import { chooseUnit, columns, openRoster, openWorkbench, sendReport, signInAs, typeInGrid, unitId, unitName, type Stage } from "./support/reporting.js";

/** A service as a process of its own, which can be killed and started again on its data and its port. */
let dataDir: string;
let child: ChildProcess;
let url: string;
let adminToken: string;
let stage: Stage;

async function start(port: string): Promise<void> {
  const { child: started, line } = await startScript("./runService.ts", [dataDir, port]);
  child = started;
  ({ url, adminToken } = JSON.parse(line) as { url: string; adminToken: string });
}

async function ask<T>(method: string, path: string, { token, body, headers }: { readonly token?: string; readonly body?: unknown; readonly headers?: Record<string, string> } = {}) {
  const response = await fetch(url + path, {
    method, headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), "content-type": "application/json", ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === "" ? null : JSON.parse(text)) as T };
}

const nobody = (): Promise<never> => Promise.reject(new Error("Nobody else is here"));

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "roster-killed-"));
  const [browser, roster] = await Promise.all([startBrowser(), openRoster(), start("0")]);
  const service = { ask, service: { url, adminToken } } as unknown as TestService;
  await ask("POST", "/api/v1/units", { token: adminToken, body: { unitId, name: unitName } });
  const clerk: TestAccount = await openTestAccount(service, { role: "clerk", unitId });
  stage = {
    service, browser, clerk, colleague: clerk, lead: clerk, roster, told: async () => (await clerk.ask<UnitBase>("GET", `/units/${unitId}/records`)).body,
    changeCell: nobody, changeCellAsLead: nobody, close: () => browser.close(),
  };
});
afterAll(async () => {
  await stage.close();
  const postmaster = postmasterOf(dataDir);
  child.kill("SIGTERM");
  await until(() => child.exitCode !== null && (postmaster === null || !isRunning(postmaster)));
  rmSync(dataDir, { recursive: true, force: true });
});

describe("报送 over a network that fails", () => {
  test("offline the work goes on and the queue shows; back again it is sent by itself, and counts once [S2] [S7]", async () => {
    const { page, close } = await openWorkbench(stage);
    await signInAs(page, stage.clerk);
    await chooseUnit(page);
    await sendReport(page);
    await page.getByText(/^已报送：.*登记版本 1/u).waitFor();
    await typeInGrid(page, { row: 8, column: columns.address }, "澜溪区梅岭街道解放东路1号");
    await page.getByText(/→ 澜溪区梅岭街道解放东路1号/u).waitFor();
    await page.context().setOffline(true);
    await press(page, "重新比对");
    await page.getByText(/连不上服务，按.*取得的内容比对/u).waitFor();
    await page.getByText(/→ 澜溪区梅岭街道解放东路1号/u).waitFor();
    await sendReport(page);
    await page.getByText("1 处变动还没有送到", { exact: false }).waitFor();
    // Nothing about people lies in the browser while it waits.
    const kept = await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage));
    for (const personal of ["袁惠珍", "522121195507190741", "解放东路"]) expect(kept).not.toContain(personal);
    await page.context().setOffline(false);
    await page.getByText(/^已报送：.*登记版本 2/u).waitFor({ timeout: 20_000 });
    expect((await stage.told()).revision).toBe(2);
    await close();
  });

  test("an answer that is lost on the way, and a service killed in mid-sync: sent again under the same id it counts once [S1] [S2]", async () => {
    const { page, close } = await openWorkbench(stage);
    await signInAs(page, stage.clerk);
    await chooseUnit(page);
    await typeInGrid(page, { row: 8, column: columns.address }, "澜溪区梅岭街道解放东路3号");
    await page.getByText(/→ 澜溪区梅岭街道解放东路3号/u).waitFor();
    const ids: string[] = [];
    // The first sending arrives, its answer does not, and the service dies on the spot.
    await page.route("**/submissions", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      ids.push((route.request().postDataJSON() as { submissionId: string }).submissionId);
      if (ids.length > 1) return route.continue();
      await route.fetch();
      child.kill("SIGKILL");
      return route.abort();
    });
    await sendReport(page);
    await until(() => child.signalCode === "SIGKILL");
    const postmaster = postmasterOf(dataDir);
    await until(() => postmaster === null || !isRunning(postmaster));
    await start(new URL(url).port);
    const again = page.locator("fluent-button:not([disabled])", { hasText: "现在再试" });
    const told = page.getByText(/^已报送：.*登记版本/u);
    await again.or(told).first().waitFor();
    if (await again.isVisible()) await again.click();
    await told.waitFor();
    expect(new Set(ids).size).toBe(1);
    expect(ids.length).toBeGreaterThan(1);
    const { revision, records } = await stage.told();
    expect(revision).toBe(3);
    expect(records.find(({ statement }) => statement.name === "袁惠珍")?.statement.home_addr).toBe("澜溪区梅岭街道解放东路3号");
    await close();
  });
});
