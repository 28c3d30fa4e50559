import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEngine } from "../../../addin/engine/openEngine.js";
import type { CheckView } from "../../../addin/engine/engine.js";
import { openExcelHost } from "../../../addin/host/excel/excelHost.js";
import { openFileHost } from "../../../addin/host/file/fileHost.js";
import { cellAddress, columnLetters } from "../../../roster/model/address.js";
import type { Workbook } from "../../../roster/model/sheet.js";
import type { PreviewRead } from "../../../roster/protocol/preview.js";
import { makeDistrict } from "../../../samples/makeDistrict.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { openBook } from "../../support/excelHost/book.js";
import { startOffice } from "../../support/excelHost/nodeOffice.js";
import { runCommand } from "../../support/commandLine.js";
import { startTestService, type TestService } from "../../sync-server/support/service.js";

/** What each way says of a sheet, in one shape. */
interface Said {
  readonly sheet: string | null;
  readonly people: number;
  readonly columns: readonly { readonly column: string; readonly heading: string; readonly field: string | null }[];
  readonly ask: readonly { readonly column: string; readonly candidates: readonly string[] }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly cell: string; readonly field: string | null }[];
}

interface SaidOfFile {
  readonly sheets: readonly Said[];
  readonly skipped: readonly { readonly sheet: string | null; readonly reason: string }[];
}

const inOrder = <T extends { readonly cell: string }>(findings: readonly T[]): readonly T[] =>
  [...findings].sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const plainly = ({ sheets, skipped }: SaidOfFile): SaidOfFile => ({
  skipped: skipped.map(({ sheet, reason }) => ({ sheet, reason })),
  sheets: sheets.map(({ sheet, people, columns, ask, findings }) => ({
    sheet, people, columns: columns.map(({ column, heading, field }) => ({ column, heading, field })), ask: ask.map(({ column, candidates }) => ({ column, candidates })),
    findings: inOrder(findings.map(({ rule, severity, cell, field }) => ({ rule, severity, cell, field }))),
  })),
});

/** The pane's check as the others say it. */
function saidByPane({ rosters, findings, skipped }: CheckView): SaidOfFile {
  const names = [...new Set(rosters.map(({ sheet }) => sheet))];
  return plainly({
    skipped,
    sheets: names.map((sheet) => {
      const own = rosters.filter((roster) => roster.sheet === sheet);
      return {
        sheet, people: own.reduce((sum, { people }) => sum + people, 0),
        columns: own[0]!.columns.map(({ index, heading, field }) => ({ column: columnLetters(index), heading, field })),
        ask: own.flatMap(({ questions }) => questions.map(({ column, candidates }) => ({ column: columnLetters(column), candidates }))),
        findings: findings.filter((finding) => finding.sheet === sheet).map(({ rule, severity, row, column, field }) => ({ rule, severity, cell: cellAddress(row, column), field })),
      };
    }),
  });
}

/** Without a guess a column that is asked about is no field, and nothing is found in it. */
const unasked = ({ sheets, skipped }: SaidOfFile): SaidOfFile => ({ skipped, sheets: sheets.filter(({ ask }) => ask.length === 0) });

let service: TestService;
let token: string;
let folder: string;
let files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
let asOf: string;
let byCommandLine: readonly SaidOfFile[];

beforeAll(async () => {
  [service, { files }] = await Promise.all([startTestService(), makeDistrict({ seed: 1, asOf: "2026-11-22" })]);
  token = await service.openUnit("caizheng");
  asOf = (await previewed(files[0]!)).asOf;
  folder = await mkdtemp(join(tmpdir(), "same-table-"));
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
  const run = await runCommand(["check", ...files.map(({ name }) => name), "--as-of", asOf, "--json"], folder);
  byCommandLine = JSON.parse(run.out) as readonly SaidOfFile[];
}, 120_000);
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

async function previewed({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<PreviewRead> {
  const response = await fetch(`${service.service.url}/api/v1/units/caizheng/previews`, {
    method: "POST", body: Buffer.from(bytes), headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream", "roster-file-name": encodeURIComponent(name) },
  });
  return (await response.json()) as PreviewRead;
}

async function check(workbook: Workbook, fileName: string): Promise<CheckView> {
  const engine = openEngine(() => undefined);
  await engine.take(workbook, fileName);
  return engine.check({ asOf, confirmed: [], acceptances: null, toldIdNumbers: [] });
}

describe("[R1] the same file gives the same table", () => {
  test("through the workbench, the command line and the service: every file of the sample district", async () => {
    expect(byCommandLine).toHaveLength(files.length);
    let people = 0;
    for (const [place, file] of files.entries()) {
      const read = await readWorkbook(file.bytes, { fileName: file.name });
      if (!read.ok) throw new Error(read.refusal.code);
      const host = openFileHost({ fileName: file.name, bytes: file.bytes, workbook: read.value, settings: { read: () => Promise.resolve(null), write: () => Promise.resolve() } });
      const inWorkbench = saidByPane(await check(await host.read(), file.name));
      expect(inWorkbench, file.name).toEqual(plainly(byCommandLine[place]!));
      const byService = await previewed(file);
      expect(byService.asOf).toBe(asOf);
      expect(unasked(plainly(byService)), file.name).toEqual(unasked(inWorkbench));
      expect(plainly(byService).sheets.map(({ sheet, people: count, ask }) => [sheet, count, ask]), file.name).toEqual(inWorkbench.sheets.map(({ sheet, people: count, ask }) => [sheet, count, ask]));
      people += inWorkbench.sheets.reduce((sum, { people: count }) => sum + count, 0);
    }
    expect(people).toBeGreaterThan(300);
  }, 120_000);

  test("through Excel: every workbook of the sample district, to the last finding and sample", async () => {
    // A CSV is read by Excel itself before we see it.
    for (const { name, bytes } of files.filter((file) => !file.name.endsWith(".csv"))) {
      const read = await readWorkbook(bytes, { fileName: name });
      if (!read.ok) throw new Error(read.refusal.code);
      const office = startOffice(openBook(name, read.value));
      const inExcel = await check(await openExcelHost().read(), name);
      office.stop();
      expect(inExcel, name).toEqual(await check(read.value, name));
    }
  }, 120_000);
});
