import type { CheckView, ConfirmedSheet, PersonRow, PlacedFinding } from "../engine/engine.js";
import type { RemoteEngine } from "../engine/remoteEngine.js";
import type { CellState, SheetHost } from "../host/sheetHost.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Outcome, Refusal } from "../../roster/model/refusal.js";
import type { AcceptanceFile } from "../../roster/rules/acceptanceFile.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import type { ServiceClient } from "../service/serviceClient.js";
import { noDuties, type Duties } from "./dutyBoard.js";
import { notLoaded, type Loaded } from "./loaded.js";
import type { RecordCard } from "./recordCard.js";
import { emptyReport, type ReportState } from "./report.js";
import type { Session } from "./session.js";
import type { Store } from "./store.js";

/** Long work, shown with how far it is; it can be cancelled. */
export interface Busy {
  readonly what: "reading" | "checking" | "writing" | "proposing" | "comparing" | "telling";
  /** null where nobody can say how much there is. */
  readonly done: number | null;
  readonly of: number | null;
}

/** One acceptance of cells, as it can be taken back. */
export interface Written {
  readonly what: "fix" | "enrich" | "edit" | "take";
  readonly count: number;
  readonly before: readonly CellState[];
}

/** Everything that the pane shows. */
export interface DeskState {
  readonly fileName: string | null;
  readonly busy: Busy | null;
  readonly refusal: Refusal | null;
  /** A bug was met: said in plain words, with what to do. */
  readonly failed: boolean;
  readonly check: CheckView | null;
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
  fileName: null, busy: null, refusal: null, failed: false, check: null, findings: [], at: null, marksOn: true, confirmed: [], acceptances: null,
  proposals: null, written: [], person: null, record: { row: null, card: notLoaded }, duties: noDuties, session: { kind: "unknown" }, edition: 0,
  toldIdNumbers: [], report: emptyReport,
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
