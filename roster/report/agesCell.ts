import type { StyleName } from "../model/plan.js";
import type { ReportContext } from "./context.js";
import type { AgeFold, DraftCell } from "./draft.js";

/**
 * Average (to one decimal), greatest or least age of a figure's people; a dash where nobody's age is known. The formula comes
 * when the list of these people has its place.
 */
export function agesCell(context: ReportContext, figureId: string, by: AgeFold, style: StyleName): DraftCell {
  const ages = agesOf(context, figureId);
  if (ages.length === 0) return { value: context.words.ages.unknown, style: "textCentre" };
  return { value: foldAges(ages, by), style, ages: { figureId, by } };
}

function agesOf({ view }: ReportContext, figureId: string): readonly number[] {
  return (view.figures.get(figureId)?.personIds ?? []).flatMap((personId) => view.people.get(personId)!.age ?? []);
}

function foldAges(ages: readonly number[], by: AgeFold): number {
  if (by === "oldest") return ages.reduce((most, age) => Math.max(most, age), ages[0]!);
  if (by === "youngest") return ages.reduce((least, age) => Math.min(least, age), ages[0]!);
  return roundToTenth(ages.reduce((sum, age) => sum + age, 0), ages.length);
}

/** Half up in whole numbers, as ROUND does; a quotient of doubles would turn 74.25 into 74.2 now and then. */
function roundToTenth(sum: number, count: number): number {
  return Math.floor((20 * sum + count) / (2 * count)) / 10;
}
