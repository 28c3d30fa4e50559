import { statementOf } from "../../roster/changes/statementOf.js";
import { dateHabit, type DateHabit } from "../../roster/enrich/dateHabit.js";
import type { Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { Finding } from "../../roster/model/finding.js";
import type { RosterRecord } from "../../roster/model/record.js";
import type { Sheet, SheetRow } from "../../roster/model/sheet.js";
import type { Table } from "../../roster/model/table.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import { assumeBest } from "../../roster/read/assumeBest.js";
import { readRecord, readRecords } from "../../roster/read/readRecords.js";
import type { CellOptions } from "../../roster/read/sheetReading.js";
import { splitAccepted, type AcceptedFinding } from "../../roster/rules/acceptances.js";
import type { AcceptanceFile } from "../../roster/rules/acceptanceFile.js";
import { openCheck, type CheckSession } from "../../roster/rules/openCheck.js";
import type { TableSurvey } from "../../roster/workflow/survey.js";
import { hashWith } from "./hashWith.js";

export interface TableOptions extends CellOptions {
  readonly acceptances: AcceptanceFile | null;
  readonly toldIdNumbers: readonly string[];
}

/** One roster under check while somebody works in it. */
export interface OpenTable {
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** As it is checked: a column that is asked about is read as its best candidate. */
  readonly table: Table;
  /** As it was read, with what is asked still open. */
  readonly asRead: Table;
  has(row: number): boolean;
  recordAt(row: number): RosterRecord | null;
  findings(): { readonly open: readonly Finding[]; readonly accepted: number };
  /** A row of a person as it is now. */
  update(row: SheetRow): { readonly added: readonly Finding[]; readonly removed: readonly Finding[] };
  /** What a row of it would tell, were it so. */
  tells(row: SheetRow): Statement;
  /** How the column of a field writes its dates. */
  habitOf(field: FieldId): DateHabit;
  /** As it is written and sent: what is still asked is no field at all (R3). */
  survey(rowsNow: readonly SheetRow[]): TableSurvey;
  /** What an acceptance must know. */
  subjects(): { readonly records: readonly RosterRecord[]; readonly table: Table };
}

/** @example openTable(sheet, table, options).findings().open.length */
export function openTable(sheet: Sheet, asRead: Table, options: TableOptions): OpenTable {
  const table = assumeBest(asRead);
  const people = new Set(table.peopleRows);
  const records = new Map(readRecords(sheet, table, options).map((record) => [record.row, record]));
  const context = { asOf: options.asOf, policy: defaultPolicy, table, ledger: retirees, toldIdNumbers: options.toldIdNumbers };
  const session: CheckSession = openCheck([...records.values()], context);
  const inOrder = (): readonly RosterRecord[] => [...records.values()];
  const parted = (findings: readonly Finding[], of = { records: inOrder(), table }): { readonly open: readonly Finding[]; readonly accepted: readonly AcceptedFinding[] } => {
    const { acceptances } = options;
    if (acceptances === null) return { open: findings, accepted: [] };
    return splitAccepted(findings, of, { acceptances: acceptances.acceptances, hash: hashWith(acceptances.salt) });
  };
  return {
    sheet: sheet.name, hidden: sheet.state !== "visible", table, asRead,
    has: (row) => people.has(row),
    recordAt: (row) => records.get(row) ?? null,
    findings() {
      const { open, accepted } = parted(session.findings());
      return { open, accepted: accepted.length };
    },
    tells: (row) => statementOf(readRecord(row, asRead.questions.length === 0 ? table : asRead, options), []).statement,
    habitOf: (field) => dateHabit(inOrder(), field),
    update(row) {
      const record = readRecord(row, table, options);
      records.set(row.row, record);
      const { added, removed } = session.update(row.row, record);
      return { added: parted(added).open, removed };
    },
    survey(rowsNow) {
      if (asRead.questions.length === 0) {
        const { open, accepted } = parted(session.findings());
        return { table, questions: [], records: inOrder(), findings: open, accepted };
      }
      const read = readRecords({ ...sheet, rows: rowsNow }, asRead, options);
      const { open, accepted } = parted(openCheck(read, { ...context, table: asRead }).findings(), { records: read, table: asRead });
      return { table: asRead, questions: asRead.questions, records: read, findings: open, accepted };
    },
    subjects: () => ({ records: inOrder(), table }),
  };
}
