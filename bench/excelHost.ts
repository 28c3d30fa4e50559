import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BenchLine } from "./benchLine.js";

interface Cost {
  readonly trips: number;
  readonly largest: number;
  readonly bytes: number;
  readonly own: number;
}

interface ExcelHostCosts {
  readonly check: Cost;
  readonly findings: number;
  readonly edit: Cost;
  readonly slowestEdit: number;
  readonly mark: Cost;
}

/**
 * The add-in through office.js and a workbook behind it: messages, their size, and the add-in's own time, without what the
 * workbook behind the wire took. The check is the pane's own, from reading to marking.
 */
export async function benchExcelHost(): Promise<readonly BenchLine[]> {
  const script = fileURLToPath(new URL("addin/excelHostAlone.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=3800", "--import", "tsx", script], { maxBuffer: 1e7 });
  const { check, findings, edit, slowestEdit, mark } = JSON.parse(stdout) as ExcelHostCosts;
  return [
    { name: "a check of 10,000 × 30: messages there and back", value: check.trips, unit: "", limit: 6 },
    { name: "the largest of them", value: check.largest / 1e6, unit: "MB", limit: 1.5, note: `${(check.bytes / 1e6).toFixed(1)} MB in all` },
    { name: "the add-in's own time", value: check.own / 1000, unit: "s", limit: 1.5, note: "the middle one of three" },
    { name: "one edit in 50,000 rows: messages there and back", value: edit.trips, unit: "", limit: 2, note: `most of 200 edits, beside ${String(findings)} findings` },
    { name: "the add-in's own time for it", value: edit.own, unit: "ms", limit: 10, note: `the median; 99 of 100 within ${slowestEdit.toFixed(1)} ms` },
    { name: "5,000 findings marked", value: mark.bytes / 1000, unit: "kB", limit: 200, note: `${String(mark.trips)} message${mark.trips === 1 ? "" : "s"}` },
  ];
}
