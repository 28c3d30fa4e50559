import type { CheckView, PersonRow, PlacedFinding } from "../engine/engine.js";
import type { RememberedLayout } from "../engine/layout.js";
import type { RemoteEngine } from "../engine/remoteEngine.js";
import type { CellState, SheetHost } from "../host/sheetHost.js";
import type { CellEdit } from "../../roster/model/edit.js";
import type { SheetRow } from "../../roster/model/sheet.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Outcome, Refusal } from "../../roster/model/refusal.js";
import type { AcceptanceFile } from "../../roster/rules/acceptanceFile.js";
import type { ColumnOffer } from "../../roster/workflow/columnOffer.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import type { ServiceClient } from "../service/serviceClient.js";
import { emptyReport, type ReportState } from "./report.js";
import { noDuties, type Duties } from "./dutyBoard.js";
import { notLoaded, type Loaded } from "./loaded.js";
import type { RecordCard } from "./recordCard.js";
import type { Session } from "./session.js";
import { filterFindings, groupFindings, type FindingFilter, type Grouping } from "./findingGroups.js";
import type { Store } from "./store.js";
import type { PaneView } from "./views.js";
import type { Severity } from "../../roster/model/finding.js";

/** Long work, shown with how far it is; it can be cancelled. */
export interface Busy {
  readonly what: "reading" | "checking" | "writing" | "proposing" | "comparing" | "telling" | "drawing";
  /** null where nobody can say how much there is. */
  readonly done: number | null;
  readonly of: number | null;
  /** Ends it; where it cannot be ended there is none. */
  readonly cancel?: () => void;
}

/** A row as it stood once. */
export interface RowThen {
  readonly sheet: string | null;
  readonly row: number;
  readonly then: SheetRow | null;
}

/** One acceptance of cells, as it can be taken back. */
export interface Written {
  readonly what: "fix" | "enrich" | "edit" | "take";
  readonly count: number;
  readonly before: readonly CellState[];
  /** What was written then: a cell that holds something else by now is not put back. */
  readonly edits: readonly CellEdit[];
  /** The rows as they stood before writing: by the rest of it a row is known again when it has moved. */
  readonly rows: readonly RowThen[];
}

/** Everything that the pane shows. */
export interface DeskState {
  /** What the pane shows; ribbon commands steer it too. */
  readonly view: PaneView;
  /** Findings of these are shown, and stepped through. */
  readonly severities: readonly Severity[];
  /** Of one column (`columnKey`), of one rule; null for all. */
  readonly column: string | null;
  readonly rule: string | null;
  readonly grouping: Grouping;
  /** Fixes that are looked at before they are written. */
  readonly preview: readonly PlacedFinding[] | null;
  readonly fileName: string | null;
  readonly busy: Busy | null;
  readonly refusal: Refusal | null;
  /** A bug was met: said in plain words, with what to do. */
  readonly failed: boolean;
  readonly check: CheckView | null;
  /** A check was cancelled after rows had moved: what is shown may stand at the wrong rows until the next one. */
  readonly isStale: boolean;
  /** In the order of the sheets and rows, errors first within the pane's own grouping. */
  readonly findings: readonly PlacedFinding[];
  /** Place in `findings` that the clerk stands at. */
  readonly at: string | null;
  readonly marksOn: boolean;
  /** What the clerk said of columns: of this workbook, and of layouts met anywhere in this browser. */
  readonly confirmed: readonly RememberedLayout[];
  readonly layouts: readonly RememberedLayout[];
  readonly acceptances: AcceptanceFile | null;
  readonly proposals: readonly ProposedEdit[] | null;
  /** Columns that could be added: looked for together with the proposals. */
  readonly offers: readonly ColumnOffer[];
  readonly written: readonly Written[];
  /** Where in the list the clerk stood last: the next one is reached also when that finding is mended. */
  readonly place: number | null;
  readonly person: PersonRow | null;
  /** What the service knows of the person of a row. */
  readonly record: { readonly row: Pick<PersonRow, "sheet" | "row"> | null; readonly card: Loaded<RecordCard> };
  readonly duties: Duties;
  readonly session: Session;
  /** Counts what was done to the sheet since it was opened, by whomever. */
  readonly edition: number;
  /** Valid ID numbers that the unit told before, in memory only (R6). */
  readonly toldIdNumbers: readonly string[];
  readonly report: ReportState;
}

export const emptyDesk: DeskState = {
  view: "check",
  severities: ["error", "warning", "info"],
  column: null,
  rule: null,
  grouping: "rule",
  preview: null,
  fileName: null,
  busy: null,
  refusal: null,
  failed: false,
  check: null,
  isStale: false,
  findings: [],
  at: null,
  marksOn: true,
  confirmed: [],
  layouts: [],
  acceptances: null,
  proposals: null,
  offers: [],
  written: [],
  place: null,
  person: null,
  record: { row: null, card: notLoaded },
  duties: noDuties,
  session: { kind: "unknown" },
  edition: 0,
  toldIdNumbers: [],
  report: emptyReport,
};

/** What every workflow works with: the workbook, the engine, what is shown, and what comes from outside. */
export interface Desk {
  readonly host: SheetHost;
  readonly engine: RemoteEngine;
  readonly state: Store<DeskState>;
  readonly service: ServiceClient;
  /** Signs in in a dialog of Office and answers its one-time code; null where only the pane's own form does. */
  readonly signInDialog: (() => Promise<Outcome<string>>) | null;
  today(): IsoDay;
  /** A random text, for salts and ids. */
  random(): string;
}

/** A finding's own name: the same finding after a re-check has the same. @example keyOfFinding(finding) === "在册!7,3 id-number-checksum id_no" */
export function keyOfFinding({ sheet, row, column, rule, field }: PlacedFinding): string {
  return `${sheet ?? ""}!${String(row)},${String(column)} ${rule} ${field ?? ""}`;
}

/** The findings that the clerk wants to see, in the order in which the list shows them. */
export function shownFindings(state: Pick<DeskState, "findings" | "grouping"> & FindingFilter): readonly PlacedFinding[] {
  return groupFindings(filterFindings(state.findings, state), state.grouping).flatMap(({ findings }) => findings);
}
