import { shownText, type SheetRow } from "../../roster/model/sheet.js";

/**
 * Whether a row is the one that was looked at: most of its cells say the same, those apart that were written since.
 * @param then null: nothing stood there, or nobody looked
 */
export function isSameRow(then: SheetRow | null, now: SheetRow | null, written: ReadonlySet<number>): boolean {
  return likeness(then, now, written) > 0.5;
}

/** Where a row has gone: the only one that says most of what it said. null where there is none, or more than one. */
export function seekRow(then: SheetRow | null, rows: readonly SheetRow[], written: ReadonlySet<number>): SheetRow | null {
  if (then === null) return null;
  let [best, most, isAlone] = [null as SheetRow | null, 0.5, true];
  for (const row of rows) {
    const like = likeness(then, row, written);
    if (like < most) continue;
    isAlone = like > most;
    if (like > most) [best, most] = [row, like];
  }
  return isAlone ? best : null;
}

/** The share of a row's cells that say the same; a row of nothing else is known by its place alone. */
function likeness(then: SheetRow | null, now: SheetRow | null, written: ReadonlySet<number>): number {
  if (then === null) return 1;
  let [same, all] = [0, 0];
  for (let column = 0; column < then.values.length; column += 1) {
    const text = written.has(column) ? "" : shownText(then, column).trim();
    if (text === "") continue;
    all += 1;
    if (now !== null && shownText(now, column).trim() === text) same += 1;
  }
  return all === 0 ? 1 : same / all;
}
