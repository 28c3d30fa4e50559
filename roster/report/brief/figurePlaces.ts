import { figureIdOf } from "../../district/crossTable.js";
import { parseAddress } from "../../model/address.js";
import type { FigurePlace } from "../context.js";
import type { AgeFold, DraftSheet } from "../draft.js";
import { placeIn } from "../formulas.js";
import { shownFigures } from "../shownFigures.js";

/** A cell of the finished sheets. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where the sheets of a report show what the brief tells. */
export interface FigurePlaces {
  count(figure: FigurePlace): Place;
  ages(figure: FigurePlace, by: AgeFold): Place;
}

export function findFigures(sheets: readonly DraftSheet[]): FigurePlaces {
  const counts = shownFigures(sheets);
  const ages = new Map(sheets.flatMap(({ name, rows }) => rows.flatMap(({ cells }, index) => cells.flatMap((cell, column) =>
    (cell?.ages === undefined ? [] : [[`${cell.ages.figureId} ${cell.ages.by}`, { sheet: name, row: index + 1, column }] as const])))));
  const idOf = ({ table, row, column }: FigurePlace): string => figureIdOf(table, row, column);
  return {
    count: (figure) => parsePlace(counts.get(idOf(figure))?.place ?? missing(idOf(figure))),
    ages: (figure, by) => ages.get(`${idOf(figure)} ${by}`) ?? missing(`${idOf(figure)} ${by}`),
  };
}

/** As formulas name it. @example placeText({ sheet: "总体情况", row: 5, column: 2 }) === "'总体情况'!C5" */
export const placeText = ({ sheet, row, column }: Place): string => placeIn(sheet, row, column);

function parsePlace(text: string): Place {
  const bang = text.lastIndexOf("!");
  return { sheet: text.slice(1, bang - 1).replaceAll("''", "'"), ...parseAddress(text.slice(bang + 1)) };
}

/** The brief tells a figure that no sheet shows: a mistake of ours, not of the data. */
function missing(what: string): never {
  throw new Error(`No sheet shows ${what}`);
}
