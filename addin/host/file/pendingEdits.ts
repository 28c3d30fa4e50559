import type { CellEdit } from "../../../roster/model/edit.js";
import type { CellPlace, CellState } from "../sheetHost.js";

/** What the file on the disk does not say yet. The file's own bytes stay as they were opened, so edits count from there. */
export interface PendingEdits {
  /** A cell stood as `before` and is to be as `edit` says; `now` is how it stands. A cell that is again as it was opened is no edit. */
  note(before: CellState, now: CellState, edit: CellEdit): void;
  /** Everything that differs from the file as it was opened. */
  edits(): readonly CellEdit[];
  isChanged(): boolean;
  /** These edits lie on the disk now. */
  saved(edits: readonly CellEdit[]): void;
}

/** @example pendingEdits().isChanged() === false */
export function pendingEdits(): PendingEdits {
  const first = new Map<string, CellState>();
  const now = new Map<string, CellEdit>();
  /** As they were saved last. */
  let kept: ReadonlyMap<string, CellEdit> = new Map();
  const unsaved = new Set<string>();
  return {
    note(before, state, edit) {
      const key = keyOf(before);
      const original = first.get(key) ?? before;
      first.set(key, original);
      if (isAs(state, original)) now.delete(key);
      else now.set(key, edit);
      if (isSame(now.get(key), kept.get(key))) unsaved.delete(key);
      else unsaved.add(key);
    },
    edits: () => [...now.values()],
    isChanged: () => unsaved.size > 0,
    saved(edits) {
      kept = new Map(edits.map((edit) => [keyOf(edit), edit]));
      for (const key of [...unsaved]) if (isSame(now.get(key), kept.get(key))) unsaved.delete(key);
    },
  };
}

/** A cell as a key. @example keyOf({ sheet: "在册", row: 7, column: 3 }) === "7,3,在册" */
export function keyOf({ sheet, row, column }: CellPlace): string {
  return `${String(row)},${String(column)},${sheet ?? ""}`;
}

function isAs(a: CellState, b: CellState): boolean {
  return a.value === b.value && a.formula === b.formula && a.format === b.format;
}

function isSame(a: CellEdit | undefined, b: CellEdit | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.value === b.value && a.asText === b.asText);
}
