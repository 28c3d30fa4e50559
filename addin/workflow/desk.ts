import type { CheckView, ConfirmedSheet, PersonRow, PlacedFinding } from "../engine/engine.js";
import type { RemoteEngine } from "../engine/remoteEngine.js";
import type { CellState, SheetHost } from "../host/sheetHost.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Refusal } from "../../roster/model/refusal.js";
import type { AcceptanceFile } from "../../roster/rules/acceptanceFile.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import type { Store } from "./store.js";

/** Long work, shown with how far it is; it can be cancelled. */
export interface Busy {
  readonly what: "reading" | "checking" | "writing" | "proposing" | "telling" | "drawing";
  /** null where nobody can say how much there is. */
  readonly done: number | null;
  readonly of: number | null;
}

/** One acceptance of cells, as it can be taken back. */
export interface Written {
  readonly what: "fix" | "enrich" | "edit";
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
}

export const emptyDesk: DeskState = {
  fileName: null, busy: null, refusal: null, failed: false, check: null, findings: [], at: null, marksOn: true, confirmed: [], acceptances: null,
  proposals: null, written: [], person: null,
};

/** What every workflow works with: the workbook, the engine, what is shown, and what comes from outside. */
export interface Desk {
  readonly host: SheetHost;
  readonly engine: RemoteEngine;
  readonly state: Store<DeskState>;
  today(): IsoDay;
  /** A random text, for salts and ids. */
  random(): string;
}

/** A finding's own name: the same finding after a re-check has the same. @example keyOfFinding(finding) === "在册!7,3 id-number-checksum id_no" */
export function keyOfFinding({ sheet, row, column, rule, field }: PlacedFinding): string {
  return `${sheet ?? ""}!${String(row)},${String(column)} ${rule} ${field ?? ""}`;
}
