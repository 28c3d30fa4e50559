import type { CellEdit } from "../../../roster/model/edit.js";
import { done, refused, type Outcome } from "../../../roster/model/refusal.js";
import type { SheetRow, Workbook } from "../../../roster/model/sheet.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";
import { patchXlsx } from "../../../spreadsheet/patchXlsx.js";
import { writeAsXlsx } from "../../../spreadsheet/writeAsXlsx.js";
import type { CellPlace, CellState, HostEdit, HostSettings, Mark, SheetHost } from "../sheetHost.js";
import { browserPreferences } from "../browserPreferences.js";
import { cellBlocked } from "./cellBlocked.js";
import { downloadFile } from "./downloadFile.js";
import { editRow, type NewCell } from "./editRow.js";
import { openSheets } from "./openSheets.js";

/** A workbook opened in the page, with what only the page needs of it. */
export interface FileHost extends SheetHost {
  /** As it is now, for the grid. */
  rowOf(sheet: string | null, row: number): SheetRow | null;
  /** What somebody typed into a cell of the grid; "" empties it. Told to `onEdit`. */
  type(place: CellPlace, text: string): Outcome<null>;
  /** Somebody pointed at a cell of the grid. Told to `onSelect`. */
  point(place: CellPlace): void;
  marks(): readonly Mark[];
  /** Whether there is something to save. */
  isChanged(): boolean;
  /** The file with what was changed in it, every other byte as it was (B3); `lost` names what a new .xlsx of an old format does not have. */
  save(): Promise<Outcome<{ readonly bytes: Uint8Array; readonly fileName: string; readonly lost: readonly string[] }>>;
  /** Something shown has changed: cells, marks or the selection. @returns what stops the listening */
  onShown(listener: () => void): () => void;
  selected(): CellPlace | null;
}

export interface OpenedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly settings: HostSettings;
}

/**
 * The file side of the port. Nothing leaves the page: edits are kept beside the file's own bytes until it is saved.
 * @example const host = openFileHost({ fileName: "名册.xlsx", bytes, workbook, settings })
 */
export function openFileHost({ fileName, bytes, workbook, settings }: OpenedFile): FileHost {
  const sheets = openSheets(workbook);
  const show = showNumbers(workbook.date1904);
  const first = new Map<string, CellState>();
  const now = new Map<string, CellEdit>();
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

  const put = (place: CellPlace, cell: Omit<NewCell, "column">): void => {
    const { sheet, row, column } = place;
    sheets.put(sheet, editRow(sheets.rowOf(sheet, row), row, { column, ...cell }, show));
  };

  /** Keeps what the file must say in the cell; a cell that is again as it was is no edit. */
  const note = (before: CellState, edit: CellEdit): void => {
    const key = keyOf(before);
    const original = first.get(key) ?? before;
    first.set(key, original);
    if (isAs(stateOf(before), original)) now.delete(key);
    else now.set(key, edit);
  };

  const shown = (): void => { showing.tell(undefined); };

  return {
    capabilities: { kind: "file", keeps: "file" },
    settings,
    preferences: browserPreferences(() => localStorage),
    newWorkbook: (made, name) => { downloadFile(made, name); return Promise.resolve(); },
    fileName: () => Promise.resolve(fileName),
    read: () => Promise.resolve(sheets.workbook()),
    readRows: (sheet, rows) => Promise.resolve(sheets.has(sheet) ? [...new Set(rows)].map((row) => ({ row, now: sheets.rowOf(sheet, row) })) : []),
    rowOf: sheets.rowOf,
    marks: () => marked,
    selected: () => selected,
    isChanged: () => now.size > 0,
    onEdit: editing.add,
    onSelect: selecting.add,
    onShown: showing.add,

    write(edits) {
      for (const edit of edits) {
        const blocked = cellBlocked(sheets, edit);
        if (blocked !== null) return Promise.resolve(blocked);
      }
      const before = edits.map(stateOf);
      edits.forEach((edit, place) => {
        put(edit, { value: edit.value, formula: null, format: edit.asText ? "@" : before[place]!.format });
        note(before[place]!, edit);
      });
      shown();
      return Promise.resolve(done(before));
    },

    restore(states) {
      for (const state of states) {
        const before = stateOf(state);
        put(state, state);
        note(before, editOf(state));
      }
      shown();
      return Promise.resolve();
    },

    type(place, text) {
      const blocked = cellBlocked(sheets, place);
      if (blocked !== null) return blocked;
      const before = stateOf(place);
      const { value, asText } = typedValue(text, before.format);
      put(place, { value, formula: null, format: asText ? "@" : before.format });
      note(before, { ...pure(place), value, asText });
      editing.tell({ kind: "rows", sheet: place.sheet, rows: [{ row: place.row, now: sheets.rowOf(place.sheet, place.row) }] });
      shown();
      return done(null);
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
      const edits = [...now.values()];
      if (workbook.format === "xlsx") {
        const patched = await patchXlsx(bytes, edits);
        return patched.ok ? done({ bytes: patched.value, fileName, lost: [] }) : patched;
      }
      const written = await writeAsXlsx(workbook, edits);
      return done({ bytes: written.bytes, fileName: fileName.replace(/\.[^.]*$/u, "") + ".xlsx", lost: written.lost });
    },
  };
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return JSON.stringify([sheet, row, column]);
}

function pure({ sheet, row, column }: CellPlace): CellPlace {
  return { sheet, row, column };
}

function isAs(a: CellState, b: CellState): boolean {
  return a.value === b.value && a.formula === b.formula && a.format === b.format;
}

function editOf(state: CellState): CellEdit {
  const { value, format } = state;
  return { ...pure(state), value: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value, asText: format === "@" };
}

/** Long digits and digits behind a zero are text, or an ID number would lose its end and a code its beginning. */
function typedValue(text: string, format: string): { readonly value: string | number | null; readonly asText: boolean } {
  if (text === "") return { value: null, asText: false };
  const isNumber = /^-?(?:0|[1-9]\d{0,10})(?:\.\d{1,10})?$/u.test(text) && String(Number(text)) === text;
  if (format === "@" || !isNumber) return { value: text, asText: format !== "@" && /^\d/u.test(text) };
  return { value: Number(text), asText: false };
}

function listeners<T>(): { add(listener: (told: T) => void): () => void; tell(told: T): void } {
  const all = new Set<(told: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(told) {
      for (const listener of [...all]) listener(told);
    },
  };
}

