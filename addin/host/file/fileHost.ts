import type { CellEdit } from "../../../roster/model/edit.js";
import { done, refused, type Outcome } from "../../../roster/model/refusal.js";
import type { Range, SheetRow, Workbook } from "../../../roster/model/sheet.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";
import { patchXlsx } from "../../../spreadsheet/patchXlsx.js";
import type { CellPlace, CellState, HostEdit, HostSettings, Mark, SheetHost } from "../sheetHost.js";
import { browserPreferences } from "../browserPreferences.js";
import { cellBlocked } from "./cellBlocked.js";
import { downloadFile } from "./downloadFile.js";
import { editRow, type NewCell } from "./editRow.js";
import { listeners } from "./listeners.js";
import type { MergeHere } from "./mergeIndex.js";
import { openSheets } from "./openSheets.js";
import { keyOf, pendingEdits } from "./pendingEdits.js";
import { openSteps, type Step } from "./steps.js";
import { typedValue } from "./typedValue.js";

/** A file as it is to lie on the disk. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What a new .xlsx of an old format does not have. */
  readonly lost: readonly string[];
  /** Tells the host that the bytes lie on the disk now. */
  kept(): void;
}

/** A text that somebody typed or pasted into a cell. */
export interface TypedCell extends CellPlace {
  readonly text: string;
}

/** A workbook opened in the page, with what only the page needs of it. */
export interface FileHost extends SheetHost {
  /** As it is now, for the grid. */
  rowOf(sheet: string | null, row: number): SheetRow | null;
  extentOf(sheet: string | null): { readonly rows: number; readonly columns: number };
  mergesOf(sheet: string | null): readonly Range[];
  mergeAt(sheet: string | null, row: number, column: number): MergeHere | null;
  /** What somebody typed into a cell of the grid; "" empties it. Told to `onEdit`. */
  type(place: CellPlace, text: string): Outcome<null>;
  /** Many cells in one step; cells with formulas and covered ones stay as they are. Told to `onEdit` once a sheet. */
  typeAll(cells: readonly TypedCell[]): { readonly written: number; readonly kept: number };
  /** Somebody pointed at a cell of the grid. Told to `onSelect`. */
  point(place: CellPlace): void;
  marks(): readonly Mark[];
  /** Whether there is something to save. */
  isChanged(): boolean;
  /** The file with what was changed in it, every other byte as it was (B3). */
  save(): Promise<Outcome<SavedFile>>;
  /** What a saved file would lose of this one, before anybody saves it. */
  readonly savesAsNew: boolean;
  lastStep(): Step | null;
  canRedo(): boolean;
  /** Puts back what was done last, and does it again. Told to `onEdit`. */
  undo(): void;
  redo(): void;
  /** Something shown has changed: cells, marks or the selection. @returns what stops the listening */
  onShown(listener: () => void): () => void;
  selected(): CellPlace | null;
}

export interface OpenedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  /** `saved`: told the bytes that lie on the disk from now on. */
  readonly settings: HostSettings & { saved?(bytes: Uint8Array): void };
}

/**
 * The file side of the port. Nothing leaves the page: edits are kept beside the file's own bytes until it is saved.
 * @example const host = openFileHost({ fileName: "名册.xlsx", bytes, workbook, settings })
 */
export function openFileHost({ fileName, bytes, workbook, settings }: OpenedFile): FileHost {
  const sheets = openSheets(workbook);
  const show = showNumbers(workbook.date1904);
  const pending = pendingEdits();
  const steps = openSteps();
  const editing = listeners<HostEdit>();
  const selecting = listeners<CellPlace>();
  const showing = listeners<undefined>();
  let marked: readonly Mark[] = [];
  let selected: CellPlace | null = null;

  const stateOf = ({ sheet, row, column }: CellPlace): CellState => {
    const found = sheets.rowOf(sheet, row);
    return {
      sheet, row, column, value: found?.values[column] ?? null, formula: found?.formulas?.[column] ?? null,
      format: found?.formats?.[column] ?? "General",
    };
  };

  const put = (before: CellState, cell: Omit<NewCell, "column">, edit: CellEdit): void => {
    const { sheet, row, column } = before;
    sheets.put(sheet, editRow(sheets.rowOf(sheet, row), row, { column, ...cell }, show));
    pending.note(before, stateOf(before), edit);
  };

  const putBack = (states: readonly CellState[]): void => {
    for (const state of states) put(stateOf(state), state, editOf(state));
  };

  const typeInto = (cells: readonly TypedCell[]): void => {
    const before = cells.map(stateOf);
    cells.forEach(({ text }, place) => {
      const was = before[place]!;
      const { value, asText } = typedValue(text, was.format);
      put(was, { value, formula: null, format: asText ? "@" : was.format }, { ...pure(was), value, asText });
    });
    steps.done({ kind: "typed", before, after: before.map(stateOf) });
    tellRows(cells);
  };

  const tellRows = (places: readonly CellPlace[]): void => {
    const bySheet = new Map<string | null, Set<number>>();
    for (const { sheet, row } of places) bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(row));
    for (const [sheet, rows] of bySheet) {
      editing.tell({ kind: "rows", sheet, rows: [...rows].map((row) => ({ row, now: sheets.rowOf(sheet, row) })) });
    }
    shown();
  };

  const shown = (): void => { showing.tell(undefined); };

  return {
    capabilities: { kind: "file", keeps: "file" },
    settings,
    savesAsNew: workbook.format !== "xlsx",
    preferences: browserPreferences(() => localStorage),
    newWorkbook: (made, name) => { downloadFile(made, name); return Promise.resolve(); },
    fileName: () => Promise.resolve(fileName),
    read: () => Promise.resolve(sheets.workbook()),
    readRows: (sheet, rows) => Promise.resolve(sheets.has(sheet) ? [...new Set(rows)].map((row) => ({ row, now: sheets.rowOf(sheet, row) })) : []),
    rowOf: sheets.rowOf,
    extentOf: sheets.extentOf,
    mergesOf: sheets.mergesOf,
    mergeAt: sheets.mergeAt,
    marks: () => marked,
    selected: () => selected,
    selection: () => Promise.resolve(selected),
    isChanged: pending.isChanged,
    lastStep: steps.last,
    canRedo: steps.canRedo,
    onEdit: editing.add,
    onSelect: selecting.add,
    onShown: showing.add,

    write(edits) {
      for (const edit of edits) {
        const blocked = cellBlocked(sheets, edit, edit.value);
        if (blocked !== null) return Promise.resolve(blocked);
      }
      const before = edits.map(stateOf);
      edits.forEach((edit, place) => {
        const was = before[place]!;
        put(was, { value: edit.value, formula: null, format: edit.asText ? "@" : was.format }, edit);
      });
      steps.done({ kind: "written", before, after: before.map(stateOf) });
      shown();
      return Promise.resolve(done(before));
    },

    restore(states) {
      putBack(states);
      steps.takenBack(states);
      shown();
      return Promise.resolve();
    },

    type(place, text) {
      const blocked = cellBlocked(sheets, place, text);
      if (blocked !== null) return blocked;
      typeInto([{ ...pure(place), text }]);
      return done(null);
    },

    typeAll(cells) {
      const free = cells.filter((cell) => cellBlocked(sheets, cell, cell.text) === null);
      if (free.length > 0) typeInto(free);
      return { written: free.length, kept: cells.length - free.length };
    },

    undo() {
      const step = steps.undo();
      if (step === null) return;
      putBack(step.before);
      tellRows(step.before);
    },

    redo() {
      const step = steps.redo();
      if (step === null) return;
      putBack(step.after);
      tellRows(step.after);
    },

    point(place) {
      selected = place;
      selecting.tell(place);
      shown();
    },

    select(place) {
      if (!sheets.has(place.sheet)) return Promise.resolve(refused("sheet-missing", { sheet: place.sheet ?? "" }));
      selected = place;
      shown();
      return Promise.resolve(done(null));
    },

    mark(marks) {
      marked = marks;
      shown();
      return Promise.resolve();
    },

    remark(changes) {
      const changed = new Set(changes.map(keyOf));
      marked = [...marked.filter((mark) => !changed.has(keyOf(mark))), ...changes.flatMap(({ severity, ...place }) => (severity === null ? [] : [{ ...place, severity }]))];
      shown();
      return Promise.resolve();
    },

    unmark() {
      marked = [];
      shown();
      return Promise.resolve();
    },

    async save() {
      const edits = pending.edits();
      const kept = (written: Uint8Array): void => {
        pending.saved(edits);
        settings.saved?.(written);
        shown();
      };
      if (workbook.format === "xlsx") {
        const patched = await patchXlsx(bytes, edits);
        return patched.ok ? done({ bytes: patched.value, fileName, lost: [], kept: () => { kept(patched.value); } }) : patched;
      }
      // Fetched when it is needed: few rosters come in the old formats.
      const { writeAsXlsx } = await import("../../../spreadsheet/writeAsXlsx.js");
      const written = await writeAsXlsx(workbook, edits);
      return done({ bytes: written.bytes, fileName: fileName.replace(/\.[^.]*$/u, "") + ".xlsx", lost: written.lost, kept: () => { kept(written.bytes); } });
    },
  };
}

function pure({ sheet, row, column }: CellPlace): CellPlace {
  return { sheet, row, column };
}

function editOf(state: CellState): CellEdit {
  const { value, format } = state;
  return { ...pure(state), value: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value, asText: format === "@" };
}
