import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellAddress } from "../../roster/model/address.js";
import { shownText, type Workbook } from "../../roster/model/sheet.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { runCommand } from "../support/commandLine.js";
import { throughLibreOffice } from "./libreOffice.js";

interface Reopened {
  readonly before: Workbook;
  readonly after: Workbook;
}

let folder = "";
/** By path under out/: every workbook that the demo made, ours and as LibreOffice saved it after calculating it anew. */
const reopened = new Map<string, Reopened>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roster-host-demo-"));
  const run = await runCommand(["demo", "--once", "--as-of", "2026-11-22"], folder);
  if (run.code !== 0) throw new Error(run.err);
  const files = new Map(workbooksIn(join(folder, "out")).map((path, place) => [`${String(place).padStart(2, "0")}.xlsx`, path]));
  const bytes = new Map([...files].map(([name, path]) => [name, new Uint8Array(readFileSync(path))]));
  const saved = await throughLibreOffice(bytes, "xlsx");
  for (const [name, path] of files) {
    reopened.set(relative(join(folder, "out"), path), { before: await read(bytes.get(name)!), after: await read(saved.get(name)!) });
  }
}, 600_000);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe("every workbook that the demo makes, in LibreOffice", () => {
  test("[W6] all of them open, with every sheet and every person's name", () => {
    expect(reopened.size).toBeGreaterThan(40);
    for (const [path, { before, after }] of reopened) {
      expect(after.sheets.map(({ name }) => name), path).toEqual(before.sheets.map(({ name }) => name));
      for (const [place, sheet] of before.sheets.entries()) {
        const texts = new Set(after.sheets[place]!.rows.flatMap((row) => row.values.map(String)));
        const lost = sheet.rows.flatMap((row) => row.values.filter((value) => typeof value === "string" && /^[\u4e00-\u9fff]{2,4}$/u.test(value) && !texts.has(value)));
        expect(lost, `${path} ${sheet.name ?? ""}`).toEqual([]);
      }
    }
  });

  test("[W2] calculated anew, every formula of the district workbook gives what its cell already said", () => {
    const [path, report] = [...reopened].find(([name]) => name.includes("汇总表"))!;
    const formulas = formulasOf(report.before);
    expect(formulas.length, path).toBeGreaterThan(100);
    const wrong = formulas.filter(({ sheet, row, column, shown }) => shown !== textAt(report.after, { sheet, row, column }));
    expect(wrong.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`)).toEqual([]);
  });
});

function workbooksIn(from: string): readonly string[] {
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    const path = join(from, entry.name);
    if (entry.isDirectory()) return workbooksIn(path);
    return entry.name.endsWith(".xlsx") ? [path] : [];
  });
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

function formulasOf({ sheets }: Workbook): readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly shown: string }[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row) => (row.formulas ?? []).flatMap((formula, column) => (formula === undefined ? [] : [{ sheet: name ?? "", row: row.row, column, shown: shownText(row, column) }]))),
  );
}

function textAt({ sheets }: Workbook, { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string | null {
  const found = sheets.find(({ name }) => name === sheet)?.rows.find((candidate) => candidate.row === row);
  return found === undefined ? null : shownText(found, column);
}
