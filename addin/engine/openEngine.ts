import { assignRows, type StatedRow } from "../../roster/changes/assignRows.js";
import { statementOf } from "../../roster/changes/statementOf.js";
import type { ToldRecord } from "../../roster/model/change.js";
import type { KnownRow } from "../../roster/changes/diffRoster.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import { done, type Outcome } from "../../roster/model/refusal.js";
import type { Finding } from "../../roster/model/finding.js";
import { shownText, type Workbook } from "../../roster/model/sheet.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import { acceptFinding, type Acceptance } from "../../roster/rules/acceptances.js";
import { measureQuality } from "../../roster/workflow/measureQuality.js";
import { offerColumns } from "../../roster/workflow/offerColumns.js";
import { proposeEdits } from "../../roster/workflow/proposeEdits.js";
import { stateRoster } from "../../roster/workflow/stateRoster.js";
import { tablesOf, type Survey } from "../../roster/workflow/survey.js";
import type { WorkbookLooks } from "../../spreadsheet/looks/looks.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { openSheets, type OpenSheets } from "../host/file/openSheets.js";
import type { CheckRequest, CheckView, Engine, OnProgress, PlacedFinding, RecordPlace, RosterView } from "./engine.js";
import { chooseForForms, drawForm } from "./drawForm.js";
import { hashWith } from "./hashWith.js";
import { openTables, readSheet } from "./openTables.js";
import type { OpenTable } from "./openTable.js";
import { layoutOf } from "./layoutOf.js";
import { sampleColumns } from "./sampleColumns.js";
import { isAsBefore } from "./isAsBefore.js";
import { locateCells } from "./locateCells.js";
import { openRecordIds } from "./newRecordIds.js";
import type { KnownBases } from "./telling.js";
import { tellSheet } from "./tellSheet.js";
import { openNetFindings } from "./netFindings.js";

interface Opened {
  readonly fileName: string;
  readonly sheets: OpenSheets;
  readonly date1904: boolean;
}

interface Checked {
  readonly request: CheckRequest;
  readonly tables: readonly OpenTable[];
  readonly skipped: CheckView["skipped"];
}

/** Rows of a pasted block between two words of how far it is. */
const rowsAtOnce = 500;

/**
 * The engine itself, without a thread of its own; `engineWorker` gives it one.
 * @param onProgress of what it does right now
 * @example const engine = openEngine(() => undefined); await engine.openFile(bytes, "名册.xlsx")
 */
export function openEngine(onProgress: OnProgress, newRecordId: () => string = openRecordIds()): Engine {
  let opened: Opened | null = null;
  let checked: Checked | null = null;
  const edited = new Set<string | null>();
  let lastTold: readonly KnownRow[] = [];
  let known: { readonly name: string; readonly bases: KnownBases } | null = null;
  let fixes = "";
  let looks: WorkbookLooks | null = null;

  const keep = (workbook: Workbook, fileName: string): void => {
    opened = { fileName, sheets: openSheets(workbook), date1904: workbook.date1904 };
    checked = null;
    edited.clear();
  };
  const current = (): Opened => {
    if (opened === null) throw new Error("No workbook is open");
    return opened;
  };
  const lastCheck = (): Checked => {
    if (checked === null) throw new Error("The workbook has not been checked");
    return checked;
  };
  const survey = (): Survey => {
    const { request, tables } = lastCheck();
    const { fileName, sheets } = current();
    const now = new Map(sheets.workbook().sheets.map((sheet) => [sheet.name, sheet.rows]));
    const names = [...new Set(tables.map(({ sheet }) => sheet))];
    return {
      file: fileName, asOf: request.asOf, skipped: lastCheck().skipped,
      sheets: names.map((sheet) => {
        const ofSheet = tables.filter((table) => table.sheet === sheet);
        return { sheet, hidden: ofSheet[0]!.hidden, tables: ofSheet.map((table) => table.survey(now.get(sheet) ?? [])) };
      }),
    };
  };

  return {
    async openFile(bytes, fileName): Promise<Outcome<Workbook>> {
      looks = null;
      const read = await readWorkbook(bytes, { fileName, onProgress, onLooks: (told) => { looks = told; } });
      if (read.ok) keep(read.value, fileName);
      return read.ok ? done(read.value) : read;
    },

    looks() {
      const told = looks;
      looks = null;
      return Promise.resolve(told);
    },

    take(workbook, fileName) {
      keep(workbook, fileName);
      return Promise.resolve();
    },

    async check(request) {
      edited.clear();
      const { sheets, fileName, date1904 } = current();
      const tables: OpenTable[] = [];
      const workbook = sheets.workbook();
      const skipped: { sheet: string | null; reason: string }[] = [...workbook.skipped];
      for (const [place, sheet] of workbook.sheets.entries()) {
        onProgress(place, workbook.sheets.length);
        await pause();
        const found = openTables(sheet, { request, fileName, date1904 });
        if (typeof found === "string") skipped.push({ sheet: sheet.name, reason: found });
        else tables.push(...found);
      }
      onProgress(workbook.sheets.length, workbook.sheets.length);
      checked = { request, tables, skipped };
      fixes = columnFixes(tables);
      return viewOf(checked, sheets.rowOf);
    },

    async edit(edits) {
      const { sheets } = current();
      for (const { sheet } of edits) edited.add(sheet);
      const net = openNetFindings();
      const renamed: { sheet: string | null; row: number; person: string | null }[] = [];
      let moved = false;
      for (const [place, { sheet, row, now }] of edits.entries()) {
        if (place % rowsAtOnce === rowsAtOnce - 1) {
          onProgress(place, edits.length);
          await pause();
        }
        sheets.put(sheet, now ?? { row, values: [], formats: null, texts: null, formulas: null, struck: null, hidden: false });
        const table = checked?.tables.find((candidate) => candidate.sheet === sheet && candidate.has(row));
        if (table === undefined || now === null || isNobody(table, now)) moved = true;
        if (table === undefined || now === null) continue;
        const before = personOf(table, row);
        const delta = table.update(now);
        const person = personOf(table, row);
        if (person !== before) renamed.push({ sheet, row, person });
        for (const finding of delta.removed) net.remove(placed(table, finding));
        for (const finding of delta.added) net.add(placed(table, finding));
      }
      return { kind: moved ? "moved" : "rechecked", added: net.added(), removed: net.removed(), renamed };
    },

    async reread() {
      if (checked === null || edited.size === 0) return null;
      const { request, tables, skipped } = checked;
      const { sheets, fileName, date1904 } = current();
      const names = [...edited];
      edited.clear();
      const isSame = sheets.workbook().sheets.filter(({ name }) => names.includes(name)).every((sheet) => {
        const reading = readSheet(sheet, { request, fileName, date1904 });
        return isAsBefore(reading, tables.filter((table) => table.sheet === sheet.name), skipped.find((each) => each.sheet === sheet.name)?.reason);
      });
      if (!isSame) return this.check(request);
      const before = fixes;
      fixes = columnFixes(tables);
      return fixes === before ? null : viewOf(checked, sheets.rowOf);
    },

    areKnown: (rows) => Promise.resolve(rows.every(({ sheet, row, now }) => {
      const known = current().sheets.rowOf(sheet, row);
      const width = Math.max(known?.values.length ?? 0, now?.values.length ?? 0);
      return Array.from({ length: width }, (_, column) => column).every((column) => (known?.values[column] ?? null) === (now?.values[column] ?? null));
    })),

    propose: () => Promise.resolve(proposeEdits(survey(), { ledger: retirees, policy: defaultPolicy, workbook: current().sheets.workbook() })),

    offerColumns: () => Promise.resolve(offerColumns(survey(), { ledger: retirees, policy: defaultPolicy, workbook: current().sheets.workbook() })),

    know(name, bases) {
      known = { name, bases };
      return Promise.resolve();
    },

    tell({ known: name, against, answers, concerned }) {
      if (known?.name !== name) return Promise.resolve(null);
      const { current: now, base } = known.bases;
      const request = { base: against === "current" ? now : base, current: now, answers, concerned };
      const surveyed = survey();
      const { telling, told } = tellSheet(stateRoster(surveyed), request, { quality: measureQuality(tablesOf(surveyed), retirees), newRecordId });
      lastTold = told;
      return Promise.resolve(telling);
    },

    locate: (cells) => Promise.resolve(locateCells(cells, {
      told: lastTold, rowOf: current().sheets.rowOf, tableOf: (sheet, row) => checked?.tables.find((table) => table.sheet === sheet && table.has(row)),
    })),

    state() {
      const surveyed = survey();
      return Promise.resolve({ rows: stateRoster(surveyed), quality: measureQuality(tablesOf(surveyed), retirees) });
    },

    personAt(sheet, row) {
      const table = checked?.tables.find((candidate) => candidate.sheet === sheet && candidate.has(row));
      const now = current().sheets.rowOf(sheet, row);
      if (table === undefined || now === null) return Promise.resolve(null);
      const record = table.recordAt(row);
      return Promise.resolve({
        sheet, row, name: record?.told.name?.value ?? "", statement: record === null ? {} : statementOf(record, []).statement,
        cells: table.table.columns.map(({ index, heading, field }) => ({ column: index, heading, field, text: shownText(now, index) })),
      });
    },

    placeRecords(base) {
      const { pairs, doubts } = assignRows(base, stateRoster(survey()));
      const placeOf = (record: ToldRecord, { source: { sheet, row } }: StatedRow, doubtful: boolean): RecordPlace => ({ recordId: record.recordId, sheet, row, doubtful });
      return Promise.resolve([...pairs.map(([record, row]) => placeOf(record, row, false)), ...doubts.map(({ record, row }) => placeOf(record, row, true))]);
    },

    formPeople: () => Promise.resolve(chooseForForms(tablesOf(survey()), lastCheck().request.asOf)),

    drawForm: (order) => drawForm(order.request.kind === "blank" ? [] : tablesOf(survey()), order),

    accept(findings, { reason, by, salt }) {
      const { request, tables } = lastCheck();
      const known = request.acceptances;
      const made = findings.flatMap((finding): readonly Acceptance[] => {
        const table = tables.find((candidate) => candidate.sheet === finding.sheet && (candidate.has(finding.row) || candidate.table.headerRows[0] <= finding.row));
        if (table === undefined) return [];
        return [acceptFinding(finding, table.subjects(), { reason, acceptedBy: by, acceptedOn: request.asOf, hash: hashWith(known?.salt ?? salt) })];
      });
      return Promise.resolve({ version: 1, salt: known?.salt ?? salt, acceptances: [...(known?.acceptances ?? []), ...made] });
    },
  };
}

function viewOf({ request, tables, skipped }: Checked, rowOf: OpenSheets["rowOf"]): CheckView {
  const parted = tables.map((table) => ({ table, ...table.findings() }));
  return {
    asOf: request.asOf, skipped,
    rosters: tables.map(({ sheet, hidden, table }): RosterView => ({
      sheet, hidden, headerRows: table.headerRows, dataRows: table.dataRows, columns: table.columns, questions: table.questions,
      samples: sampleColumns(table, rowOf), place: layoutOf(table.columns), people: table.peopleRows.length, reportingUnit: table.reportingUnit,
    })),
    findings: parted.flatMap(({ table, open }) => open.map((finding) => placed(table, finding))),
    accepted: parted.reduce((sum, { accepted }) => sum + accepted, 0),
  };
}

/** Fixes of many cells as one text: their cells follow from the rows, and may change without the finding. */
function columnFixes(tables: readonly OpenTable[]): string {
  return JSON.stringify(tables.map((table) => table.findings().open.filter(({ fix }) => (fix?.cells?.length ?? 0) > 1).map(({ rule, column, fix }) => [rule, column, fix])));
}

function placed(table: OpenTable, finding: Finding): PlacedFinding {
  return { ...finding, sheet: table.sheet, person: personOf(table, finding.row) };
}

function personOf({ recordAt }: OpenTable, row: number): string | null {
  return recordAt(row)?.told.name?.text.trim() ?? null;
}

/** A row without a name and a number may be no person any more: a total, a group heading, an empty line. */
function isNobody({ table }: OpenTable, row: Parameters<typeof shownText>[0]): boolean {
  const keys = table.columns.filter(({ field }) => field === "name" || field === "id_no");
  return keys.every(({ index }) => shownText(row, index).trim() === "");
}

/** Lets progress be told and a cancelled call be heard. */
function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
