import type { FigurePlace } from "../context.js";
import type { AgeFold } from "../draft.js";

/** How a number of the brief comes from figures, so that it is always worked out from their cells (W5). */
export type BriefSource =
  | { readonly kind: "sum"; readonly plus: readonly FigurePlace[]; readonly minus: readonly FigurePlace[] }
  /** In per cent, to one decimal. */
  | { readonly kind: "share"; readonly part: readonly FigurePlace[]; readonly whole: FigurePlace }
  | { readonly kind: "ages"; readonly figure: FigurePlace; readonly by: AgeFold };

export interface BriefNumber {
  readonly value: number;
  /** What it counts, by the names of its figures. */
  readonly label: string;
  readonly from: BriefSource;
}

/** The name of a unit, by the figure in whose row it stands. */
export interface BriefName {
  readonly name: string;
  readonly rowOf: FigurePlace;
}

export type BriefPart = string | BriefNumber | BriefName;

export interface BriefParagraph {
  readonly key: "people" | "changes" | "lixiu" | "care" | "heed";
  readonly heading: string;
  readonly parts: readonly BriefPart[];
}

export const isNumber = (part: BriefPart): part is BriefNumber => typeof part !== "string" && "value" in part;

/** A part as it is read. @example textOf({ value: 3, label: "…", from }) === "3" */
export function textOf(part: BriefPart): string {
  if (typeof part === "string") return part;
  return isNumber(part) ? showNumber(part) : part.name;
}

/** Shares and averages always show their decimal. */
export function showNumber({ value, from }: BriefNumber): string {
  return hasDecimal(from) ? value.toFixed(1) : String(value);
}

export function hasDecimal(from: BriefSource): boolean {
  return from.kind === "share" || (from.kind === "ages" && from.by === "average");
}

/** The whole paragraph as plain text, for a mail or a page. */
export function textOfParagraph({ parts }: BriefParagraph): string {
  return parts.map(textOf).join("");
}
