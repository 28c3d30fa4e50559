import type { CellEdit } from "../../roster/model/edit.js";
import type { Severity } from "../../roster/model/finding.js";
import type { Outcome } from "../../roster/model/refusal.js";
import type { CellValue, SheetRow, Workbook } from "../../roster/model/sheet.js";

/** A cell: row from 1, column 0 = A. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** What stood in a cell before an accepted edit, enough to put it back as it was. */
export interface CellState extends CellPlace {
  readonly value: CellValue;
  /** Without "="; null where the cell has none. */
  readonly formula: string | null;
  /** The number format; "General" where it has none. */
  readonly format: string;
  /** It had no looks at all and was given those of another cell: they go when it is put back. */
  readonly isBare?: boolean;
}

/** A cell that a finding points to. Colour is never its only sign: the pane lists every one in words. */
export interface Mark extends CellPlace {
  readonly severity: Severity;
}

/** A change of a cell's mark; null takes it off. */
export interface MarkChange extends CellPlace {
  readonly severity: Severity | null;
}

/** A row as it is now; null where nothing stands there. */
export interface RowNow {
  readonly row: number;
  readonly now: SheetRow | null;
}

/** Rows that came (count > 0) or went (count < 0) from row `at` on. */
export interface RowShift {
  readonly sheet: string | null;
  readonly at: number;
  readonly count: number;
}

/**
 * What somebody did to the workbook, told by the host; what the product itself wrote is not told. Quiet is what others did who
 * work in the same workbook elsewhere: it is taken up without a sign.
 */
export type HostEdit =
  /** Cells of these rows changed; each row is given as it is now. */
  | { readonly kind: "rows"; readonly sheet: string | null; readonly rows: readonly RowNow[]; readonly isQuiet?: boolean }
  /** Rows or columns moved, or a sheet came or went: what was read before no longer holds. */
  | { readonly kind: "moved"; readonly isQuiet?: boolean; readonly shift?: RowShift };

export interface Capabilities {
  readonly kind: "excel" | "file";
  /** How the workbook is kept: by Excel itself, or by the page as a file. */
  readonly keeps: "excel" | "file";
}

/** Small texts that stay with the workbook: column mapping, revision, acceptances. Nothing secret, no ID number. */
export interface HostSettings {
  read(key: string): Promise<string | null>;
  /** null takes the setting away. */
  write(key: string, text: string | null): Promise<void>;
}

export interface ReadProgress {
  readonly signal?: AbortSignal;
  /** Cells read so far and in all. */
  onProgress?(done: number, of: number): void;
}

/**
 * The workbook that the clerk has before them, whatever holds it: Excel, or a file opened in the page. Both sides keep one
 * contract (tests/contracts/sheetHost.contract.ts).
 */
export interface SheetHost {
  readonly capabilities: Capabilities;
  /** The name that people know the workbook by. */
  fileName(): Promise<string>;
  /** Every sheet as it is now: values, texts, formats, merges, formulas, what is hidden. */
  read(progress?: ReadProgress): Promise<Workbook>;
  /** Some rows as they are now, without reading anything else; none where the sheet is gone. */
  readRows(sheet: string | null, rows: readonly number[]): Promise<readonly RowNow[]>;
  /**
   * Writes accepted cells, all or none, and nothing else (B1); text never becomes a formula (B4).
   * @returns what stood there before, or why it cannot be written
   */
  write(edits: readonly CellEdit[]): Promise<Outcome<readonly CellState[]>>;
  /** Puts cells back as they were. */
  restore(states: readonly CellState[]): Promise<void>;
  /** Shows these marks and no others. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Changes the marks of these cells only, at a cost that does not grow with the marks. */
  remark(changes: readonly MarkChange[]): Promise<void>;
  /** Takes every mark off and leaves formats as they were before (B2). */
  unmark(): Promise<void>;
  /** Shows a cell; refused where the sheet is hidden or gone. */
  select(place: CellPlace): Promise<Outcome<null>>;
  /** The cell that the clerk stands at; null where nobody has pointed at one. */
  selection(): Promise<CellPlace | null>;
  /** Gives the clerk a workbook of its own, beside the one that is open, which is not touched: Excel opens it, a page downloads it. */
  newWorkbook(bytes: Uint8Array, fileName: string): Promise<void>;
  readonly settings: HostSettings;
  /** Small texts that stay with this browser, for every workbook. Nothing about people, nothing secret; lost where a browser keeps nothing. */
  readonly preferences: HostSettings;
  /** @returns what stops the listening */
  onEdit(listener: (edit: HostEdit) => void): () => void;
  onSelect(listener: (place: CellPlace) => void): () => void;
}
