import type { FieldId, SubtablePart } from "../model/field.js";
import type { Column, Question } from "../model/table.js";
import type { Cell } from "./cells/told.js";
import type { HeadingPath } from "./headingPaths.js";
import { maskSamples } from "./maskSamples.js";
import type { HeadingMatch } from "./matchHeading.js";

/** A column on its way to a field. */
export interface Draft {
  readonly heading: HeadingPath;
  readonly cells: readonly Cell[];
  readonly match: HeadingMatch | null;
  field: FieldId | null;
  part: SubtablePart | null;
  confidence: number;
  by: Column["by"];
  question: Question | null;
}

/** Gives a column to a field by its heading. */
export function claim(draft: Draft, field: FieldId, part: SubtablePart | null, confidence: number): void {
  draft.field = field;
  draft.part = part;
  draft.confidence = confidence;
  draft.by = "heading";
}

/** Asks about a column: it maps to nothing until somebody answers. */
export function ask(draft: Draft, candidates: readonly FieldId[], because: Question["because"]): void {
  draft.question = { column: draft.heading.column, candidates: [...new Set(candidates)], because, samples: maskSamples(draft.cells) };
  draft.field = null;
  draft.part = null;
  draft.by = null;
}
