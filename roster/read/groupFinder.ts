import type { FieldId } from "../model/field.js";
import type { Told } from "../model/record.js";
import type { Table } from "../model/table.js";
import { tell } from "./cells/told.js";
import { isDeceasedTitle } from "./titleWords.js";

/** What the group headings of a table say of the rows below them. */
export interface GroupFinder {
  /** The innermost group around a row, null outside any. */
  find(row: number): { readonly place: number; readonly told: ReadonlyMap<FieldId, Told<string>> } | null;
  /** Every field that some group tells. */
  readonly fields: readonly FieldId[];
}

type Answer = ReturnType<GroupFinder["find"]>;

export function openGroups(table: Table): GroupFinder {
  const groups = table.groups.map((group, place) => ({ place, rows: group.rows, told: groupTold(group.title, group.retireKind) }));
  const fields = new Set(groups.flatMap(({ told }) => [...told.keys()]));
  const starts = [...new Set(groups.flatMap(({ rows }) => (rows === null ? [] : [rows[0], rows[1] + 1])))].sort((a, b) => a - b);
  // Between two starts the same group is the innermost: the last one that holds the row.
  const answers = starts.map((row): Answer => [...groups].reverse().find(({ rows }) => rows !== null && rows[0] <= row && row <= rows[1]) ?? null);
  return { fields: [...fields], find: (row) => answers[placeAtOrBefore(starts, row)] ?? null };
}

function placeAtOrBefore(sorted: readonly number[], row: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function groupTold(title: string, retireKind: string | null): ReadonlyMap<FieldId, Told<string>> {
  const told = new Map<FieldId, Told<string>>();
  if (retireKind !== null) told.set("retire_kind", tell(retireKind, retireKind));
  if (isDeceasedTitle(title)) told.set("alive", tell("去世", "去世"));
  return told;
}
