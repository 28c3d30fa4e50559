import { readFile } from "node:fs/promises";
import { streamXlsxRows } from "hucre";
import { retirees } from "../roster/ledgers/retirees.js";
import type { Sheet } from "../roster/model/sheet.js";
import { readRecords } from "../roster/read/readRecords.js";
import { readTables } from "../roster/read/readTables.js";
import { readWorkbook } from "../spreadsheet/readWorkbook.js";

// Reads one workbook with one reader and prints how long it took and how much memory at most.

const [reader, file] = process.argv.slice(2) as ["values" | "records" | "hucre", string];
const bytes = new Uint8Array(await readFile(file));
const started = performance.now();
const rows = reader === "hucre" ? await readByHucre(bytes) : await readByUs(bytes);
const milliseconds = performance.now() - started;
if (rows !== 100_001) throw new Error(`Read ${rows} rows`);
process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));

async function readByUs(content: Uint8Array): Promise<number> {
  const outcome = await readWorkbook(content, { fileName: file });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const sheet = outcome.value.sheets[0]!;
  return reader === "values" ? sheet.rows.length : recordsIn(sheet) + 1;
}

async function readByHucre(content: Uint8Array): Promise<number> {
  let count = 0;
  for await (const row of streamXlsxRows(content)) if (row.values.length > 0) count += 1;
  return count;
}

function recordsIn(sheet: Sheet): number {
  const options = { ledger: retirees, fileName: file, asOf: "2026-11-22", date1904: false };
  const reading = readTables(sheet, options);
  if (reading.kind === "skipped") throw new Error(`Skipped: ${reading.reason}`);
  return reading.tables.reduce((sum, table) => sum + readRecords(sheet, table, options).length, 0);
}
