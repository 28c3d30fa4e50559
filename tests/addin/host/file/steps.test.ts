import { expect, test } from "vitest";
import { openFileHost, type FileHost } from "../../../../addin/host/file/fileHost.js";
import { readWorkbook } from "../../../../spreadsheet/readWorkbook.js";
import { contractWorkbook } from "../../../support/contractWorkbook.js";

async function open(): Promise<FileHost> {
  const bytes = await contractWorkbook();
  const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
  if (!read.ok) throw new Error(read.refusal.code);
  return openFileHost({ fileName: "名册.xlsx", bytes, workbook: read.value, settings: { read: () => Promise.resolve(null), write: () => Promise.resolve() } });
}

const names = (host: FileHost): readonly unknown[] => [3, 4, 5].map((row) => host.rowOf("在册", row)?.values[1]);
const name = (row: number, text: string) => ({ sheet: "在册", row, column: 1, text });

test("what was typed, pasted and accepted is undone in the order of its doing, and done again", async () => {
  const host = await open();
  host.type({ sheet: "在册", row: 3, column: 1 }, "甲");
  await host.write([{ sheet: "在册", row: 4, column: 1, value: "乙", asText: false }]);
  host.typeAll([name(3, "丙"), name(5, "丁")]);
  expect(names(host)).toEqual(["丙", "乙", "丁"]);
  expect(host.lastStep()?.kind).toBe("typed");
  host.undo();
  expect([names(host), host.lastStep()?.kind]).toEqual([["甲", "乙", "王五五"], "written"]);
  host.undo();
  host.undo();
  expect([names(host), host.lastStep(), host.isChanged()]).toEqual([["张三", "李 四", "王五五"], null, false]);
  for (const expected of [["甲", "李 四", "王五五"], ["甲", "乙", "王五五"], ["丙", "乙", "丁"]]) {
    host.redo();
    expect(names(host)).toEqual(expected);
  }
  expect(host.canRedo()).toBe(false);
});

test("something new forgets what could be done again", async () => {
  const host = await open();
  host.type({ sheet: "在册", row: 3, column: 1 }, "甲");
  host.undo();
  host.type({ sheet: "在册", row: 3, column: 1 }, "乙");
  expect(host.canRedo()).toBe(false);
});

test("[B2] an acceptance that the pane takes back, after the clerk's own edits elsewhere, leaves these and is no step any more", async () => {
  const host = await open();
  const written = await host.write([{ sheet: "在册", row: 4, column: 1, value: "乙", asText: false }]);
  host.type({ sheet: "在册", row: 5, column: 1 }, "丁");
  if (written.ok) await host.restore(written.value);
  expect(names(host)).toEqual(["张三", "李 四", "丁"]);
  host.undo();
  expect([names(host), host.lastStep()]).toEqual([["张三", "李 四", "王五五"], null]);
});

test("a block leaves formulas and covered cells as they are and says how many", async () => {
  const host = await open();
  const told: unknown[] = [];
  host.onEdit((edit) => { told.push(edit); });
  const result = host.typeAll([name(3, "甲"), { sheet: "在册", row: 3, column: 4, text: "99" }, { sheet: "在册", row: 1, column: 2, text: "x" }, name(4, "乙"), { ...name(5, "x"), text: "长".repeat(32_768) }]);
  expect(result).toEqual({ written: 2, kept: 3 });
  expect(host.rowOf("在册", 3)?.formulas?.[4]).toBe("2026-INT(D3)");
  expect(told).toMatchObject([{ kind: "rows", rows: [{ row: 3 }, { row: 4 }] }]);
});

test("what lies on the disk is no longer unsaved, and undoing behind it is", async () => {
  const host = await open();
  host.type({ sheet: "在册", row: 3, column: 1 }, "甲");
  const saved = await host.save();
  expect(host.isChanged()).toBe(true);
  if (saved.ok) saved.value.kept();
  expect(host.isChanged()).toBe(false);
  host.undo();
  expect(host.isChanged()).toBe(true);
  host.redo();
  expect(host.isChanged()).toBe(false);
});

test("[B4] pasted text never becomes a formula, in the file neither", async () => {
  const host = await open();
  host.typeAll([name(3, "=HYPERLINK(\"http://x\")"), name(4, "+1"), name(5, "@SUM(A1)")]);
  const saved = await host.save();
  if (!saved.ok) throw new Error(saved.refusal.code);
  const read = await readWorkbook(saved.value.bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const rows = read.value.sheets[0]!.rows.filter(({ row }) => row >= 3);
  expect(rows.map(({ values }) => values[1])).toEqual(["=HYPERLINK(\"http://x\")", "+1", "@SUM(A1)"]);
  expect(rows.map(({ formulas }) => formulas?.[1])).toEqual([undefined, undefined, undefined]);
});
