import type { CSSProperties } from "react";
import { styleAt, type CellLook, type SheetLooks, type WorkbookLooks } from "../../../spreadsheet/looks/looks.js";
import { inkOn, luminance, readable } from "./readable.js";

/** How the page is coloured: by the system, or by who needs more contrast. */
export type Scheme = "light" | "dark" | "contrast";

/** How a cell is drawn: with the colours of the file, and without, where a finding's colours stand in their place. */
export interface Paint {
  readonly classes: string;
  readonly style: CSSProperties;
  readonly plain: CSSProperties;
}

const unpainted: Paint = { classes: "", style: {}, plain: {} };
const grounds: Readonly<Record<Scheme, string>> = { light: "#ffffff", dark: "#292929", contrast: "#000000" };

/** Paints the cells of a sheet as the file has them, each style worked out once. */
export interface Painter {
  paintOf(row: number, column: number): Paint;
}

/** @example painterOf(looks, "在册", "light").paintOf(3, 1).classes // " bold" */
export function painterOf(looks: WorkbookLooks | null, sheet: string | null, scheme: Scheme): Painter {
  const ofSheet: SheetLooks | undefined = looks?.sheets.find((each) => each.sheet === sheet);
  if (looks === null || ofSheet === undefined) return { paintOf: () => unpainted };
  const known = new Map<number, Paint>();
  return {
    paintOf(row, column) {
      const style = styleAt(ofSheet, row, column);
      const painted = known.get(style);
      if (painted !== undefined) return painted;
      const look = looks.styles[style];
      const paint = look === undefined ? unpainted : paintOfLook(look, scheme);
      known.set(style, paint);
      return paint;
    },
  };
}

function paintOfLook(look: CellLook, scheme: Scheme): Paint {
  const classes = [
    look.bold ? "bold" : "", look.italic ? "italic" : "", look.wrap ? "wrap" : "", look.horizontal ?? "", look.vertical === "bottom" ? "" : look.vertical,
    look.struck ? "struck" : look.underline ? "underlined" : "", look.lines.right ? "lineRight" : "", look.lines.bottom ? "lineBottom" : "",
  ].filter((name) => name !== "").join(" ");
  const plain: CSSProperties = { ...(look.size === null ? {} : { fontSize: fontPixels(look.size) }), ...(look.font === null ? {} : { fontFamily: `"${look.font.replaceAll(/["\\]/gu, "")}", var(--fontFamilyBase, sans-serif)` }) };
  return { classes, plain, style: scheme === "contrast" ? plain : { ...plain, ...coloursOf(look, scheme) } };
}

function coloursOf({ fill, colour }: CellLook, scheme: Scheme): CSSProperties {
  if (fill !== null) return { backgroundColor: fill, color: colour === null ? inkOn(fill) : readable(colour, fill) };
  // Black is what a text is that nobody coloured; white on white was meant to be unseen and is shown all the same.
  return colour === null || luminance(colour) < 0.03 ? {} : { color: readable(colour, grounds[scheme]) };
}

/** A font of 11 points is the sheet's usual one, shown in the size that this page is read in. */
function fontPixels(points: number): number {
  return Math.round(Math.min(36, Math.max(13, points * 1.22)));
}
