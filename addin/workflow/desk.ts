import type { CheckView, ConfirmedSheet, PersonRow, PlacedFinding } from "../engine/engine.js";
import type { RemoteEngine } from "../engine/remoteEngine.js";
import type { CellState, SheetHost } from "../host/sheetHost.js";
import type { CellEdit } from "../../roster/model/edit.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Outcome, Refusal } from "../../roster/model/refusal.js";
import type { AcceptanceFile } from "../../roster/rules/acceptanceFile.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import type { ServiceClient } from "../service/serviceClient.js";
import { emptyReport, type ReportState } from "./report.js";
import type { Session } from "./session.js";
import type { Store } from "./store.js";
import type { PaneView } from "./views.js";
import type { Severity } from "../../roster/model/finding.js";

/** Long work, shown with how far it is; it can be cancelled. */
export interface Busy {
  readonly what: "reading" | "checking" | "writing" | "proposing" | "comparing" | "telling";
  /** null where nobody can say how much there is. */
  readonly done: number | null;
  readonly of: number | null;
  /** Ends it; where it cannot be ended there is none. */
  readonly cancel?: () => void;
}

/** One acceptance of cells, as it can be taken back. */
export interface Written {
  readonly what: "fix" | "enrich" | "edit" | "take";
  readonly count: number;
  readonly before: readonly CellState[];
  /** What was written then: a cell that holds something else by now is not put back. */
  readonly edits: readonly CellEdit[];
}

/** Everything that the pane shows. */
export interface DeskState {
  /** What the pane shows; ribbon commands steer it too. */
  readonly view: PaneView;
  /** Findings of these are shown, and stepped through. */
  readonly severities: readonly Severity[];
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
  readonly confirmed: readonly ConfirmedSheet[];
  readonly acceptances: AcceptanceFile | null;
  readonly proposals: readonly ProposedEdit[] | null;
  readonly written: readonly Written[];
  readonly person: PersonRow | null;
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
  acceptances: null,
  proposals: null,
  written: [],
  person: null,
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

/** The findings that the clerk wants to see. */
export function shownFindings({ findings, severities }: Pick<DeskState, "findings" | "severities">): readonly PlacedFinding[] {
  return findings.filter(({ severity }) => severities.includes(severity));
}
