import { afterAll, beforeAll, test } from "vitest";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { openTestAccount, password } from "../sync-server/support/accounts.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { press, startBrowser, type TestBrowser } from "./support/browser.js";

let service: TestService;
let browser: TestBrowser;
let roster: { readonly name: string; readonly bytes: Uint8Array };
beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), startBrowser()]);
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  roster = files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!;
});
afterAll(async () => { await browser.close(); await service.close(); });

test("look", async () => {
  await service.openUnit("quweiban", "区委办");
  await service.openUnit("jiaoyu", "区教育局");
  const clerk = await openTestAccount(service, { role: "clerk", unitId: "quweiban", login: "clerk-qwb" });
  const { page, complaints } = await browser.open(`${service.service.url}/workbench`);
  let n = 0;
  const shot = async (name: string): Promise<void> => { n += 1; await page.screenshot({ path: `/tmp/report-dev/${String(n).padStart(2, "0")}-${name}.png`, clip: { x: 960, y: 0, width: 320, height: 800 } }); };
  page.setDefaultTimeout(15_000);
  try {
    await page.setInputFiles("input[type=file]", { name: roster.name, mimeType: "application/octet-stream", buffer: Buffer.from(roster.bytes) });
    await page.waitForSelector(".grid");
    await page.getByRole("tab", { name: "报送" }).click();
    await page.getByLabel("登录名").fill(clerk.login);
    await shot("signin");
    await page.getByLabel("密码").fill(password);
    await page.keyboard.press("Enter");
    await page.getByText("这是哪个单位的名册").waitFor();
    await shot("choose");
    await press(page, "是“区委办”的名册");
    await page.getByText(/本次要报/u).waitFor();
    await page.waitForFunction(() => document.querySelector(".busy") === null);
    await shot("ready");
    await page.locator(".card fluent-button", { hasText: "报送" }).first().click();
    await page.getByText(/^已报送：/u).waitFor();
    await shot("sent");
  } finally {
    await page.screenshot({ path: "/tmp/report-dev/last.png" });
    console.log(complaints, await page.locator("aside").innerText());
    console.log(service.logs.filter((l) => l.includes('"level":50')).join("\n").slice(0, 2000));
  }
}, 60_000);
