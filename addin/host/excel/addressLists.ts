import type { CellPlace } from "../sheetHost.js";
import { addressOf } from "./address.js";
import { listLength } from "./messageSize.js";

/** Cells whose addresses go together in one list. */
export interface AddressList<T extends CellPlace> {
  readonly address: string;
  readonly cells: readonly T[];
}

/**
 * Cells below each other become one range; lists stay far below Excel's limit.
 * @example addressLists(marks).map(({ address }) => address) // ["B7:B9,D4"]
 */
export function addressLists<T extends CellPlace>(cells: readonly T[]): readonly AddressList<T>[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const lists: { address: string; cells: T[] }[] = [];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1]!.column === sorted[from]!.column && sorted[to + 1]!.row <= sorted[to]!.row + 1) to += 1;
    const address = addressOf({ top: sorted[from]!.row, left: sorted[from]!.column, bottom: sorted[to]!.row, right: sorted[from]!.column });
    const list = lists.at(-1);
    const run = sorted.slice(from, to + 1);
    if (list === undefined || list.address.length + address.length + 1 > listLength) lists.push({ address, cells: run });
    else {
      list.address += `,${address}`;
      list.cells.push(...run);
    }
    from = to + 1;
  }
  return lists;
}
