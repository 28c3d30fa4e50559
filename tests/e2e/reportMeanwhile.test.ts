import { afterAll, beforeAll, expect, test } from "vitest";
import { press } from "./support/browser.js";
import { atRest, chooseUnit, columns, openStage, openWorkbench, sendReport, shownInGrid, signInAs, typeInGrid, unexpected, type Stage } from "./support/reporting.js";

let stage: Stage;
beforeAll(async () => { stage = await openStage(); });
afterAll(() => stage.close());

test("newer values are offered and written only when taken, the gone are asked for, the bureau's fields wait and can be withdrawn [B1] [S4] [S5] [S6]", async () => {
  const { page, complaints, close } = await openWorkbench(stage);
  await signInAs(page, stage.clerk);
  await chooseUnit(page);
  await sendReport(page);
  await page.getByText(/^已报送：.*登记版本 1/u).waitFor();

  // Two colleagues' changes: one of a cell that the clerk has not touched, one of a cell that they have.
  const address = { row: 8, column: columns.address };
  await typeInGrid(page, { row: 6, column: columns.phone }, "13900000001");
  await page.getByText("联系电话：15000725685 → 13900000001").waitFor();
  await stage.changeCell("袁惠珍", "home_addr", "澜溪区梅岭街道解放东路2号");
  await stage.changeCell("汪俭", "mobile", "13900000002");
  await press(page, "重新比对");
  const news = page.getByRole("region", { name: "基本信息库里更新的内容（2）" });
  await news.waitFor();
  expect(await news.innerText()).toMatch(/本表“13900000001”，现为“13900000002”\s*两边都改了/u);
  expect(await shownInGrid(page, address)).toBe("澜溪区梅岭街道解放东路43号10幢202室");

  const ofAddress = page.getByRole("listitem").filter({ hasText: "澜溪区梅岭街道解放东路2号" });
  await ofAddress.locator("fluent-button", { hasText: "采用" }).click();
  await page.getByRole("region", { name: "基本信息库里更新的内容（1）" }).waitFor();
  await press(page, "撤销写入本表的 1 处");
  await news.waitFor();
  expect(await shownInGrid(page, address)).toBe("澜溪区梅岭街道解放东路43号10幢202室");
  await ofAddress.locator("fluent-button", { hasText: "采用" }).click();
  await page.getByRole("region", { name: "基本信息库里更新的内容（1）" }).waitFor();
  expect(await shownInGrid(page, address)).toBe("澜溪区梅岭街道解放东路2号");
  // The clerk knows both numbers and stays with theirs: it is told as a change of the other, and nothing is in dispute.
  await press(page, "以本表为准");
  await page.getByText("联系电话：13900000002 → 13900000001").waitFor();
  await sendReport(page);
  await page.getByText(/^已报送：.*登记版本 4/u).waitFor();
  const told = await stage.told();
  expect(told.disputes).toEqual([]);
  expect(told.records.find(({ statement }) => statement.name === "汪俭")?.statement.mobile).toBe("13900000001");

  // A row is emptied: nobody is taken off before the reason is given, with the unit that takes them over.
  await page.locator('[role=rowheader][data-row="19"]').click();
  await page.keyboard.press("Delete");
  const asks = page.getByRole("region", { name: "请说明（1）" });
  await asks.waitFor();
  await asks.getByLabel(/减少的原因/u).selectOption("转出");
  await asks.getByLabel("转往单位").selectOption("区教育局");
  await asks.locator("fluent-button", { hasText: "确定" }).click();
  await page.getByText(/^减少 .*（转出）$/u).waitFor();
  await sendReport(page);
  await page.getByText(/^已报送：.*15 人，登记版本 5/u).waitFor();

  // The rank of somebody 离休 is the bureau's: the value is told, and waits.
  await typeInGrid(page, { row: 4, column: columns.rank }, "副厅级");
  await page.getByText(/正处级 → 副厅级|正县处级 → 副厅局级|→ 副厅/u).waitFor();
  await sendReport(page);
  const proposals = page.getByRole("region", { name: "等老干部局审定（1）" });
  await proposals.waitFor();
  await page.getByText(/^已报送：.*登记版本 6/u).waitFor();
  await proposals.locator("fluent-button", { hasText: "撤回" }).click();
  await proposals.waitFor({ state: "detached" });
  await page.getByText(/^已报送：.*登记版本 7/u).waitFor();
  await atRest(page);
  expect(await shownInGrid(page, { row: 4, column: columns.rank })).toMatch(/正/u);
  expect((await stage.told()).disputes).toEqual([]);
  expect(unexpected(complaints)).toEqual([]);
  await close();
});
