import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { retirees } from "../roster/ledgers/retirees.js";
import { defaultPolicy } from "../roster/model/policy.js";
import type { Outcome, Refusal } from "../roster/model/refusal.js";
import type { Workbook } from "../roster/model/sheet.js";
import { proposeEdits, type ProposedEdit } from "../roster/workflow/proposeEdits.js";
import type { Survey } from "../roster/workflow/survey.js";
import { surveyWorkbook, type SurveyOptions } from "../roster/workflow/surveyWorkbook.js";
import { openGuardedReader } from "../spreadsheet/guardedReader.js";
import { readInput } from "./files.js";
import { cliWords } from "./say.js";
import type { Terminal } from "./terminal.js";
import { say } from "../roster/words/words.js";

/** Above this many bytes reading takes long enough for a person to wonder. */
const longFile = 1_000_000;

/** A file that was read, or the reason why not. */
export type FileReading =
  | { readonly ok: true; readonly file: string; readonly bytes: Uint8Array; readonly workbook: Workbook }
  | { readonly ok: false; readonly file: string; readonly refusal: Refusal };

/** Reads files one after the other in one guarded child process, with progress; Ctrl-C ends it between files. */
export async function* readFiles(files: readonly string[], terminal: Terminal): AsyncGenerator<FileReading> {
  const reader = openGuardedReader();
  const close = (): void => void reader.close();
  terminal.signal.addEventListener("abort", close);
  try {
    for (const [place, file] of files.entries()) {
      if (terminal.signal.aborted) return;
      if (files.length > 1) terminal.progress(say(cliWords(terminal.language).reading, { file: basename(file), done: place + 1, of: files.length }));
      const input = await readInput(file);
      if (!input.ok) {
        yield { ok: false, file, refusal: input.refusal };
        continue;
      }
      if (files.length === 1 && input.value.length > longFile) {
        terminal.progress(say(cliWords(terminal.language).reading, { file: basename(file), done: 1, of: 1 }));
      }
      const workbook: Outcome<Workbook> = await reader.read(input.value, file);
      // Ctrl-C ends the reader under its hands: that is no fault of the file.
      if (terminal.signal.aborted) return;
      yield workbook.ok
        ? { ok: true, file, bytes: input.value, workbook: workbook.value }
        : { ok: false, file, refusal: { ...workbook.refusal, params: { file, ...workbook.refusal.params } } };
    }
  } finally {
    terminal.signal.removeEventListener("abort", close);
    await reader.close();
  }
}

/** Surveys a read file with the retirees ledger and the policy in force. */
export function surveyFile(
  reading: Extract<FileReading, { ok: true }>,
  options: Pick<SurveyOptions, "asOf" | "guess" | "accept" | "toldIdNumbers">,
): Survey {
  return surveyWorkbook(reading.workbook, { file: reading.file, ledger: retirees, policy: defaultPolicy, ...options });
}

/** What can be derived for a surveyed file. */
export function proposeForFile(survey: Survey, workbook: Workbook): readonly ProposedEdit[] {
  return proposeEdits(survey, { ledger: retirees, policy: defaultPolicy, workbook });
}

/** Reads a small text file such as a token or a list of acceptances. */
export async function readText(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

/** The token to speak to the service with, from a file or the environment; null where there is none. */
export async function readToken(file: string | null): Promise<string | null> {
  const token = file === null ? process.env["ROSTER_TOKEN"] : await readText(file);
  return token === undefined || token === null || token.trim() === "" ? null : token.trim();
}
