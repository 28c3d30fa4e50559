import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { shownText } from "../../../roster/model/sheet.js";
import { say } from "../../../roster/words/words.js";
import type { FileHost } from "../../host/file/fileHost.js";
import { useDesk } from "../../pane/useDesk.js";
import { useWords } from "../useWords.js";
import type { EditorHandle } from "./CellEditor.js";
import { readBlock, spread } from "./clipboard.js";
import { copyRange, emptyRange, mostCopied } from "./gridActions.js";
import { gridCommand, typingCommand, type GridCommand, type Typing } from "./gridKeys.js";
import { rangeOf } from "./selection.js";
import type { GridFace } from "./useGridFace.js";
import type { GridSelection } from "./useGridSelection.js";

interface GridInputParts {
  readonly host: FileHost;
  readonly sheet: string | null;
  readonly face: GridFace;
  readonly editor: RefObject<EditorHandle | null>;
  readonly choosing: GridSelection;
  onNote(note: string): void;
  onCommand(kind: "undo" | "redo" | "find" | "pane"): void;
}

/** What the hands do: keys, the mouse, the clipboard. */
export interface GridInput {
  /** How something is being typed; null while nothing is. */
  readonly typing: Typing | null;
  start(): void;
  commit(): void;
  onKey(event: KeyboardEvent): void;
  onMouse(event: MouseEvent): void;
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

export function useGridInput({ host, sheet, face, editor, choosing, onNote, onCommand }: GridInputParts): GridInput {
  const desk = useDesk();
  const words = useWords();
  const [typing, setTyping] = useState<Typing | null>(null);
  /** Esc was pressed: Tab leaves the grid. */
  const leaves = useRef(false);
  const { selection, point, extend, choose, collapse, go } = choosing;
  const here = selection === null ? null : { sheet, row: selection.active.row, column: selection.active.column };
  const chosen = selection === null ? null : rangeOf(selection);
  const textHere = (): string => {
    const row = here === null ? null : host.rowOf(sheet, here.row);
    return row === null || here === null ? "" : shownText(row, here.column);
  };

  const open = (): void => {
    if (here === null) return;
    editor.current?.open(textHere());
    setTyping("edit");
  };
  const commit = (): void => {
    const text = editor.current?.take() ?? "";
    setTyping(null);
    if (here === null || textHere() === text) return;
    const typed = host.type(here, text);
    desk.state.set({ refusal: typed.ok ? null : typed.refusal });
  };
  const start = (): void => {
    if (here === null) editor.current?.take();
    else setTyping("enter");
  };
  const empty = (): void => {
    if (chosen === null) return;
    const { kept } = host.typeAll(emptyRange({ host, sheet }, chosen));
    if (kept > 0) onNote(say(words.keptCells, { count: kept }));
  };

  const act = (command: GridCommand): void => {
    switch (command.kind) {
      case "move": return go(command);
      case "open": return open();
      case "clear": return empty();
      case "chooseAll": return choose({ row: 1, column: 0 }, { row: host.extentOf(sheet).rows, column: face.columnCount - 1 });
      case "leave":
        leaves.current = true;
        return collapse();
      case "undo": case "redo": case "find": case "pane": return onCommand(command.kind);
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    // While an input method chooses a character, its keys are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (typing !== null) {
      onTypingKey(event, typing);
      return;
    }
    const command = gridCommand(event);
    if (command === null || (event.key === "Tab" && leaves.current)) return;
    leaves.current = false;
    event.preventDefault();
    act(command);
  };
  const onTypingKey = (event: KeyboardEvent, how: Typing): void => {
    const command = typingCommand(event, how);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.kind === "newLine") editor.current?.newLine();
    else if (command.kind === "cancel") {
      editor.current?.take();
      setTyping(null);
    } else {
      commit();
      if (command.move !== null) go({ key: command.move, ctrl: false, isExtending: false });
    }
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (chosen === null) return;
    event.preventDefault();
    const copied = copyRange({ host, sheet }, chosen, face);
    if (copied === null) {
      onNote(say(words.copyTooMuch, { limit: mostCopied }));
      return;
    }
    event.clipboardData.setData("text/plain", copied.text);
    event.clipboardData.setData("text/html", copied.html);
    onNote(say(words.copied, { count: copied.count }));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (chosen === null) return;
    event.preventDefault();
    const cells = spread(readBlock(event.clipboardData.getData("text/plain")), chosen).map((cell) => ({ sheet, ...cell }));
    const pasted = host.typeAll(cells);
    const [bottom, right] = [cells.at(-1)?.row ?? chosen.top, cells.reduce((most, { column }) => Math.max(most, column), chosen.left)];
    choose({ row: chosen.top, column: chosen.left }, { row: bottom, column: right });
    onNote(`${say(words.pasted, { count: pasted.written })}${pasted.kept > 0 ? ` ${say(words.keptCells, { count: pasted.kept })}` : ""}`);
  };

  const onMouse = (event: MouseEvent): void => {
    const target = (event.target as Element).closest<HTMLElement>("[data-row],[data-column]");
    if (target === null || (event.type === "mousemove" ? event.buttons !== 1 : event.button !== 0)) return;
    const { row, column } = target.dataset;
    const spot = { row: Number(row ?? 1), column: Number(column ?? 0) };
    const isCell = row !== undefined && column !== undefined;
    if (event.type === "mousemove") {
      if (isCell && selection !== null && (spot.row !== selection.head.row || spot.column !== selection.head.column)) extend(spot);
      return;
    }
    event.preventDefault();
    if (typing !== null) commit();
    editor.current?.focus();
    leaves.current = false;
    if (event.type === "dblclick") {
      if (isCell) open();
      return;
    }
    // A head chooses its whole row or column.
    const end = { row: row === undefined ? Math.max(1, host.extentOf(sheet).rows) : spot.row, column: column === undefined ? face.columnCount - 1 : spot.column };
    if (event.shiftKey && selection !== null) extend(end);
    else if (isCell) point(spot);
    else choose(spot, end);
  };

  return {
    typing, start, commit, onKey, onMouse, onCopy, onPaste,
    onCut(event) {
      onCopy(event);
      empty();
    },
  };
}
