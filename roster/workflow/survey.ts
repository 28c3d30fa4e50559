import type { Finding } from "../model/finding.js";
import type { IsoDay } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";
import type { AcceptedFinding } from "../rules/acceptances.js";
import type { Question, Table } from "../model/table.js";

/** One roster of a file, read and checked. */
export interface TableSurvey {
  readonly table: Table;
  /** What reading could not settle, kept also where the best candidate was used for checking. */
  readonly questions: readonly Question[];
  readonly records: readonly RosterRecord[];
  readonly findings: readonly Finding[];
  /** Those that somebody let stand, which are not among the findings; left out where nobody was asked. */
  readonly accepted?: readonly AcceptedFinding[];
}

/** One sheet of a file; tables may be stacked in it. */
export interface SheetSurvey {
  readonly sheet: string | null;
  /** Read all the same, and said so: people may stand in it whom nobody sees. */
  readonly hidden: boolean;
  readonly tables: readonly TableSurvey[];
}

/** A file, surveyed: every sheet is either read or named with the reason why not. */
export interface Survey {
  readonly file: string;
  readonly asOf: IsoDay;
  readonly sheets: readonly SheetSurvey[];
  readonly skipped: readonly { readonly sheet: string | null; readonly reason: string }[];
}

/** All rosters of a file in the order of its sheets. */
export function tablesOf(survey: Survey): readonly TableSurvey[] {
  return survey.sheets.flatMap((sheet) => sheet.tables);
}
