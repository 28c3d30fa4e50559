import type { FieldId } from "../model/field.js";
import type { Column, Question, Table } from "../model/table.js";
import { isDeceasedTitle, retireKindIn } from "./titleWords.js";

interface DefaultSources {
  readonly columns: readonly Column[];
  readonly questions: readonly Question[];
  readonly title: string | null;
  readonly sheetName: string;
  readonly reportingUnit: string | null;
  /** Whether a blank in the column of 健在 means living, for only deaths are written there. */
  readonly blankMeansAlive: boolean;
}

/** What stands in for columns that a table has not: the kind of retirement, the unit, and that people are alive. */
export function defaultsOf(sources: DefaultSources): Table["defaults"] {
  const has = (field: FieldId): boolean =>
    sources.columns.some((column) => column.field === field) || sources.questions.some((question) => question.candidates.includes(field));
  const names = [sources.title, sources.sheetName].filter((name) => name !== null);
  const kind = names.map(retireKindIn).find((found) => found !== null) ?? null;
  const defaults: Partial<Record<FieldId, string>> = {};
  if (kind !== null && !has("retire_kind")) defaults.retire_kind = kind;
  if (sources.reportingUnit !== null) {
    if (!has("orig_unit") && !has("orig_unit_post")) defaults.orig_unit = sources.reportingUnit;
    if (!has("current_unit")) defaults.current_unit = sources.reportingUnit;
  }
  if (!has("alive")) defaults.alive = names.some(isDeceasedTitle) ? "去世" : "健在";
  else if (sources.blankMeansAlive) defaults.alive = "健在";
  return defaults;
}
