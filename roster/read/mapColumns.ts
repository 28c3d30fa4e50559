import { definitionOf } from "../ledgers/fieldDefinition.js";
import type { SheetRow } from "../model/sheet.js";
import type { Column, Question } from "../model/table.js";
import { sampleColumn, sampleRows } from "./columnSample.js";
import { contentFit } from "./contentFit.js";
import { contradiction, unmistakable } from "./contentEvidence.js";
import { adoptNeighbour } from "./adoptNeighbour.js";
import { chooseShared } from "./chooseShared.js";
import type { HeadingPath } from "./headingPaths.js";
import { headingIndexOf } from "./headingIndex.js";
import { ask, claim, type Draft } from "./columnDraft.js";
import { matchHeading } from "./matchHeading.js";
import type { ReadOptions } from "./sheetReading.js";

export interface Mapping {
  readonly columns: readonly Column[];
  readonly questions: readonly Question[];
}

/**
 * Maps columns to fields: what was confirmed, then by heading, then by content where headings are shared, repeated,
 * contradicted or missing. What stays ambiguous is asked and maps to nothing (R3).
 */
export function mapColumns(headings: readonly HeadingPath[], body: readonly SheetRow[], options: ReadOptions): Mapping {
  const index = headingIndexOf(options.ledger);
  const rows = sampleRows(body);
  const drafts = headings
    .map((heading): Draft => ({
      heading,
      cells: sampleColumn(rows, heading.column),
      match: matchHeading(heading.path, index),
      field: null, part: null, confidence: 0, by: null, question: null,
    }))
    .filter((draft) => draft.cells.length > 0 || (draft.heading.heading !== "" && !draft.heading.isOverhung));
  for (const draft of drafts) useConfirmed(draft, options);
  const open = drafts.filter((draft) => draft.by === null);
  for (const draft of open) useSingleTarget(draft);
  for (const draft of open) useSharedTarget(draft, drafts, options);
  for (const [place] of drafts.entries()) adoptNeighbour(place, drafts);
  for (const draft of open) checkRepeated(draft, drafts, options);
  for (const draft of open) checkContent(draft, drafts, options);
  for (const draft of open) dropWeakClaim(draft, drafts, options);
  for (const draft of open) lookForUnmistakable(draft, drafts, options);
  return {
    columns: drafts.map(columnOfDraft),
    questions: drafts.flatMap((draft) => (draft.question === null ? [] : [draft.question])),
  };
}

function useConfirmed(draft: Draft, options: ReadOptions): void {
  const confirmed = options.confirmed?.find((answer) => answer.column === draft.heading.column);
  if (confirmed === undefined) return;
  draft.field = confirmed.field;
  draft.part = draft.match?.targets.find((target) => target.field === confirmed.field)?.part ?? null;
  draft.confidence = 1;
  draft.by = "confirmed";
}

function useSingleTarget(draft: Draft): void {
  const [target, ...others] = draft.match?.targets ?? [];
  if (target === undefined || others.length > 0) return;
  claim(draft, target.field, target.part, draft.match!.confidence);
}

function useSharedTarget(draft: Draft, drafts: readonly Draft[], options: ReadOptions): void {
  const targets = draft.match?.targets ?? [];
  if (targets.length < 2) return;
  const taken = new Set(drafts.filter((other) => other !== draft && other.field !== null).map((other) => other.field!));
  const choice = chooseShared(draft.cells, { targets, heading: draft.heading.heading, taken }, options);
  if (choice.isClear) claim(draft, choice.best.field, choice.best.part, choice.confidence);
  else ask(draft, choice.order, "shared-heading");
}

/** Two columns under one heading: content may tell them apart. */
function checkRepeated(draft: Draft, drafts: readonly Draft[], options: ReadOptions): void {
  if (draft.field === null || draft.part !== null || definitionOf(options.ledger, draft.field).many) return;
  const twins = drafts.filter((other) => other.heading.path.join("|") === draft.heading.path.join("|"));
  if (twins.length < 2) return;
  const own = contentFit(draft.cells, { field: draft.field, part: null, heading: draft.heading.heading }, options);
  const others = contradiction(draft, drafts, options, { isRepeated: true });
  if (own !== null && own < 0.5 && others.length > 0) {
    if (others.length === 1) {
      claim(draft, others[0]!, null, 0.8);
      draft.by = "content";
    } else ask(draft, [...others, draft.field], "duplicate-heading");
    return;
  }
  const first = twins.find((twin) => twin.field === draft.field);
  if (first !== draft && draft.cells.length > 0) ask(draft, [draft.field, ...others], "duplicate-heading");
}

function checkContent(draft: Draft, drafts: readonly Draft[], options: ReadOptions): void {
  if (draft.field === null || draft.part !== null || draft.by === "content") return;
  const others = contradiction(draft, drafts, options, { isRepeated: false });
  if (others.length > 0) ask(draft, [...others, draft.field], "heading-unlike-content");
}

/** A heading that is only like a known one gives way to the one that is it. */
function dropWeakClaim(draft: Draft, drafts: readonly Draft[], options: ReadOptions): void {
  if (draft.field === null || draft.confidence >= 0.9 || draft.by !== "heading") return;
  const { field } = draft;
  if (definitionOf(options.ledger, field).many) return;
  if (drafts.some((other) => other !== draft && other.field === field && other.confidence > draft.confidence)) {
    draft.field = null;
    draft.by = null;
    draft.confidence = 0;
  }
}

function lookForUnmistakable(draft: Draft, drafts: readonly Draft[], options: ReadOptions): void {
  if (draft.field !== null || draft.question !== null || draft.match !== null) return;
  const field = unmistakable(draft, drafts, options);
  if (field !== null) ask(draft, [field], "no-heading");
}

function columnOfDraft(draft: Draft): Column {
  const { heading, field, part, confidence, by } = draft;
  return {
    index: heading.column, heading: heading.heading, headingRow: heading.headingRow,
    field, part, confidence: field === null ? 0 : confidence, by,
  };
}
