import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shownText, type Workbook } from "../../roster/model/sheet.js";
import type { Truth } from "../../samples/truth.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { runCommand, type CommandRun } from "../support/commandLine.js";

let folder = "";
let run: CommandRun;
let truth: Truth;
let workbook: Workbook;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roster-demo-"));
  run = await runCommand(["demo", "--once", "--seed", "7", "--as-of", "2026-11-22"], folder);
  const out = join(folder, "out");
  truth = JSON.parse(readFileSync(join(out, "单位名册", "truth.json"), "utf8")) as Truth;
  const report = readdirSync(out).find((name) => name.endsWith(".xlsx"))!;
  const read = await readWorkbook(readFileSync(join(out, report)));
  if (!read.ok) throw new Error(read.refusal.code);
  workbook = read.value;
}, 120_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const textsOf = (sheet: string): readonly (readonly string[])[] =>
  workbook.sheets.find(({ name }) => name === sheet)!.rows.map((row) => row.values.map((_, column) => shownText(row, column)));

describe("the whole way with the made-up district", () => {
  test("ends well, in plain words, with nothing complained about", () => {
    expect(run.code, run.err).toBe(0);
    expect(run.out).toContain("24 个单位");
    expect(run.out).toMatch(/合并为 \d+ 人/u);
    expect(run.out).not.toContain("{");
  });

  test("[M1] each person counts once: no more people than there are, but for those whom only a person can join", () => {
    const merged = Number(/合并为 (\d+) 人/u.exec(run.out)![1]);
    const rows = truth.people.reduce((sum, { records }) => sum + records.length, 0);
    const doubtful = truth.people.flatMap(({ records }) => records).filter(({ again }) => again === "same-unit" || again === "variant-name").length;
    expect(merged).toBeGreaterThanOrEqual(truth.people.length);
    expect(merged).toBeLessThanOrEqual(truth.people.length + doubtful);
    expect(merged).toBeLessThan(rows);
  });

  test("[C5] nobody of whom a death is told or hinted stands among 重点服务对象", () => {
    const living = new Set(truth.people.filter(({ death }) => death === null).map(({ values }) => values.name));
    const dead = truth.people.filter(({ death, values }) => death !== null && !living.has(values.name)).map(({ values }) => values.name!);
    expect(dead.length).toBeGreaterThan(5);
    const listed = new Set(textsOf("重点服务对象").flat());
    expect(dead.filter((name) => listed.has(name))).toEqual([]);
  });

  test("no full ID number stands anywhere in the leaders' workbook, in no cell and no formula", () => {
    const numbers = new Set(truth.people.flatMap(({ values }) => (values.id_no === undefined ? [] : [values.id_no])));
    expect(numbers.size).toBeGreaterThan(300);
    const shown = workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => [...row.values.map(String), ...(row.formulas ?? [])]));
    expect(shown.filter((text) => text !== undefined && (numbers.has(text) || /(?<!\d)\d{17}[\dX](?!\d)/u.test(text)))).toEqual([]);
  });

  test("a second demo in the same folder starts from nothing again and says the same", async () => {
    const again = await runCommand(["demo", "--once", "--seed", "7", "--as-of", "2026-11-22"], folder);
    const withoutTime = (text: string): string => text.replace(/用时.*\n/u, "");
    expect(withoutTime(again.out)).toBe(withoutTime(run.out));
  }, 120_000);
});
