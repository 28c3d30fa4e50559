import type { Refusal } from "../roster/model/refusal.js";
import { columnsOf, findingsOf, questionsOf } from "../roster/workflow/describeSurvey.js";
import type { SheetSurvey, Survey } from "../roster/workflow/survey.js";
import type { Language } from "../roster/words/words.js";
import { sayRefusal } from "./say.js";

/** The stable shape of `check --json` (docs/architecture.md, contracts). */
export interface CheckReport {
  readonly file: string;
  readonly asOf: string;
  readonly sheets: readonly unknown[];
  readonly skipped: readonly unknown[];
  readonly problem?: { readonly code: string; readonly message: string };
}

/** What `check --json` prints of a file that was read. */
export function checkReportOf(survey: Survey, language: Language): CheckReport {
  return {
    file: survey.file,
    asOf: survey.asOf,
    sheets: survey.sheets.map((sheet) => sheetReport(sheet, language)),
    skipped: survey.skipped.map(({ sheet, reason }) => ({ sheet, reason })),
  };
}

/** What it prints of a file that could not be read. */
export function refusedReportOf(file: string, asOf: string, refusal: Refusal, language: Language): CheckReport {
  return { file, asOf, sheets: [], skipped: [], problem: { code: refusal.code, message: sayRefusal(refusal, language) } };
}

/** One entry a sheet, also when tables are stacked in it: rows run from the first table's to the last one's. */
function sheetReport(survey: SheetSurvey, language: Language): unknown {
  const { sheet, tables } = survey;
  const first = tables[0]!.table;
  const last = tables[tables.length - 1]!.table;
  return {
    sheet,
    ledger: first.ledger,
    headerRows: first.headerRows,
    dataRows: [first.dataRows[0], last.dataRows[1]],
    columns: columnsOf(survey),
    people: tables.reduce((sum, { records }) => sum + records.length, 0),
    findings: findingsOf(survey, language),
    ask: questionsOf(survey, language),
  };
}
