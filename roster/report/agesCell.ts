import type { StyleName } from "../model/plan.js";
import type { ReportContext } from "./context.js";
import type { AgeFold, DraftCell } from "./draft.js";
import { roundToTenth } from "./rounding.js";

/**
 * Average (to one decimal), greatest or least age of a figure's people; a dash where nobody's age is known. The formula comes
 * when the list of these people has its place.
 */
export function agesCell(context: ReportContext, figureId: string, by: AgeFold, style: StyleName): DraftCell {
  const ages = agesOf(context, figureId);
  if (ages.length === 0) return { value: context.words.ages.unknown, style: "textCentre" };
  return { value: foldAges(ages, by), style, ages: { figureId, by } };
}

/** The known ages of a figure's people. */
export function agesOf({ view }: ReportContext, figureId: string): readonly number[] {
  return (view.figures.get(figureId)?.personIds ?? []).flatMap((personId) => view.people.get(personId)!.age ?? []);
}

/** @example foldAges([70, 79], "average") === 74.5 */
export function foldAges(ages: readonly number[], by: AgeFold): number {
  if (by === "oldest") return ages.reduce((most, age) => Math.max(most, age), ages[0]!);
  if (by === "youngest") return ages.reduce((least, age) => Math.min(least, age), ages[0]!);
  return roundToTenth(ages.reduce((sum, age) => sum + age, 0), ages.length);
}
