import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { SurveyOptions } from "../roster/workflow/surveyWorkbook.js";
import type { Survey } from "../roster/workflow/survey.js";
import { say } from "../roster/words/words.js";
import { openAcceptances } from "./acceptanceFile.js";
import type { Arguments } from "./arguments.js";
import { readFiles, surveyFile, type FileReading } from "./readFiles.js";
import { cliWords, sayRefusal } from "./say.js";
import { complain, type Terminal } from "./terminal.js";

/** Rosters that were read and can be checked, now or once more is known. */
export interface ReadRosters {
  /** Of the files as they are, to know them again. */
  readonly filesDigest: string;
  survey(toldIdNumbers?: readonly string[]): readonly Survey[];
}

/**
 * Reads the rosters of one telling: all of them, or none. What a column means is not guessed (R3).
 * @returns an exit code where something is missing, already said
 */
export async function readRosters(files: readonly string[], given: Arguments, terminal: Terminal): Promise<ReadRosters | number> {
  const words = cliWords(given.language);
  const accept = given.accept === null ? null : await openAcceptances(given.accept);
  if (accept !== null && !accept.ok) return complain(terminal, sayRefusal(accept.refusal, given.language));
  const options: Pick<SurveyOptions, "asOf" | "guess" | "accept"> = { asOf: given.asOf, guess: false, ...(accept === null ? {} : { accept: accept.value }) };
  const readings: Extract<FileReading, { ok: true }>[] = [];
  for await (const reading of readFiles(files, terminal)) {
    if (!reading.ok) return complain(terminal, say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
    // The register keeps the file's name, not where it lay on the clerk's machine.
    readings.push({ ...reading, file: basename(reading.file) });
  }
  if (terminal.signal.aborted) return 130;
  const survey: ReadRosters["survey"] = (toldIdNumbers) =>
    readings.map((reading) => surveyFile(reading, { ...options, ...(toldIdNumbers === undefined ? {} : { toldIdNumbers }) }));
  const empty = survey().findIndex(({ sheets }) => sheets.length === 0);
  if (empty >= 0) return complain(terminal, sayRefusal({ code: "no-roster-found", params: { file: files[empty]! } }, given.language));
  const digest = createHash("sha256");
  for (const { bytes } of readings) digest.update(createHash("sha256").update(bytes).digest());
  return { survey, filesDigest: digest.digest("hex") };
}
