import type { IsoDay } from "../../roster/model/partialDate.js";
import type { functions as words } from "../../roster/words/functions.zh-CN.js";
import type { Language } from "../../roster/words/words.js";

/** A cell as Excel hands it to a function: of its format nothing is told. */
export type Cell = string | number | boolean | null | undefined;
/** A cell or a range: Excel hands both over as rows. */
export type Cells = readonly (readonly Cell[])[];

/** An error of Excel's own kind, with a sentence for the person who looks at the cell. */
export interface Fault {
  readonly fault: "value" | "na";
  readonly code: keyof typeof words.faults;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Value = string | number | Fault;
/** As many as there were cells; Excel spills them. */
export type Values = readonly (readonly Value[])[];

/** What a function knows beside its arguments. */
export interface Call {
  readonly today: IsoDay;
  readonly language: Language;
}

/** @example fault("year-only") // { fault: "value", code: "year-only", params: {} } */
export function fault(code: Fault["code"], params: Fault["params"] = {}, kind: Fault["fault"] = "value"): Fault {
  return { fault: kind, code, params };
}

export const isFault = (value: unknown): value is Fault => typeof value === "object" && value !== null && "fault" in value;

/** Excel tells an empty cell as nothing, as an empty text or, in a range of numbers, as 0. */
export const isEmpty = (cell: Cell): boolean => cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "");

/**
 * Asks each cell; an empty one is answered with an empty text, so that a formula filled down shows nothing beside empty rows.
 * @param beside ranges of the same shape, or single cells for all
 */
export function eachCell(cells: Cells, ask: (cell: Exclude<Cell, null | undefined>, ...beside: Cell[]) => Value, ...beside: (Cells | undefined)[]): Values {
  return cells.map((row, down) => row.map((cell, right) => (isEmpty(cell) ? "" : ask(cell!, ...beside.map((other) => cellAt(other, down, right))))));
}

function cellAt(cells: Cells | undefined, down: number, right: number): Cell {
  const row = cells?.[Math.min(down, cells.length - 1)];
  return row?.[Math.min(right, row.length - 1)];
}
