import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { readZip } from "../../spreadsheet/zip/readZip.js";
import { press } from "./support/browser.js";
import { atRest, chooseUnit, columns, conflictOf, openStage, openWorkbench, sendReport, signInAs, typeInGrid, unexpected, type Stage } from "./support/reporting.js";

let stage: Stage;
beforeAll(async () => { stage = await openStage(); });
afterAll(() => stage.close());

describe("报送 in the workbench", () => {
  test("check, fix, complete, report; a colleague changes the same cell; conflict, settled, digests equal, saved [B1] [B3] [S3] [S4] [S5]", async () => {
    const { page, complaints, close } = await openWorkbench(stage);
    await press(page, "开始检查");
    await page.waitForSelector(".score");
    await press(page, /可放心改的 \d+ 处全部改正/u);
    await press(page, /确认改正 \d+ 处/u);
    await atRest(page);
    await typeInGrid(page, { row: 5, column: columns.gender }, "");
    await page.getByRole("tab", { name: "补全" }).click();
    await press(page, "看看能补全什么");
    await press(page, /^填入 \d+ 处/u);
    await atRest(page);
    await signInAs(page, stage.clerk);
    await chooseUnit(page);
    await page.getByText("本次要报：新增 16，更正 0，减少 0").waitFor();
    await sendReport(page);
    await page.getByText(/^已报送：.*16 人，登记版本 1/u).waitFor();
    expect((await stage.told()).records).toHaveLength(16);

    // The clerk has typed an address, and before it is sent a colleague tells another one.
    await typeInGrid(page, { row: 8, column: columns.address }, "澜溪区梅岭街道解放东路1号");
    await page.getByText("家庭住址：澜溪区梅岭街道解放东路43号10幢202室 → 澜溪区梅岭街道解放东路1号").waitFor();
    await stage.changeCell("袁惠珍", "home_addr", "澜溪区梅岭街道解放东路2号");
    await sendReport(page);
    const conflict = page.getByRole("region", { name: "两边说法不一（1）" });
    await conflict.waitFor();
    expect(conflictOf((await stage.told()).disputes)).toMatchObject({ told: "澜溪区梅岭街道解放东路1号", standing: "澜溪区梅岭街道解放东路2号" });
    const said = await conflict.innerText();
    expect(said).toContain("袁惠珍 · U8");
    expect(said).toMatch(/后报的值\s*本表所填\s*澜溪区梅岭街道解放东路1号\s*本人，/u);
    expect(said).toMatch(new RegExp(`现行的值\\s*澜溪区梅岭街道解放东路2号\\s*${stage.colleague.account.displayName}，`, "u"));
    // Told wholly, disputed or not: the digests are the same.
    await page.getByText(/^已报送：.*登记版本 3/u).waitFor();

    // The other's value is chosen: it is written into the sheet, for choosing it is accepting it.
    await press(page, "用“澜溪区梅岭街道解放东路2号”");
    await conflict.waitFor({ state: "detached" });
    await page.getByText(/^已报送：.*登记版本 4/u).waitFor();
    expect((await stage.told()).disputes).toEqual([]);

    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "保存")]);
    const saved = new Uint8Array(await readFile(await download.path()));
    const [was, is] = [readZip(stage.roster.bytes), readZip(saved)];
    if (!was.ok || !is.ok) throw new Error("zip");
    const differing = was.value.entries.filter((entry) => Buffer.compare(entry.raw, is.value.byName.get(entry.name)!.raw) !== 0).map(({ name }) => name);
    expect(differing.every((name) => /worksheets|styles/u.test(name))).toBe(true);
    const read = await readWorkbook(saved, { fileName: stage.roster.name });
    if (!read.ok) throw new Error(read.refusal.code);
    const row = read.value.sheets[0]!.rows.find((each) => each.row === 8)!;
    expect(row.values[columns.address]).toBe("澜溪区梅岭街道解放东路2号");
    expect(unexpected(complaints)).toEqual([]);
    await close();

    // The same file again, on another day: nothing to tell, and nobody is asked whose it is in that browser.
    const again = await openWorkbench({ ...stage, roster: { ...stage.roster, bytes: saved } });
    await signInAs(again.page, stage.clerk);
    await chooseUnit(again.page);
    await again.page.getByText(/^已报送：.*登记版本 4/u).waitFor();
    await again.close();
  });
});
