/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: "move"; readonly key: string; readonly ctrl: boolean; readonly isExtending: boolean }
  | { readonly kind: "open" | "clear" | "undo" | "redo" | "find" | "chooseAll" | "leave" | "pane" | "commit" | "cancel" | "newLine" };

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const moving: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "PageDown", "PageUp"]);

/** A key while nothing is typed; null where it is the field's own: letters, and the clipboard's keys. */
export function gridCommand({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): GridCommand | null {
  const ctrl = ctrlKey || metaKey;
  if (altKey) return null;
  if (moving.has(key)) return { kind: "move", key, ctrl, isExtending: shiftKey };
  if (ctrl) return ctrlCommand(key.toLowerCase(), shiftKey);
  switch (key) {
    case "Enter": return { kind: "move", key: shiftKey ? "ArrowUp" : "ArrowDown", ctrl: false, isExtending: false };
    case "Tab": return { kind: "move", key: shiftKey ? "ArrowLeft" : "ArrowRight", ctrl: false, isExtending: false };
    case "F2": return { kind: "open" };
    case "F6": return { kind: "pane" };
    case "Delete":
    case "Backspace": return { kind: "clear" };
    case "Escape": return { kind: "leave" };
    default: return null;
  }
}

function ctrlCommand(key: string, shift: boolean): GridCommand | null {
  if (key === "z") return { kind: shift ? "redo" : "undo" };
  if (key === "y") return { kind: "redo" };
  if (key === "f") return { kind: "find" };
  return key === "a" ? { kind: "chooseAll" } : null;
}

/** How the field was opened: by F2, and arrows move within the text; or by typing, and they move on to the next cell. */
export type Typing = "edit" | "enter";

/** A key while something is typed: the command, and where to go afterwards. */
export function typingCommand({ key, shiftKey, altKey, ctrlKey }: KeyPress, typing: Typing): { readonly kind: "commit" | "cancel" | "newLine"; readonly move: string | null } | null {
  if (key === "Escape") return { kind: "cancel", move: null };
  if (key === "Enter") return altKey || ctrlKey ? { kind: "newLine", move: null } : { kind: "commit", move: shiftKey ? "ArrowUp" : "ArrowDown" };
  if (key === "Tab") return { kind: "commit", move: shiftKey ? "ArrowLeft" : "ArrowRight" };
  return typing === "enter" && key.startsWith("Arrow") && !shiftKey ? { kind: "commit", move: key } : null;
}
