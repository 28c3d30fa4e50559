import type { DistrictView } from "../district/districtView.js";
import type { DraftSheet } from "./draft.js";
import { figureDivisions } from "./figureParts.js";
import { placeIn } from "./formulas.js";

/** A figure of the workbook with the first place that shows it. */
export interface ShownFigure {
  readonly figureId: string;
  readonly label: string;
  /** "'总体情况'!C5" */
  readonly place: string;
}

/** Figures that count the same people, and so share one list. */
export interface FigureGroup {
  readonly figures: readonly ShownFigure[];
  readonly personIds: readonly string[];
  /** Groups that divide these people and are listed here, one below the other, instead of them; none: the people themselves. */
  readonly parts: readonly FigureGroup[];
}

/**
 * Every figure that the sheets show, in their order, with the lists of people that they open to. Nobody's figure (0) opens to
 * nothing. A list stands once: under the whole that it is part of, or by itself.
 */
export function groupShownFigures(sheets: readonly DraftSheet[], view: DistrictView): readonly FigureGroup[] {
  const groups = groupEqual(sheets, view);
  const groupOf = new Map(groups.flatMap((group) => group.figures.map((figure) => [figure.figureId, group] as const)));
  const taken = new Set<GrowingGroup>();
  for (const { whole, parts } of figureDivisions(view)) {
    const group = groupOf.get(whole);
    if (group === undefined || group.parts.length > 0) continue;
    const into = [...new Set(parts.flatMap((part) => groupOf.get(part) ?? []))];
    const isDivided = into.length > 1 && into.every((part) => !taken.has(part)) && sizeOf(into) === group.personIds.length;
    if (!isDivided) continue;
    group.parts.push(...into);
    for (const part of into) taken.add(part);
  }
  const place = new Map(groups.map((group, index) => [group, index]));
  const firstOf = (group: GrowingGroup): number => Math.min(place.get(group)!, ...group.parts.map(firstOf));
  return groups.filter((group) => !taken.has(group)).sort((a, b) => firstOf(a) - firstOf(b));
}

interface GrowingGroup {
  readonly figures: ShownFigure[];
  readonly personIds: readonly string[];
  readonly parts: GrowingGroup[];
}

function sizeOf(groups: readonly GrowingGroup[]): number {
  return groups.reduce((sum, group) => sum + group.personIds.length, 0);
}

function groupEqual(sheets: readonly DraftSheet[], view: DistrictView): readonly GrowingGroup[] {
  const groups = new Map<string, GrowingGroup>();
  for (const figure of shownFigures(sheets).values()) {
    const personIds = view.figures.get(figure.figureId)?.personIds ?? [];
    if (personIds.length === 0) continue;
    const key = JSON.stringify([...personIds].sort());
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { figures: [figure], personIds, parts: [] });
    else group.figures.push(figure);
  }
  return [...groups.values()];
}

/** Every figure with the first place that shows it. */
export function shownFigures(sheets: readonly DraftSheet[]): ReadonlyMap<string, ShownFigure> {
  const figures = new Map<string, ShownFigure>();
  for (const sheet of sheets) {
    sheet.rows.forEach(({ cells }, index) => {
      cells.forEach((cell, column) => {
        if (cell?.figureId === undefined || figures.has(cell.figureId)) return;
        const place = placeIn(sheet.name, index + 1, column);
        figures.set(cell.figureId, { figureId: cell.figureId, label: cell.figureLabel ?? cell.figureId, place });
      });
    });
  }
  return figures;
}
