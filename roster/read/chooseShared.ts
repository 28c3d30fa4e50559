import type { FieldId } from "../model/field.js";
import { isAfter } from "../model/partialDate.js";
import type { Cell } from "./cells/told.js";
import { contentFit } from "./contentFit.js";
import { fieldReader } from "./fieldReader.js";
import type { HeadingTarget } from "./headingIndex.js";
import type { CellOptions } from "./sheetReading.js";

export interface SharedChoice {
  readonly best: HeadingTarget;
  /** All of them, the best first. */
  readonly order: readonly FieldId[];
  readonly isClear: boolean;
  readonly confidence: number;
}

/** With fewer cells than this nothing is asked: the heading's first meaning stands. */
const ENOUGH = 3;

/** Decides by content between the fields that share a heading; a field that another column has is the last choice. */
export function chooseShared(
  cells: readonly Cell[],
  shared: { readonly targets: readonly HeadingTarget[]; readonly heading: string; readonly taken: ReadonlySet<FieldId> },
  options: CellOptions,
): SharedChoice {
  const ranked = shared.targets
    .map((target, place) => ({ target, place, fit: fitOf(cells, target, shared, options) }))
    .sort((a, b) => b.fit - a.fit || a.place - b.place);
  const [first, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]];
  const isClear = cells.length < ENOUGH || first.fit - second.fit >= 0.2 || (first.fit >= 0.8 && second.fit <= 0.7);
  return {
    best: first.target,
    order: ranked.map(({ target }) => target.field),
    isClear,
    confidence: cells.length === 0 ? 0.6 : 0.9,
  };
}

function fitOf(
  cells: readonly Cell[],
  target: HeadingTarget,
  shared: { readonly targets: readonly HeadingTarget[]; readonly heading: string; readonly taken: ReadonlySet<FieldId> },
  options: CellOptions,
): number {
  const fit = isOneStart(shared.targets) ? startFit(cells, target.field, options) : contentFit(cells, { ...target, heading: shared.heading }, options);
  return (fit ?? 0) - (shared.taken.has(target.field) ? 0.3 : 0);
}

/** 参加革命(工作)时间 is written for both kinds of people. */
function isOneStart(targets: readonly HeadingTarget[]): boolean {
  return targets.length === 2 && targets.every(({ field }) => field === "work_start_date" || field === "revolution_start_date");
}

/** Where more than a few began after the founding of the state the column is the start of work, which can stand for both. */
function startFit(cells: readonly Cell[], field: FieldId, options: CellOptions): number | null {
  const read = fieldReader({ field: "work_start_date", part: null, heading: "" }, options);
  const dates = cells.map((cell) => read(cell).value).filter((value) => typeof value === "string");
  if (dates.length === 0) return field === "revolution_start_date" ? 0.8 : 0.5;
  const late = dates.filter((date) => isAfter(date, "1949-09-30")).length / dates.length;
  return (late > 0.3) === (field === "work_start_date") ? 0.9 : 0.1;
}
