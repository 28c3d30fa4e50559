import type { GivenAnswer } from "../../roster/changes/tellRoster.js";
import type { ToldAcceptance } from "../../roster/model/acceptance.js";
import type { Change, Statement, ToldRecord } from "../../roster/model/change.js";
import type { CellEdit } from "../../roster/model/edit.js";
import type { FieldId } from "../../roster/model/field.js";
import type { RosterQuality } from "../../roster/model/quality.js";

/** What the unit had told as of the sheet's revision, and what it has told by now. */
export interface KnownBases {
  readonly base: readonly ToldRecord[];
  readonly current: readonly ToldRecord[];
}

export interface TellRequest {
  /** The bases that were made known under this name; thousands of records are not sent to the worker for every edit. */
  readonly known: string;
  /** "current": as if the sheet had last been told now. */
  readonly against: "base" | "current";
  readonly answers: readonly GivenAnswer[];
  /** Records of which the pane shows a name or a place although nothing of them is sent. */
  readonly concerned: readonly string[];
}

/** A row of the sheet. */
export interface RowPlace {
  readonly sheet: string | null;
  readonly row: number;
}

/** What must be answered before it is told (S6). */
export interface AskView {
  readonly kind: "vanished" | "same-person";
  readonly recordId: string;
  /** As the register knows the person. */
  readonly name: string | null;
  /** The row that may be the person; null where no row tells them any more. */
  readonly row: (RowPlace & { readonly name: string | null }) | null;
  /** What that row says otherwise. */
  readonly differs: readonly { readonly field: FieldId; readonly from: string | null; readonly to: string | null }[];
}

/** A value of the sheet that waits for correction, and the rule that says why (待更正). */
export interface WaitingView extends RowPlace {
  readonly recordId: string | null;
  readonly name: string | null;
  readonly field: FieldId;
  readonly rule: string;
}

/** Something that others told since, and the sheet does not say. */
export interface NewsView {
  readonly kind: "changed" | "added" | "removed";
  readonly recordId: string;
  readonly name: string | null;
  /** null: the whole person. */
  readonly field: FieldId | null;
  /** What the sheet says, and what the register holds by now. */
  readonly mine: string | null;
  readonly current: string | null;
  /** The sheet says something new, too: sent as it is, it becomes a conflict. */
  readonly both: boolean;
  /** What an added person was told with. */
  readonly statement: Statement | null;
}

/** What would be told to the service, made from the rows as they are now. */
export interface Telling {
  /** Only what the register does not hold yet. */
  readonly changes: readonly Change[];
  readonly acceptances: readonly ToldAcceptance[];
  readonly quality: RosterQuality;
  readonly asks: readonly AskView[];
  readonly waiting: readonly WaitingView[];
  readonly news: readonly NewsView[];
  /** People on the sheet, and those of them who are or would be told. */
  readonly rows: number;
  readonly told: number;
  /** Of what would be told: 已报送 only where the register's is the same (S5). */
  readonly digest: string;
  /** Of every record that is spoken of here, by its id. */
  readonly people: Readonly<Record<string, { readonly name: string | null; readonly place: RowPlace | null }>>;
}

/** A value that the clerk may want in the sheet. */
export interface WantedCell {
  readonly recordId: string;
  readonly field: FieldId;
  readonly to: string | null;
}

/** Where a wanted value would stand. */
export interface LocatedCell {
  /** What the sheet tells of the field now. */
  readonly mine: string | null;
  readonly place: (RowPlace & { readonly column: number | null }) | null;
  /** null where the sheet has no cell that could tell exactly this: the clerk writes it by hand. */
  readonly edit: CellEdit | null;
}
