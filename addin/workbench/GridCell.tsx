import { memo, useEffect, useRef } from "react";
import type { Severity } from "../../roster/model/finding.js";

interface GridCellProps {
  readonly width: number;
  readonly label: string;
  readonly text: string;
  readonly isNumber: boolean;
  readonly mark: Severity | null;
  readonly isSelected: boolean;
  readonly isCovered: boolean;
  readonly isHeading: boolean;
  /** What is being typed; null when nobody types here. */
  readonly editing: string | null;
  onPoint(): void;
  onBegin(): void;
  /** null: what was typed is given up. */
  onEnd(text: string | null): void;
}

/** One cell; drawn anew only when what it shows has changed. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { width, label, text, isNumber, mark, isSelected, isCovered, isHeading, editing, onPoint, onBegin, onEnd } = props;
  const classes = ["cell", isNumber ? "number" : "", mark ?? "", isSelected ? "selected" : "", isCovered ? "merged" : "", isHeading ? "heading" : ""].filter((name) => name !== "").join(" ");
  return (
    <div className={classes} role="gridcell" aria-selected={isSelected} aria-label={editing === null ? undefined : label} style={{ width }} title={text} onMouseDown={onPoint} onDoubleClick={onBegin}>
      {editing === null ? text : <CellInput text={editing} label={label} onEnd={onEnd} />}
    </div>
  );
}, (a, b) => a.text === b.text && a.mark === b.mark && a.isSelected === b.isSelected && a.editing === b.editing && a.width === b.width && a.isHeading === b.isHeading && a.isCovered === b.isCovered && !b.isSelected);

function CellInput({ text, label, onEnd }: { readonly text: string; readonly label: string; onEnd(text: string | null): void }) {
  const input = useRef<HTMLInputElement>(null);
  const given = useRef(false);
  useEffect(() => { input.current?.focus(); }, []);
  const end = (value: string | null): void => {
    if (given.current) return;
    given.current = true;
    onEnd(value);
  };
  return (
    <input
      ref={input} defaultValue={text} aria-label={label} onBlur={({ target }) => { end(target.value); }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") end(event.currentTarget.value);
        if (event.key === "Escape") end(null);
      }}
    />
  );
}
