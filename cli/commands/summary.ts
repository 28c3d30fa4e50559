import { basename, extname } from "node:path";
import { viewDistrict } from "../../roster/district/viewDistrict.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import { planDistrictWorkbook } from "../../roster/report/planDistrictWorkbook.js";
import { gatherDistrict } from "../../roster/workflow/gatherDistrict.js";
import type { Survey } from "../../roster/workflow/survey.js";
import { say } from "../../roster/words/words.js";
import { drawPlan } from "../../spreadsheet/drawPlan.js";
import type { Arguments } from "../arguments.js";
import { writeOutput } from "../files.js";
import { readFiles, surveyFile } from "../readFiles.js";
import { cliWords, sayRefusal } from "../say.js";
import { complain, type Terminal } from "../terminal.js";

/** The whole way without a service: files → register → district workbook. One unreadable file stops it: a sum that misses a unit is no sum. */
export async function summary(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.files.length === 0) return complain(terminal, words.fileNeeded);
  if (given.output === null) return complain(terminal, words.outputNeeded);
  if (!given.output.toLowerCase().endsWith(".xlsx")) return complain(terminal, say(words.outputMustBeXlsx, { file: given.output }));
  const surveys: Survey[] = [];
  for await (const reading of readFiles(given.files, terminal)) {
    if (!reading.ok) return complain(terminal, say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
    const survey = surveyFile(reading, { asOf: given.asOf, guess: false });
    if (survey.sheets.length === 0) return complain(terminal, sayRefusal({ code: "no-roster-found", params: { file: reading.file } }, given.language));
    surveys.push(survey);
  }
  if (terminal.signal.aborted) return 130;
  const district = gatherDistrict(surveys, { ledger: retirees, nameless: (file) => basename(file, extname(file)) });
  const view = viewDistrict({ asOf: given.asOf, units: district.units, people: district.people, quality: district.quality });
  const plan = planDistrictWorkbook(view, { language: given.language, district: given.district ?? "", issuedOn: given.asOf });
  const written = await writeOutput(given.output, await drawPlan(plan), given.files);
  if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
  terminal.out(
    say(words.summaryDone, {
      units: district.units.length,
      people: district.people.length,
      waiting: district.people.filter((person) => person.waiting).length,
      file: given.output,
    }),
  );
  const shared = district.persons.filter((person) => new Set(person.records.map((record) => record.unitId)).size > 1).length;
  terminal.out(say(words.summaryMerged, { records: district.records.length, people: district.people.length, shared }));
  return 0;
}
