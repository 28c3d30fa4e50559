import { cellAddress, columnLetters } from "../../roster/model/address.js";
import type { Finding } from "../../roster/model/finding.js";
import type { UnitBase } from "../../roster/protocol/unit.js";
import { toldIdNumbers } from "../../roster/workflow/toldIdNumbers.js";
import { tablesOf, type SheetSurvey, type Survey } from "../../roster/workflow/survey.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say } from "../../roster/words/words.js";
import { openAcceptances } from "../acceptanceFile.js";
import type { Arguments } from "../arguments.js";
import { checkReportOf, refusedReportOf, type CheckReport } from "../checkReport.js";
import { readFiles, readToken, surveyFile } from "../readFiles.js";
import { cliWords, sayFinding, sayQuestion, sayRefusal, saySkip } from "../say.js";
import { openServiceClient } from "../serviceClient.js";
import { complain, type Terminal } from "../terminal.js";
import { sayServiceProblem } from "./submit.js";

/** 名册检查. Exit code 0: no error-level finding, 1: some, 2: a file could not be read. */
export async function check(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.files.length === 0) return complain(terminal, words.fileNeeded);
  const accept = given.accept === null ? null : await openAcceptances(given.accept);
  if (accept !== null && !accept.ok) return complain(terminal, sayRefusal(accept.refusal, given.language));
  const told = await readToldIdNumbers(given, terminal);
  if (typeof told === "number") return told;
  const reports: CheckReport[] = [];
  let exit = 0;
  for await (const reading of readFiles(given.files, terminal)) {
    if (!reading.ok) {
      exit = 2;
      reports.push(refusedReportOf(reading.file, given.asOf, reading.refusal, given.language));
      if (!given.json) terminal.err(say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
      continue;
    }
    const survey = surveyFile(reading, { asOf: given.asOf, guess: true, toldIdNumbers: told, ...(accept === null ? {} : { accept: accept.value }) });
    if (exit === 0 && tablesOf(survey).some(({ findings }) => findings.some(({ severity }) => severity === "error"))) exit = 1;
    if (given.json) reports.push(checkReportOf(survey, given.language));
    else printSurvey(survey, terminal);
  }
  if (terminal.signal.aborted) return 130;
  if (given.json) terminal.out(JSON.stringify(reports.length === 1 ? reports[0] : reports));
  return exit;
}

/** What the unit told before, where it and the service are named: offered where a number lost its digits (R6). */
async function readToldIdNumbers(given: Arguments, terminal: Terminal): Promise<readonly string[] | number> {
  if (given.server === null || given.unit === null) return [];
  const token = await readToken(given.tokenFile);
  if (token === null) return complain(terminal, cliWords(given.language).tokenNeeded);
  const base = await openServiceClient(given.server, token, given.language).get<UnitBase>(`/units/${encodeURIComponent(given.unit)}/records`);
  return base.ok ? toldIdNumbers(base.value.records) : complain(terminal, sayServiceProblem(base, terminal));
}

function printSurvey(survey: Survey, terminal: Terminal): void {
  const words = cliWords(terminal.language);
  terminal.out(say(words.checkHead, { file: survey.file, asOf: survey.asOf }));
  for (const sheet of survey.sheets) printSheet(sheet, terminal);
  for (const { sheet, reason } of survey.skipped) terminal.out(say(words.checkSkipped, { sheet: sheet ?? survey.file, reason: saySkip(reason, terminal.language) }));
}

function printSheet(survey: SheetSurvey, terminal: Terminal): void {
  const words = cliWords(terminal.language);
  const findings = survey.tables.flatMap((table) => table.findings);
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  const tables = survey.tables.map(({ table }) => table);
  terminal.out(
    say(survey.sheet === null ? words.checkCsv : words.checkSheet, {
      sheet: (survey.sheet ?? "") + (survey.hidden ? words.hiddenSheet : ""),
      people: survey.tables.reduce((sum, { records }) => sum + records.length, 0),
      first: tables[0]!.dataRows[0],
      last: tables[tables.length - 1]!.dataRows[1],
      errors: count("error"), warnings: count("warning"), infos: count("info"),
    }),
  );
  for (const { column, because } of survey.tables.flatMap(({ questions }) => questions)) {
    terminal.out(say(words.checkAsk, { column: columnLetters(column), because: sayQuestion(because, terminal.language) }));
  }
  if (findings.length === 0) terminal.out(words.checkClean);
  for (const severity of ["error", "warning", "info"] as const) printSeverity(findings, severity, terminal);
}

/** Errors first, grouped by rule: every cell with its sentence, the advice once. */
function printSeverity(findings: readonly Finding[], severity: Finding["severity"], terminal: Terminal): void {
  const words = cliWords(terminal.language);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity === severity) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  }
  for (const [rule, group] of byRule) {
    const { title, advice } = wordsOf(terminal.language).findings[rule] ?? { title: rule, advice: "" };
    terminal.out(say(words.checkRule, { severity: words.severity[severity], title, count: group.length }));
    for (const finding of group) {
      terminal.out(say(words.checkFinding, { cell: cellAddress(finding.row, finding.column), message: sayFinding(finding, terminal.language) }));
    }
    if (advice !== "") terminal.out(say(words.checkAdvice, { advice }));
  }
}
