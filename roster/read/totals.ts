import type { SheetRow } from "../model/sheet.js";
import type { Total } from "../model/table.js";
import type { OpenGroup, RawTotal } from "./bodyMarks.js";
import { squeeze } from "./cells/plainText.js";
import type { BodyShape } from "./classifyRow.js";
import { isPartTotal, isTotalLabel } from "./rowWords.js";
import { filledCells, type FilledCell } from "./sheetGrid.js";

/** Reads the number of people that a total row states; null where it states sums of other things only. */
export function readTotal(row: SheetRow, shape: BodyShape, from: number): RawTotal | null {
  const cells = filledCells(row, shape.left, shape.right);
  const label = cells.find(({ text }) => isTotalLabel(text));
  if (label === undefined) return null;
  const stated = countIn(label.text) ?? besideLabel(cells, label, shape);
  if (stated === null) return null;
  return { row: row.row, column: stated.column ?? label.column, label: label.text.replace(/\s+/gu, ""), statedCount: stated.count, from };
}

interface Stated {
  readonly count: number;
  readonly column: number | null;
}

function countIn(text: string): Stated | null {
  const found = /(\d+)(?:人|名|位)?\)?$/u.exec(squeeze(text));
  return found ? { count: Number(found[1]), column: null } : null;
}

/** "12人" anywhere to the right, else a whole number under 姓名 or 序号, else the nearest number, else the only one. */
function besideLabel(cells: readonly FilledCell[], label: FilledCell, shape: BodyShape): Stated | null {
  const right = cells.filter(({ column }) => column > label.column);
  const people = right.find(({ text }) => /^共?\d+[人名位]$/u.test(squeeze(text)));
  if (people) return { count: Number(/\d+/u.exec(squeeze(people.text))![0]), column: people.column };
  const whole = right.filter(({ text }) => /^\d{1,6}$/u.test(squeeze(text)));
  const named = whole.find(({ column }) => column === shape.nameColumn || column === shape.seqColumn);
  const nearest = whole.find(({ column }) => column <= label.column + 3 && !isAmount(shape, column));
  const only = right.length === 1 && whole.length === 1 && !isAmount(shape, whole[0]!.column) ? whole[0] : undefined;
  const found = named ?? nearest ?? only;
  return found === undefined ? null : { count: Number(squeeze(found.text)), column: found.column };
}

function isAmount(shape: BodyShape, column: number): boolean {
  const field = shape.fields.get(column);
  return field === "income" || field === "nursing_fee" || field === "age" || field === "party_years" || field === "mobile" || field === "id_no";
}

/**
 * Tells which people each total sums: 小计, and a total with people below it, those since the last heading or total; the
 * last total all of them.
 */
export function placeTotals(totals: readonly RawTotal[], groups: readonly OpenGroup[], peopleRows: readonly number[]): readonly Total[] {
  return totals.flatMap((total, place) => {
    const before = totals[place - 1];
    const isRepeated = totals.some((other) => other !== total && other.from !== total.from && other.label === total.label && !isPartTotal(total.label));
    const isPart = isPartTotal(total.label) || total.from < peopleRows.length || (isRepeated && before?.from !== total.from) || totals[place + 1]?.from === total.from;
    const from = isPart ? partStart(total, groups, totals.slice(0, place)) : 0;
    if (from >= total.from) return [];
    return [{ row: total.row, column: total.column, label: total.label, statedCount: total.statedCount, rows: [peopleRows[from]!, peopleRows[total.from - 1]!] as const }];
  });
}

function partStart(total: RawTotal, groups: readonly OpenGroup[], before: readonly RawTotal[]): number {
  const starts = [...groups.filter((group) => group.row < total.row), ...before].map(({ from }) => from).filter((from) => from < total.from);
  return Math.max(0, ...starts);
}
