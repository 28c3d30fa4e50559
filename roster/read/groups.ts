import type { SheetRow } from "../model/sheet.js";
import type { Group } from "../model/table.js";
import type { OpenGroup, RawTotal } from "./bodyMarks.js";
import { squeeze } from "./cells/plainText.js";
import { groupLevel, isPartTotal } from "./rowWords.js";
import type { FilledCell } from "./sheetGrid.js";
import { retireKindIn, statedCount } from "./titleWords.js";

/** Reads a group heading; `from` is the number of people read before it. */
export function openGroup(row: Pick<SheetRow, "row">, cells: readonly FilledCell[], from: number): OpenGroup {
  const title = cells[0]!.text.replace(/\s+/gu, " ");
  const beside = cells[1] === undefined ? null : Number(/\d+/u.exec(squeeze(cells[1].text))?.[0] ?? Number.NaN);
  return {
    row: row.row, column: cells[0]!.column, title, level: groupLevel(title), retireKind: retireKindIn(title),
    statedCount: statedCount(title) ?? (beside !== null && Number.isInteger(beside) ? beside : null), from,
  };
}

/**
 * A group ends where one of its own level or above, or of another kind, begins, or where a total of the whole table
 * stands. Units mix 一、 and （二）, so another kind of retirement is no part of it whatever its ordinal.
 */
export function closeGroups(groups: readonly OpenGroup[], totals: readonly RawTotal[], peopleRows: readonly number[]): readonly Group[] {
  return groups.map((group, place) => {
    const next = groups.slice(place + 1).find((later) => later.level <= group.level || isOtherKind(later, group));
    const total = totals.find((one) => one.row > group.row && !isPartTotal(one.label));
    const to = Math.min(next?.from ?? peopleRows.length, total?.from ?? peopleRows.length);
    const parent = group.retireKind === null ? groups.slice(0, place).reverse().find((outer) => outer.level < group.level) : undefined;
    return {
      row: group.row, column: group.column, title: group.title, retireKind: group.retireKind ?? parent?.retireKind ?? null,
      statedCount: group.statedCount,
      rows: to > group.from ? [peopleRows[group.from]!, peopleRows[to - 1]!] : null,
    };
  });
}

function isOtherKind(later: OpenGroup, group: OpenGroup): boolean {
  return later.retireKind !== null && group.retireKind !== null && later.retireKind !== group.retireKind;
}
