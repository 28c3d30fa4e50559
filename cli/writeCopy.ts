import type { CellEdit } from "../roster/model/edit.js";
import { done, refused, type Outcome } from "../roster/model/refusal.js";
import { patchXlsx } from "../spreadsheet/patchXlsx.js";
import { writeAsXlsx } from "../spreadsheet/writeAsXlsx.js";
import { writeOutput } from "./files.js";
import type { FileReading } from "./readFiles.js";

export interface Copy {
  readonly file: string;
  /** What a file that was no .xlsx loses, as codes with words. */
  readonly lost: readonly string[];
}

/**
 * Writes a copy of a file in which only the edited cells differ (B1, B3). What came as .xls or CSV goes back as a new
 * .xlsx, with what that loses; the name must say so.
 */
export async function writeCopy(reading: Extract<FileReading, { ok: true }>, edits: readonly CellEdit[], output: string): Promise<Outcome<Copy>> {
  // Excel refuses a macro workbook that bears the other ending, and the other way round.
  const ending = /\.xlsm$/iu.test(reading.file) ? ".xlsm" : ".xlsx";
  if (!output.toLowerCase().endsWith(ending)) return refused("output-must-be-xlsx", { file: output, ending });
  const drawn = await draw(reading, edits);
  if (!drawn.ok) return refused(drawn.refusal.code, { file: reading.file, ...drawn.refusal.params });
  const written = await writeOutput(output, drawn.value.bytes, [reading.file]);
  return written.ok ? done({ file: output, lost: drawn.value.lost }) : written;
}

async function draw(
  { bytes, workbook }: Extract<FileReading, { ok: true }>,
  edits: readonly CellEdit[],
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly lost: readonly string[] }>> {
  if (workbook.format !== "xlsx") return done(await writeAsXlsx(workbook, edits));
  const patched = await patchXlsx(bytes, edits);
  return patched.ok ? done({ bytes: patched.value, lost: [] }) : patched;
}
