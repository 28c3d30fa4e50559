import { describe, expect, test } from "vitest";
import { openFileHost } from "../../../addin/host/file/fileHost.js";
import { fileSettings } from "../../../addin/workbench/fileSettings.js";
import { checkRoster } from "../../../addin/workflow/checkRoster.js";
import { acceptProposals, lookForProposals } from "../../../addin/workflow/enrichRoster.js";
import type { Desk } from "../../../addin/workflow/desk.js";
import { undoLast } from "../../../addin/workflow/undo.js";
import { readXlsx, writeXlsx } from "hucre";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { madeNumber } from "../../support/people.js";
import { cellTexts, changedParts, partText } from "../../spreadsheet/unzipped.js";
import { openBook } from "../../support/excelHost/book.js";
import { cellAt, putCell } from "../../support/excelHost/sheet.js";
import { deskOver, openExcelDesk } from "../support/excelDesk.js";

const style = (rgb: string, numFmt: string) => ({ fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb } }, numFmt });

/** Two people whose gender and age can be worked out; headings are coloured, the last column is text. */
function roster(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{
      name: "在册",
      rows: [["区财政局离退休干部花名册"], ["姓名", "身份证号", "离退休类别"], ["张三", madeNumber("19360101", 3, false), "离休"], ["李四", madeNumber("19500203", 4, true), "退休"]],
      cells: new Map([["1,2", { style: style("FFDDEEFF", "General") }], ["2,2", { style: style("FFFFFF00", "@") }], ["3,2", { style: style("FFFFFF00", "@") }]]),
    }],
  });
}

async function addGenderAndAge(desk: Desk): Promise<void> {
  await checkRoster(desk);
  await lookForProposals(desk);
  const { offers } = desk.state.get();
  expect(desk.state.get().proposals).toEqual([]);
  await acceptProposals(desk, [], offers.filter(({ derivation }) => derivation === "gender" || derivation === "age"));
}

describe("columns that the clerk asks for", () => {
  test("[B3] in a file: right of everything, looking like their neighbour, every cell that was there as it was; taken back, the file is the same", async () => {
    const bytes = await roster();
    const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
    if (!read.ok) throw new Error(read.refusal.code);
    const host = openFileHost({ fileName: "名册.xlsx", bytes, workbook: read.value, settings: fileSettings("名册.xlsx", { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }) });
    const desk = deskOver(host);
    await addGenderAndAge(desk);
    const saved = await host.save();
    if (!saved.ok) throw new Error(saved.refusal.code);
    const after = saved.value.bytes;
    expect(changedParts(bytes, after).every((part) => /sheet1\.xml|styles\.xml/u.test(part))).toBe(true);
    const [was, is] = [bytes, after].map((each) => cellTexts(partText(each, "xl/worksheets/sheet1.xml"))) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
    for (const [address, text] of was) expect(is.get(address)).toBe(text);
    const again = await readWorkbook(after, { fileName: "名册.xlsx" });
    if (!again.ok) throw new Error(again.refusal.code);
    expect(again.value.sheets[0]!.rows.slice(1).map(({ values }) => values.slice(3))).toEqual([["性别", "年龄"], ["男", 90], ["女", 76]]);
    const looks = (await readXlsx(after, { readStyles: true })).sheets[0]!.cells!;
    const fillOf = (row: number, column: number): unknown => looks.get(`${String(row)},${String(column)}`)?.style?.fill;
    expect([fillOf(1, 3), fillOf(1, 4), fillOf(2, 3), fillOf(3, 4)]).toEqual([fillOf(1, 2), fillOf(1, 2), fillOf(2, 2), fillOf(2, 2)]);
    expect(fillOf(1, 2)).not.toEqual(fillOf(2, 2));
    expect(again.value.sheets[0]!.rows[2]!.formats?.[4]).toBeUndefined();
    expect(desk.state.get().check!.rosters[0]!.columns.map(({ field }) => field)).toEqual(["name", "id_no", "retire_kind", "gender", "age"]);
    await undoLast(desk);
    const back = await host.save();
    if (!back.ok) throw new Error(back.refusal.code);
    expect(back.value.bytes).toEqual(bytes);
  });

  test("in Excel: the same cells, the neighbour's looks; taken back, nothing is left of them", async () => {
    const bytes = await roster();
    const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
    if (!read.ok) throw new Error(read.refusal.code);
    const book = openBook("名册.xlsx", read.value, bytes);
    const [sheet] = book.sheets;
    putCell(sheet!, 1, 2, { ...cellAt(sheet!, 1, 2), fill: "#DDEEFF" });
    const before = JSON.stringify([...sheet!.cells]);
    const { desk, rested, close, wire } = openExcelDesk(book);
    await desk.host.mark([]);
    await addGenderAndAge(desk);
    await rested();
    expect(book.workbook().sheets[0]!.rows.slice(1).map(({ values }) => values.slice(3))).toEqual([["性别", "年龄"], ["男", 90], ["女", 76]]);
    expect([sheet!.cells.get("1,3")!.fill, sheet!.cells.get("1,4")!.fill, sheet!.cells.get("2,3")!.fill]).toEqual(["#DDEEFF", "#DDEEFF", null]);
    expect(sheet!.cells.get("2,4")!.format).toBe("General");
    expect(Math.max(...wire.exchanges.map(({ sentBytes, answeredBytes }) => Math.max(sentBytes, answeredBytes)))).toBeLessThan(1_500_000);
    await undoLast(desk);
    await rested();
    expect(JSON.stringify([...sheet!.cells].filter(([, cell]) => cell.value !== null || cell.fill !== null || cell.format !== "General"))).toBe(before);
    await close();
  });
});
