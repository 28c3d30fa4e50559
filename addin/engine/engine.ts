import type { Statement, ToldRecord } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { Finding } from "../../roster/model/finding.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Outcome } from "../../roster/model/refusal.js";
import type { SheetRow, Workbook } from "../../roster/model/sheet.js";
import type { Column, Question } from "../../roster/model/table.js";
import type { AcceptanceFile } from "../../roster/rules/acceptanceFile.js";
import type { StatedRow } from "../../roster/changes/assignRows.js";
import type { RosterQuality } from "../../roster/model/quality.js";
import type { LayoutPlace, RememberedLayout } from "./layout.js";
import type { DrawnForm, FormChoice, FormOrder } from "./formOrder.js";
import type { ColumnOffer } from "../../roster/workflow/columnOffer.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import type { KnownBases, LocatedCell, Telling, TellRequest, WantedCell } from "./telling.js";
import type { WorkbookLooks } from "../../spreadsheet/looks/looks.js";

export interface CheckRequest {
  readonly asOf: IsoDay;
  /** What columns were confirmed to be: of this workbook, then of the same layout elsewhere. */
  readonly confirmed: readonly RememberedLayout[];
  readonly acceptances: AcceptanceFile | null;
  /** Valid ID numbers that this unit told before (R6). */
  readonly toldIdNumbers: readonly string[];
}

/** A finding with its sheet and the person of its row, where it has one. */
export interface PlacedFinding extends Finding {
  readonly sheet: string | null;
  readonly person: string | null;
}

/** One roster as the pane shows it. */
export interface RosterView {
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  readonly columns: readonly Column[];
  readonly questions: readonly Question[];
  /** A few cells of each column, numbers masked, in the order of `columns`. */
  readonly samples: readonly (readonly string[])[];
  readonly place: LayoutPlace;
  readonly people: number;
  readonly reportingUnit: string | null;
}

export interface CheckView {
  readonly asOf: IsoDay;
  readonly rosters: readonly RosterView[];
  readonly skipped: readonly { readonly sheet: string | null; readonly reason: string }[];
  readonly findings: readonly PlacedFinding[];
  /** Findings that were accepted with a reason. */
  readonly accepted: number;
}

/** What an edit did to the findings; "moved" where it did more than change a person's row, so that `reread` has more to say. */
export interface EditView {
  readonly kind: "rechecked" | "moved";
  readonly added: readonly PlacedFinding[];
  readonly removed: readonly PlacedFinding[];
  /** Rows whose person has another name now: it stands beside all findings of the row. */
  readonly renamed: readonly { readonly sheet: string | null; readonly row: number; readonly person: string | null }[];
}

export interface RowEdit {
  readonly sheet: string | null;
  readonly row: number;
  readonly now: SheetRow | null;
}

/** A row as a form: what it says of each field, in the order of the ledger. */
export interface PersonRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly name: string;
  readonly cells: readonly { readonly column: number; readonly heading: string; readonly field: FieldId | null; readonly text: string }[];
  /** What the row would tell the register. */
  readonly statement: Statement;
}

/** Where a record that was told stands in the workbook now. */
export interface RecordPlace {
  readonly recordId: string;
  readonly sheet: string | null;
  readonly row: number;
  /** Only the clerk can say whether the row is the record's. */
  readonly doubtful: boolean;
}

/**
 * Everything that is computed about the opened workbook, away from the page's own thread: it holds the workbook as it was
 * read, its check sessions, and answers in plain data.
 */
export interface Engine {
  /** Reads a file's bytes; the workbook is kept and given back. */
  openFile(bytes: Uint8Array, fileName: string): Promise<Outcome<Workbook>>;
  /** How the file that was opened looks; null where its format does not say. Given once: it is not kept. */
  looks(): Promise<WorkbookLooks | null>;
  /** Takes a workbook that a host has read. */
  take(workbook: Workbook, fileName: string): Promise<void>;
  check(request: CheckRequest): Promise<CheckView>;
  /** Rows that changed; cheap for rows of people, else "moved" (C3). */
  edit(edits: readonly RowEdit[]): Promise<EditView>;
  /** 补全: what can be derived for empty cells. */
  /**
   * After edits, when the sheet has come to rest: reads the edited sheets again out of the rows that are known, and checks anew
   * where an edit has changed more than its row – what a column is, where the people end.
   * @returns null where everything is as the edits have told
   */
  reread(): Promise<CheckView | null>;
  /** Whether these rows are as the engine knows them, so that what it found there holds. */
  areKnown(rows: readonly RowEdit[]): Promise<boolean>;
  propose(): Promise<readonly ProposedEdit[]>;
  /** Keeps what the unit has told, under a name; what was kept before is forgotten. */
  know(name: string, bases: KnownBases): Promise<void>;
  /** 报送: what the rows tell against what the unit told before; null where the bases are not known (any more). */
  tell(request: TellRequest): Promise<Telling | null>;
  /** Where values of the register would stand, by the telling before. */
  locate(cells: readonly WantedCell[]): Promise<readonly LocatedCell[]>;
  /** The whole table as it is told, for a package (S7). */
  state(): Promise<{ readonly rows: readonly StatedRow[]; readonly quality: RosterQuality }>;
  personAt(sheet: string | null, row: number): Promise<PersonRow | null>;
  /** The row of each record that was told, where it has one. */
  placeRecords(base: readonly ToldRecord[]): Promise<readonly RecordPlace[]>;
  /** 补全: columns that could be added, with what would stand in them. */
  offerColumns(): Promise<readonly ColumnOffer[]>;
  /** 表册: whom lists may be made of, and who is left out and why. */
  formPeople(): Promise<FormChoice>;
  /** A form as the bytes of a new workbook; a blank one needs no open workbook. */
  drawForm(order: FormOrder): Promise<DrawnForm>;
  /** Accepts findings with a reason; the list to keep with the workbook. */
  accept(findings: readonly PlacedFinding[], why: { readonly reason: string; readonly by: string; readonly salt: string }): Promise<AcceptanceFile>;
}

/** Progress of a long call: bytes, rows or sheets done, and of how many. */
export type OnProgress = (done: number, of: number) => void;
