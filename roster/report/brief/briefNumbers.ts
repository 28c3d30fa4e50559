import { figureIdOf } from "../../district/crossTable.js";
import { labelFigure } from "../../district/labelFigure.js";
import { agesOf, foldAges } from "../agesCell.js";
import { countOf, unitName, type FigurePlace, type ReportContext } from "../context.js";
import type { AgeFold } from "../draft.js";
import { roundToTenth } from "../rounding.js";
import type { BriefName, BriefNumber } from "./briefPart.js";

/** Numbers of the brief, made from figures of one report. */
export interface BriefNumbers {
  sum(plus: readonly FigurePlace[], minus?: readonly FigurePlace[]): BriefNumber;
  share(part: readonly FigurePlace[], whole: FigurePlace): BriefNumber;
  ages(figure: FigurePlace, by: AgeFold): BriefNumber | null;
  unit(rowOf: FigurePlace): BriefName;
}

export function briefNumbers(context: ReportContext): BriefNumbers {
  const { words } = context;
  const total = (places: readonly FigurePlace[]): number => places.reduce((sum, place) => sum + countOf(context, place), 0);
  const labels = (places: readonly FigurePlace[], between: string): string => places.map((place) => labelOf(context, place)).join(between);
  return {
    sum: (plus, minus = []) => ({
      value: total(plus) - total(minus), from: { kind: "sum", plus, minus },
      label: [labels(plus, words.brief.plus), labels(minus, words.brief.minus)].filter((label) => label !== "").join(words.brief.minus),
    }),
    share: (part, whole) => ({
      value: roundToTenth(100 * total(part), countOf(context, whole)), from: { kind: "share", part, whole },
      label: labels(part, words.brief.plus) + words.brief.per + labelOf(context, whole),
    }),
    ages: (figure, by) => {
      const ages = agesOf(context, figureIdOf(figure.table, figure.row, figure.column));
      return ages.length === 0 ? null : {
        value: foldAges(ages, by), from: { kind: "ages", figure, by }, label: labelOf(context, figure) + words.brief.ages[by],
      };
    },
    unit: (rowOf) => ({ name: unitName(context, rowOf.row), rowOf }),
  };
}

function labelOf({ view, words }: ReportContext, { table: tableId, row, column }: FigurePlace): string {
  const table = view.tables[tableId];
  const sliceOf = (slices: typeof table.rows, key: string) => slices.find((slice) => slice.key === key) ?? { key, text: null };
  return labelFigure(table, sliceOf(table.rows, row), sliceOf(table.columns, column), words.figures);
}
