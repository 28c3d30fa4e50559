import { useImperativeHandle, useRef, type ClipboardEvent, type KeyboardEvent, type Ref } from "react";

/** How the editor is moved from outside. */
export interface EditorHandle {
  focus(): void;
  /** Opens with a text, the caret at its end. */
  open(text: string): void;
  /** What stands in it; it is emptied. */
  take(): string;
  newLine(): void;
}

interface CellEditorProps {
  readonly ref: Ref<EditorHandle>;
  readonly label: string;
  readonly help: string;
  /** The cell that is spoken of while nothing is typed. */
  readonly activeId: string | undefined;
  readonly isOpen: boolean;
  /** Where the cell lies in the frame of the grid. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Somebody began to type: by keys, or by an input method, which begins before there is a letter. */
  onStart(): void;
  onKey(event: KeyboardEvent): void;
  onLeave(): void;
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
  onFocus(): void;
}

/**
 * The one field of the grid that has the keyboard. It lies unseen over the chosen cell until something is typed, so that an
 * input method for Chinese begins in the right place with its first key.
 */
export function CellEditor(props: CellEditorProps) {
  const { ref, label, help, activeId, isOpen, box } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => { field.current?.focus({ preventScroll: true }); },
    open(text) {
      const element = field.current;
      if (element === null) return;
      element.value = text;
      element.focus({ preventScroll: true });
      element.setSelectionRange(text.length, text.length);
    },
    take() {
      const text = field.current?.value ?? "";
      if (field.current !== null) field.current.value = "";
      return text;
    },
    newLine() {
      const element = field.current;
      element?.setRangeText("\n", element.selectionStart, element.selectionEnd, "end");
    },
  }));
  const untilOpen = <E,>(handle: (event: E) => void) => (event: E): void => { if (!isOpen) handle(event); };
  return (
    <textarea
      ref={field} className={isOpen ? "cellEditor open" : "cellEditor"} aria-label={label} aria-description={help} aria-activedescendant={isOpen ? undefined : activeId}
      autoComplete="off" spellCheck={false} rows={1} style={isOpen ? { ...box, width: Math.max(box.width, 160) } : { left: box.left, top: box.top }}
      onCompositionStart={untilOpen(props.onStart)} onInput={untilOpen(props.onStart)} onKeyDown={props.onKey} onBlur={() => { if (isOpen) props.onLeave(); }}
      onCopy={untilOpen(props.onCopy)} onCut={untilOpen(props.onCut)} onPaste={untilOpen(props.onPaste)} onFocus={props.onFocus}
    />
  );
}
