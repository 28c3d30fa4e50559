import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { makeDistrict } from "../../samples/makeDistrict.js";
import type { Truth } from "../../samples/truth.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { endOf, runCommand, startCommand } from "../support/commandLine.js";

const asOf = "2026-11-22";
const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/u);

/** The shape that design §6 fixes. Strict: a new key is a change of the contract. */
const checked = z.strictObject({
  file: z.string(),
  asOf: z.literal(asOf),
  sheets: z.array(z.strictObject({
    sheet: z.string().nullable(),
    ledger: z.literal("retirees"),
    headerRows: z.tuple([z.int(), z.int()]),
    dataRows: z.tuple([z.int(), z.int()]),
    columns: z.array(z.strictObject({ column: z.string().regex(/^[A-Z]{1,3}$/u), heading: z.string(), field: z.string().nullable() })),
    people: z.int().min(1),
    findings: z.array(z.strictObject({
      rule: z.string(), severity: z.enum(["error", "warning", "info"]), cell: address, field: z.string().nullable(), message: z.string().min(4),
      fix: z.strictObject({ value: z.string(), safe: z.boolean() }).optional(),
    })),
    ask: z.array(z.strictObject({ column: z.string(), candidates: z.array(z.string()), because: z.string().min(4) })),
  })),
  skipped: z.array(z.strictObject({ sheet: z.string().nullable(), reason: z.string() })),
});
const refusedFile = z.strictObject({
  file: z.string(), asOf: z.literal(asOf), sheets: z.tuple([]), skipped: z.tuple([]), problem: z.strictObject({ code: z.string(), message: z.string().min(4) }),
});

let folder = "";
let truth: Truth;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roster-command-"));
  const district = await makeDistrict({ seed: 3, asOf });
  truth = district.truth;
  for (const { name, bytes } of district.files) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, "坏.xlsx"), "this is no workbook");
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const run = (...args: string[]): ReturnType<typeof runCommand> => runCommand([...args, "--as-of", asOf], folder);

describe("check --json", () => {
  test("[R4] one object for one file, every planted mistake at its cell, exit code 1", async () => {
    const file = truth.units[0]!.file;
    const { code, out } = await run("check", file, "--json");
    const report = checked.parse(JSON.parse(out));
    const found = new Set(report.sheets.flatMap((sheet) => sheet.findings.map((finding) => `${finding.rule} ${sheet.sheet ?? ""} ${finding.cell}`)));
    const planted = truth.planted.filter((error) => error.file === file);
    expect(planted.length).toBeGreaterThan(3);
    expect(planted.filter((error) => !found.has(`${error.rule} ${error.sheet ?? ""} ${error.cell}`))).toEqual([]);
    expect(code).toBe(planted.some((error) => error.severity === "error") ? 1 : 0);
  });

  test("an array for several files, a CSV's sheet is null, what cannot be read still prints, exit code 2", async () => {
    const csv = truth.units.find((unit) => unit.file.endsWith(".csv"))!.file;
    const { code, out, err } = await run("check", csv, "坏.xlsx", "没有.xlsx", "--json");
    const [good, broken, missing] = JSON.parse(out) as unknown[];
    expect(checked.parse(good).sheets[0]!.sheet).toBeNull();
    expect(refusedFile.parse(broken).problem.code).toBe("file-not-a-workbook");
    expect(refusedFile.parse(missing).problem.code).toBe("file-missing");
    expect(code).toBe(2);
    expect(err).toContain("1/3");
  });

  test("a sheet that is no roster is named with its reason", async () => {
    const sheet = truth.sheets.find(({ skipped }) => skipped === "statistics")!;
    const { out } = await run("check", sheet.file, "--json");
    expect(checked.parse(JSON.parse(out)).skipped).toContainEqual({ sheet: sheet.sheet, reason: "statistics" });
  });

  test("English on request", async () => {
    const { out } = await run("check", truth.units[0]!.file, "--json", "--lang", "en");
    expect(JSON.stringify(checked.parse(JSON.parse(out)).sheets.flatMap(({ findings }) => findings.map(({ rule }) => rule)))).toContain("-");
    expect(out).toMatch(/"message":"[^"]*[a-z]{4,} [a-z]+/u);
  });

  test("[C4] an accepted finding is gone from the check and comes back when the value changes", async () => {
    const error = truth.planted.find(({ rule, file }) => rule === "work-start-age" && file.endsWith(".xlsx"))!;
    const accepted = await run("accept", error.file, "--rule", error.rule, "--cell", error.cell, "--reason", "档案如此记载", "--by", "王主任", "--accept", "认可.json");
    expect(accepted.err).toBe("");
    expect(accepted.code).toBe(0);
    expect(readFileSync(join(folder, "认可.json"), "utf8")).not.toMatch(/\d{17}/u);
    const { out } = await run("check", error.file, "--json", "--accept", "认可.json");
    const findings = checked.parse(JSON.parse(out)).sheets.flatMap((sheet) => sheet.findings);
    expect(findings.filter(({ rule, cell }) => rule === error.rule && cell === error.cell)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe("copies", () => {
  test("[B1] fix writes a copy and leaves the unit's file as it was", async () => {
    const error = truth.planted.find(({ rule, file }) => rule === "id-number-format" && file.endsWith(".xlsx"))!;
    const before = readFileSync(join(folder, error.file));
    const { code, out } = await run("fix", error.file, "-o", "改.xlsx");
    expect(code).toBe(0);
    expect(out).toContain(error.cell);
    expect(readFileSync(join(folder, error.file)).equals(before)).toBe(true);
    const again = await run("check", "改.xlsx", "--json");
    const left = checked.parse(JSON.parse(again.out)).sheets.flatMap((sheet) => sheet.findings.filter(({ rule }) => rule === "id-number-format"));
    expect(left).toEqual([]);
  });

  test("what came as CSV goes back as .xlsx only, with what that loses", async () => {
    const csv = truth.units.find((unit) => unit.file.endsWith(".csv"))!.file;
    const refused = await run("fix", csv, "-o", "改.csv");
    expect(refused.code).toBe(2);
    expect(existsSync(join(folder, "改.csv"))).toBe(false);
    const written = await run("fix", csv, "-o", "改自csv.xlsx");
    expect(written.code).toBe(0);
    if (existsSync(join(folder, "改自csv.xlsx"))) expect((await readWorkbook(readFileSync(join(folder, "改自csv.xlsx")))).ok).toBe(true);
  });
});

test("match --json gives every row one person and names the places to review", async () => {
  const shared = truth.people.find(({ records }) => records.some(({ again }) => again === "two-units"))!;
  const files = [...new Set(shared.records.map(({ file }) => file))];
  const { code, out } = await run("match", ...files, "--json");
  expect(code).toBe(0);
  const place = z.strictObject({ file: z.string(), sheet: z.string().nullable(), row: z.int() });
  const shape = z.strictObject({
    people: z.array(z.strictObject({ person: z.string(), records: z.array(place).min(1) })),
    review: z.array(z.strictObject({ a: place, b: place, score: z.number(), reasons: z.array(z.string()) })),
  });
  const { people } = shape.parse(JSON.parse(out));
  const home = people.find(({ records }) => records.some(({ file, row, sheet }) => file === shared.records[0]!.file && row === shared.records[0]!.row && sheet === shared.records[0]!.sheet));
  expect(home!.records.map(({ file }) => file).sort()).toEqual(shared.records.map(({ file }) => file).sort());
});

describe("summary", () => {
  test("[W6] needs no service and writes a workbook that opens", async () => {
    const files = truth.units.slice(0, 5).map((unit) => unit.file);
    const { code, out } = await run("summary", ...files, "-o", "汇总.xlsx", "--district", truth.district);
    expect(code).toBe(0);
    expect(out).toContain("5 个单位");
    const workbook = await readWorkbook(readFileSync(join(folder, "汇总.xlsx")));
    expect(workbook.ok && workbook.value.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["总体情况", "单位分布", "年龄结构", "离休干部名册", "重点服务对象", "增减变动", "数据质量", "口径说明"]));
  });

  test("one file that cannot be read stops it: a sum that misses a unit is no sum", async () => {
    const { code, err } = await run("summary", truth.units[0]!.file, "坏.xlsx", "-o", "不全.xlsx");
    expect(code).toBe(2);
    expect(err).toContain("坏.xlsx");
    expect(existsSync(join(folder, "不全.xlsx"))).toBe(false);
  });

  test("Ctrl-C leaves no half-written file", async () => {
    const before = readdirSync(folder);
    const child = startCommand(["summary", ...truth.units.map((unit) => unit.file), "-o", "停.xlsx", "--as-of", asOf], folder);
    const end = endOf(child);
    await new Promise<void>((resolve) => child.stderr!.once("data", () => { resolve(); }));
    child.kill("SIGINT");
    const ended = await end;
    expect(ended.code, ended.err).toBe(130);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test("a command that is not known and a file that is not named are said so", async () => {
  expect(await run("chekc")).toMatchObject({ code: 2, out: "" });
  expect(await run("check")).toMatchObject({ code: 2, out: "" });
  expect((await run("--help")).out).toContain("summary FILE");
});
