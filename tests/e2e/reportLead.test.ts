import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultPolicy } from "../../roster/model/policy.js";
import { press } from "./support/browser.js";
import { atRest, chooseUnit, openStage, openWorkbench, paneViolations, sendReport, signInAs, unitId, type Stage } from "./support/reporting.js";

let stage: Stage;
beforeAll(async () => { stage = await openStage(); });
afterAll(() => stage.close());

const owner = (): string => stage.service.service.adminToken;

async function pick(page: Page, label: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.bytes) });
}

async function downloadOf(page: Page, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, button)]);
  return new Uint8Array(await readFile(await download.path()));
}

describe("报送 that others have to finish", () => {
  test("a package signed in the browser is imported by the office, and its receipt says 已报送 by digest [S5] [S7]", async () => {
    const { page, close } = await openWorkbench(stage);
    await page.getByRole("tab", { name: "报送" }).click();
    await page.locator("summary", { hasText: "没有网络" }).click();
    await page.getByLabel("单位代码").fill(unitId);
    const key = JSON.parse(new TextDecoder().decode(await downloadOf(page, "保存本机公钥"))) as { sign: string; seal: string };
    const made = await stage.service.ask("POST", `/api/v1/units/${unitId}/devices`, { token: owner(), body: { publicKey: { sign: key.sign, seal: key.seal }, label: "台式机" } });
    expect(made.status).toBe(201);
    await press(page, "联网取得");
    await page.getByText("已有老干部局公钥", { exact: false }).waitFor();
    await page.context().setOffline(true);
    const sealed = await downloadOf(page, "生成报送包");
    await page.getByText(/报送包已生成：16 人，依据版本 0/u).waitFor();
    expect(await paneViolations(page)).toEqual([]);
    const imported = await fetch(`${stage.service.service.url}/api/v1/packages`, {
      method: "POST", headers: { authorization: `Bearer ${owner()}`, "content-type": "application/octet-stream" }, body: Buffer.from(sealed),
    });
    expect(imported.status).toBe(200);
    const receipt = new Uint8Array(await imported.arrayBuffer());
    // One byte altered is a receipt that nobody signed.
    const altered = receipt.slice();
    altered[altered.length - 80]! ^= 1;
    await pick(page, "打开回执", { name: "假.receipt", bytes: altered });
    await page.getByText(/“假\.receipt”的签名不对/u).waitFor();
    await pick(page, "打开回执", { name: "真.receipt", bytes: receipt });
    await page.getByText(/^已报送：与名册核对一致，16 人，登记版本 1/u).waitFor();
    // The keys cannot be read, not even by a page of ours.
    const readable = await page.evaluate(() => new Promise<boolean>((resolve) => {
      const opening = indexedDB.open("silver-roster-device", 1);
      opening.onsuccess = () => {
        const asked = opening.result.transaction("keys").objectStore("keys").get("device");
        asked.onsuccess = () => { const { sign, seal } = asked.result as { sign: CryptoKeyPair; seal: CryptoKeyPair }; resolve(sign.privateKey.extractable || seal.privateKey.extractable); };
      };
    }));
    expect(readable).toBe(false);
    await close();
  });

  test("where the policy wants it the lead confirms or sends back what a clerk told; nothing is 已报送 before [S5]", async () => {
    const policy = { ...defaultPolicy, version: "lead-1", inForceFrom: "2026-01-01", clerkNeedsLead: true };
    expect((await stage.service.ask("POST", "/api/v1/policies", { token: owner(), body: { policy, document: null } })).status).toBe(201);
    const clerk = await openWorkbench(stage);
    await signInAs(clerk.page, stage.clerk);
    await chooseUnit(clerk.page);
    await stage.changeCellAsLead("袁惠珍", "home_addr", "澜溪区梅岭街道解放东路5号");
    await press(clerk.page, "重新比对");
    await press(clerk.page, "以本表为准");
    await clerk.page.getByText(/→ 澜溪区梅岭街道解放东路43号/u).waitFor();
    await sendReport(clerk.page);
    await clerk.page.getByRole("region", { name: "等分管领导确认（1）" }).waitFor();
    await clerk.page.getByText("要等本单位分管领导确认后才生效。").waitFor();
    expect(await clerk.page.getByText(/^已报送：/u).count()).toBe(0);
    // What waits is not told again.
    await clerk.page.getByText("没有新的变动要报。").waitFor();

    const lead = await openWorkbench(stage);
    await signInAs(lead.page, stage.lead);
    await chooseUnit(lead.page);
    const waiting = lead.page.getByRole("region", { name: "等分管领导确认（1）" });
    expect(await waiting.innerText()).toContain("袁惠珍 · 家庭住址：澜溪区梅岭街道解放东路5号 → 澜溪区梅岭街道解放东路43号10幢202室");
    expect(await paneViolations(lead.page)).toEqual([]);
    await waiting.locator("fluent-button", { hasText: "确认" }).click();
    await waiting.waitFor({ state: "detached" });
    await lead.page.getByText(/^已报送：/u).waitFor();
    await lead.close();
    await press(clerk.page, "重新比对");
    await clerk.page.getByText(/^已报送：/u).waitFor();
    await atRest(clerk.page);
    await clerk.close();
  });
});
