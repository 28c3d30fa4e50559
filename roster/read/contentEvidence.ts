import { definitionOf } from "../ledgers/fieldDefinition.js";
import { dateFields, type FieldId } from "../model/field.js";
import { yearOf } from "../model/partialDate.js";
import type { Cell } from "./cells/told.js";
import { contentFit } from "./contentFit.js";
import { fieldReader } from "./fieldReader.js";
import { hasSurname } from "./likeness.js";
import type { Draft } from "./columnDraft.js";
import type { CellOptions } from "./sheetReading.js";

/** Fewer cells than this prove nothing against a heading. */
const ENOUGH = 3;

/** What content can be told by, the surest first. Dates are one class: which date it is the years must tell. */
const telling: readonly FieldId[] = [
  "id_no", "mobile", "birth_date", "gender", "political_status", "ethnicity", "orig_grade", "orig_rank", "education", "retire_kind", "alive", "name",
];
const tellingWhenRepeated: readonly FieldId[] = [...telling, "treatment_rank", "orig_post", "orig_unit", "health", "living"];

/**
 * The fields that a column's content speaks for against its heading, the likeliest first; empty where the heading may
 * stand. A column of free text contradicts nothing.
 */
export function contradiction(
  draft: Draft,
  drafts: readonly Draft[],
  options: CellOptions,
  how: { readonly isRepeated: boolean },
): readonly FieldId[] {
  if (draft.field === null || draft.cells.length < ENOUGH || !isTold(draft.field, options)) return [];
  const own = contentFit(draft.cells, { field: draft.field, part: null, heading: draft.heading.heading }, options);
  if (own === null || own > (how.isRepeated ? 0.5 : 0.2)) return [];
  const taken = takenFields(draft, drafts, options);
  const best = (how.isRepeated ? tellingWhenRepeated : telling)
    .map((field) => ({ field, fit: fitOf(draft.cells, field, options) }))
    .filter(({ fit }) => fit >= 0.8)
    .sort((a, b) => b.fit - a.fit);
  const fields = best.flatMap(({ field }) => (field === "birth_date" ? likelyDates(draft, drafts, taken, options) : taken.has(field) ? [] : [field]));
  return fields.filter((field) => field !== draft.field);
}

function isTold(field: FieldId, options: CellOptions): boolean {
  const { type } = definitionOf(options.ledger, field);
  return type === "id" || type === "date" || type === "code" || type === "phone" || field === "age" || field === "party_years" || field === "name";
}

function fitOf(cells: readonly Cell[], field: FieldId, options: CellOptions): number {
  const fit = contentFit(cells, { field, part: null, heading: "" }, options) ?? 0;
  if (field !== "name" || fit === 0) return fit;
  return cells.filter((cell) => hasSurname(cell.shown)).length / cells.length >= 0.7 ? fit : 0;
}

/** A column whose own content speaks against its heading holds no field against another: two headings may have changed places. */
function takenFields(draft: Draft, drafts: readonly Draft[], options: CellOptions): ReadonlySet<FieldId> {
  return new Set(drafts.filter((other) => other !== draft && other.field !== null && !isUnlikely(other, options)).map((other) => other.field!));
}

function isUnlikely({ field, part, heading, cells, by }: Draft, options: CellOptions): boolean {
  if (field === null || part !== null || by === "confirmed" || cells.length < ENOUGH || !isTold(field, options)) return false;
  const fit = contentFit(cells, { field, part: null, heading: heading.heading }, options);
  return fit !== null && fit <= 0.2;
}

/** At what age people usually have these dates, and by how much that varies. */
const usualAges: readonly (readonly [FieldId, number, number])[] = [
  ["work_start_date", 19, 6], ["party_join_date", 25, 9], ["retire_date", 59, 6], ["death_date", 84, 10], ["treatment_date", 62, 9],
];

/** The date fields without a column that the years in this one fit. */
function likelyDates(draft: Draft, drafts: readonly Draft[], taken: ReadonlySet<FieldId>, options: CellOptions): readonly FieldId[] {
  const birth = drafts.find((other) => other.field === "birth_date");
  const year = medianYear(draft.cells, options);
  const born = birth === undefined ? null : medianYear(birth.cells, options);
  if (year === null) return dateFields.filter((field) => !taken.has(field));
  if (born === null || year === born) return ["birth_date" as const, ...dateFields].filter((field) => !taken.has(field)).slice(0, 3);
  return usualAges
    .filter(([field]) => !taken.has(field))
    .map(([field, age, spread]) => ({ field, distance: Math.abs(year - born - age) / spread }))
    .filter(({ distance }) => distance < 3)
    .sort((a, b) => a.distance - b.distance)
    .map(({ field }) => field);
}

function medianYear(cells: readonly Cell[], options: CellOptions): number | null {
  const read = fieldReader({ field: "retire_date", part: null, heading: "" }, options);
  const years = cells.map((cell) => read(cell).value).filter((value) => typeof value === "string").map(yearOf).sort((a, b) => a - b);
  return years[Math.floor(years.length / 2)] ?? null;
}

/** What a column without a known heading certainly holds, when nothing else does. */
export function unmistakable(draft: Draft, drafts: readonly Draft[], options: CellOptions): FieldId | null {
  if (draft.cells.length < ENOUGH) return null;
  const asked = drafts.flatMap((other) => other.question?.candidates ?? []);
  const taken = new Set([...takenFields(draft, drafts, options), ...asked]);
  const candidates: readonly FieldId[] = draft.heading.heading === "" ? ["id_no", "name", "mobile", "gender", "retire_kind"] : ["id_no"];
  return candidates.find((field) => !taken.has(field) && fitOf(draft.cells, field, options) >= 0.9) ?? null;
}
