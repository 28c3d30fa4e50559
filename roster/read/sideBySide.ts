import type { HeadingPath } from "./headingPaths.js";

/** Columns that belong together, both ends inclusive. */
export interface Block {
  readonly left: number;
  readonly right: number;
}

/**
 * Splits columns where the same headings begin again: a roster of few columns is often printed two blocks to a page.
 * A second 姓名 alone is no second block: it may be a contact's.
 */
export function splitBlocks(headings: readonly HeadingPath[]): readonly Block[] {
  const last = headings.length - 1;
  const names = headings.filter(({ path }) => path.at(-1) === "姓名" && path.length === 1).map(({ column }) => column);
  const whole: readonly Block[] = [{ left: 0, right: last }];
  if (names.length < 2) return whole;
  const width = names[1]! - names[0]!;
  const first = headings.find(({ path }) => path.length > 0)!.column;
  const starts = names.map((column) => column - (names[0]! - first));
  const isRegular = names.every((column, place) => place === 0 || column - names[place - 1]! === width);
  if (!isRegular || width < 2) return whole;
  const own = ownHeadings(headings, first, width);
  const isRepeated = starts.slice(1).every((start) => {
    const other = ownHeadings(headings, start, width);
    return other.filter((heading) => own.includes(heading)).length >= Math.max(2, own.length * 0.6);
  });
  if (!isRepeated) return whole;
  return starts.map((start, place) => ({ left: start, right: place === starts.length - 1 ? last : starts[place + 1]! - 1 }));
}

function ownHeadings(headings: readonly HeadingPath[], from: number, width: number): readonly string[] {
  return headings.slice(from, from + width).map(({ path }) => path.join("|")).filter((heading) => heading !== "");
}
