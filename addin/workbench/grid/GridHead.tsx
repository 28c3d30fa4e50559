import type { ReactNode } from "react";
import { columnLetters } from "../../../roster/model/address.js";
import { headHeight, headWidth } from "./gridSizes.js";
import type { Axis } from "./axis.js";

interface GridHeadProps {
  readonly columns: Axis;
  readonly from: number;
  readonly to: number;
  readonly frozen: number;
  readonly hidden: ReadonlySet<number>;
  readonly hiddenWord: string;
  /** What the roster calls a column, said beside its letter. */
  readonly headings: ReadonlyMap<number, string>;
  readonly chosen: readonly [left: number, right: number] | null;
}

/** The row of column letters, which always stays. */
export function GridHead({ columns, from, to, frozen, hidden, hiddenWord, headings, chosen }: GridHeadProps) {
  const letter = (column: number): ReactNode => {
    if (columns.sizeOf(column) === 0) return null;
    const isHidden = hidden.has(column);
    const isChosen = chosen !== null && column >= chosen[0] && column <= chosen[1];
    return (
      <div
        key={column} className={`letter${isHidden ? " isHidden" : ""}${isChosen ? " chosen" : ""}`} role="columnheader" aria-colindex={column + 1} data-column={column}
        style={{ left: headWidth + columns.startOf(column), width: columns.sizeOf(column) }}
      >
        {columnLetters(column)}{headings.has(column) && <span className="unseen"> {headings.get(column)}</span>}{isHidden && <span className="unseen"> {hiddenWord}</span>}
      </div>
    );
  };
  const range = (first: number, last: number): readonly number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  return (
    <div className="letters" role="row" style={{ width: headWidth + columns.total, height: headHeight }}>
      <div className="gridStick" role="presentation" style={{ width: headWidth + columns.startOf(frozen) }}>
        <div className="rowHead" role="presentation" />
        {range(0, frozen - 1).map(letter)}
      </div>
      {range(Math.max(from, frozen), to).map(letter)}
    </div>
  );
}
