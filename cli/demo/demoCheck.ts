import { basename, extname, join } from "node:path";
import { keepWritable } from "../../roster/workflow/keepWritable.js";
import { pickSafeFixes } from "../../roster/workflow/pickEdits.js";
import { tablesOf, type Survey } from "../../roster/workflow/survey.js";
import type { Finding } from "../../roster/model/finding.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import { proposeForFile, readFiles, surveyFile } from "../readFiles.js";
import type { Terminal } from "../terminal.js";
import { writeCopy } from "../writeCopy.js";
import type { DemoUnit } from "./demoFiles.js";

export interface CheckedUnit {
  readonly unit: DemoUnit;
  /** As the unit keeps them. */
  readonly before: readonly Survey[];
  /** After the safe fixes and the completion: what the unit submits. */
  readonly after: readonly Survey[];
}

export interface Checked {
  readonly units: readonly CheckedUnit[];
  readonly fixed: number;
  readonly filled: number;
  /** Seconds spent in checking alone, reading and writing of files left out. */
  readonly seconds: number;
}

/** Checks every unit's rosters, writes the fixed and completed copies and checks those again. */
export async function checkUnits(units: readonly DemoUnit[], options: { readonly asOf: IsoDay; readonly folder: string }, terminal: Terminal): Promise<Checked> {
  const clock = { spent: 0 };
  const copies = new Map<string, string>();
  const before = new Map<string, Survey>();
  let fixed = 0;
  let filled = 0;
  for await (const reading of readFiles(units.flatMap(({ files }) => files), terminal)) {
    if (!reading.ok) throw new Error(`The sample cannot be read: ${reading.file} ${reading.refusal.code}`);
    const [survey, fixes, proposals] = timed(clock, () => {
      const surveyed = surveyFile(reading, { asOf: options.asOf, guess: false });
      return [surveyed, keepWritable(pickSafeFixes(surveyed), reading.workbook), proposeForFile(surveyed, reading.workbook)] as const;
    });
    before.set(reading.file, survey);
    const taken = new Set(fixes.map(({ sheet, row, column }) => `${sheet ?? ""} ${String(row)} ${String(column)}`));
    const fills = proposals.map(({ edit }) => edit).filter(({ sheet, row, column }) => !taken.has(`${sheet ?? ""} ${String(row)} ${String(column)}`));
    const output = join(options.folder, `${basename(reading.file, extname(reading.file))}.xlsx`);
    const copy = await writeCopy(reading, [...fixes, ...fills], output);
    if (!copy.ok) throw new Error(`The copy cannot be written: ${output} ${copy.refusal.code}`);
    copies.set(reading.file, output);
    fixed += fixes.length;
    filled += fills.length;
  }
  const after = new Map<string, Survey>();
  for await (const reading of readFiles([...copies.values()], terminal)) {
    if (!reading.ok) throw new Error(`The copy cannot be read: ${reading.file} ${reading.refusal.code}`);
    after.set(reading.file, timed(clock, () => surveyFile({ ...reading, file: basename(reading.file) }, { asOf: options.asOf, guess: false })));
  }
  return {
    units: units.map((unit) => ({
      unit,
      before: unit.files.flatMap((file) => before.get(file) ?? []),
      after: unit.files.flatMap((file) => after.get(copies.get(file) ?? "") ?? []),
    })),
    fixed, filled, seconds: clock.spent / 1000,
  };
}

/** How often each severity and each rule was found. */
export function tallyFindings(surveys: readonly Survey[]): { readonly bySeverity: Readonly<Record<Finding["severity"], number>>; readonly byRule: readonly (readonly [string, number])[] } {
  const bySeverity = { error: 0, warning: 0, info: 0 };
  const byRule = new Map<string, number>();
  for (const { severity, rule } of surveys.flatMap(tablesOf).flatMap(({ findings }) => findings)) {
    bySeverity[severity] += 1;
    if (severity === "error") byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  }
  return { bySeverity, byRule: [...byRule].sort((a, b) => b[1] - a[1]) };
}

function timed<T>(clock: { spent: number }, work: () => T): T {
  const start = performance.now();
  const result = work();
  clock.spent += performance.now() - start;
  return result;
}
