import type { FigurePlace } from "../context.js";
import { hasDecimal, isNumber, type BriefNumber, type BriefPart } from "./briefPart.js";
import { placeText, type FigurePlaces, type Place } from "./figurePlaces.js";

/** Excel takes no longer text between quotes in a formula. */
const LONGEST_TEXT = 255;
/** The column of 单位分布 that names the unit of a row. */
const UNIT_COLUMN = 1;

/** A number of the brief worked out from its cells. @example numberFormula(share, places) === "ROUND(100*('总体情况'!C9)/'总体情况'!C5,1)" */
export function numberFormula({ from }: BriefNumber, places: FigurePlaces): string {
  switch (from.kind) {
    case "sum":
      return [from.plus, from.minus].filter((list) => list.length > 0).map((list) => addPlaces(list, places, from.minus === list ? "-" : "+")).join("-");
    case "share":
      return `ROUND(100*(${addPlaces(from.part, places, "+")})/${placeText(places.count(from.whole))},1)`;
    case "ages":
      return placeText(places.ages(from.figure, from.by));
  }
}

/** The place of the first cell that a number comes from. */
export function firstPlace({ from }: BriefNumber, places: FigurePlaces): Place {
  switch (from.kind) {
    case "sum":
      return places.count(from.plus[0]!);
    case "share":
      return places.count(from.part[0]!);
    case "ages":
      return places.ages(from.figure, from.by);
  }
}

/** A paragraph as one formula, so that its numbers cannot differ from the cells (W5). Names of units come from their cells (B4). */
export function paragraphFormula(parts: readonly BriefPart[], places: FigurePlaces): string {
  return parts.flatMap((part): readonly string[] => {
    if (typeof part === "string") return quote(part);
    if (!isNumber(part)) return [placeText({ ...places.count(part.rowOf), column: UNIT_COLUMN })];
    const number = numberFormula(part, places);
    return [hasDecimal(part.from) ? `TEXT(${number},"0.0")` : number.includes("+") || number.includes("-") ? `(${number})` : number];
  }).join("&");
}

function addPlaces(list: readonly FigurePlace[], places: FigurePlaces, sign: "+" | "-"): string {
  return list.map((figure) => placeText(places.count(figure))).join(sign);
}

function quote(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += LONGEST_TEXT) pieces.push(`"${text.slice(from, from + LONGEST_TEXT).replaceAll('"', '""')}"`);
  return pieces;
}
