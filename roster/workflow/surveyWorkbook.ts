import type { Ledger } from "../ledgers/ledger.js";
import type { Finding } from "../model/finding.js";
import type { IsoDay } from "../model/partialDate.js";
import type { Policy } from "../model/policy.js";
import type { RosterRecord } from "../model/record.js";
import type { Sheet, Workbook } from "../model/sheet.js";
import type { Table } from "../model/table.js";
import { assumeBest } from "../read/assumeBest.js";
import { readRecords } from "../read/readRecords.js";
import { readTables } from "../read/readTables.js";
import type { SheetReading } from "../read/sheetReading.js";
import type { splitAccepted } from "../rules/acceptances.js";
import { checkTable } from "../rules/checkTable.js";
import type { RuleContext } from "../rules/rule.js";
import type { SheetSurvey, Survey, TableSurvey } from "./survey.js";

export interface SurveyOptions {
  readonly file: string;
  readonly asOf: IsoDay;
  readonly ledger: Ledger;
  readonly policy: Policy;
  /**
   * true: a column that is asked about is read as its best candidate, for looking at (`check`).
   * false: it is read as no field at all, for writing and sending (R3).
   */
  readonly guess: boolean;
  /** Parts accepted findings from those that still ask (C4); all ask where nothing was accepted. */
  readonly accept?: (findings: readonly Finding[], records: readonly RosterRecord[], table: Table) => ReturnType<typeof splitAccepted>;
  /** Valid ID numbers that this unit told before, offered where a cell lost its digits (R6). */
  readonly toldIdNumbers?: readonly string[];
}

/**
 * Reads and checks every sheet of a workbook: read → records → findings, side by side.
 * @example surveyWorkbook(workbook, { file: "a.xlsx", asOf: "2026-11-22", ledger: retirees, policy: defaultPolicy, guess: true })
 */
export function surveyWorkbook(workbook: Workbook, options: SurveyOptions): Survey {
  const sheets: SheetSurvey[] = [];
  const skipped: { sheet: string | null; reason: string }[] = [...workbook.skipped];
  for (const sheet of workbook.sheets) {
    const reading = readSheet(sheet, workbook.date1904, options);
    if (reading.kind === "skipped") skipped.push({ sheet: sheet.name, reason: reading.reason });
    else sheets.push({ sheet: sheet.name, hidden: sheet.state !== "visible", tables: reading.tables.map((table) => surveyTable(sheet, table, workbook.date1904, options)) });
  }
  return { file: options.file, asOf: options.asOf, sheets, skipped };
}

function readSheet(sheet: Sheet, date1904: boolean, { ledger, file, asOf, guess }: SurveyOptions): SheetReading {
  const reading = readTables(sheet, { ledger, fileName: file, asOf, date1904 });
  return guess && reading.kind === "tables" ? { kind: "tables", tables: reading.tables.map(assumeBest) } : reading;
}

function surveyTable(sheet: Sheet, table: Table, date1904: boolean, options: SurveyOptions): TableSurvey {
  const { asOf, ledger, policy, accept, toldIdNumbers } = options;
  const records = readRecords(sheet, table, { ledger, asOf, date1904 });
  const context: RuleContext = { asOf, policy, table, ledger, ...(toldIdNumbers === undefined ? {} : { toldIdNumbers }) };
  const findings = checkTable(records, context);
  if (accept === undefined) return { table, questions: table.questions, records, findings };
  const { open, accepted } = accept(findings, records, table);
  return { table, questions: table.questions, records, findings: open, accepted };
}
