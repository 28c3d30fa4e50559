import type { CellValue } from "../../../roster/model/sheet.js";
import type { RawSheet } from "./buildRows.js";
import type { UsedSheet } from "./findUsed.js";
import { lightly } from "./lightly.js";
import { planLooks, type Looks, type LookPart } from "./looks.js";
import { rowWeight } from "./messageSize.js";

/** A sheet while it is read, part by part. */
export interface SheetReading {
  /**
   * Asks for the next part that has room in the message, in bytes.
   * @param isFirst nothing else is in the message: something is asked, however heavy
   * @returns what it is expected to weigh; null where there is no room or nothing left to ask
   */
  ask(room: number, isFirst: boolean): number | null;
  /** Takes what was answered. */
  take(): void;
  /** Cells read so far. */
  done(): number;
  raw(): RawSheet;
}

/** A sheet this small tells the formats of all its cells; of a large one only columns with numbers do, for text says itself how it looks. */
const fewCells = 20_000;
/** A cell of a roster with its quotes and comma, where no row has been seen. */
const unseenCell = 18;
/** `"General",` with its brackets. */
const formatWeight = 13;

interface Block {
  readonly from: number;
  readonly rows: number;
  readonly values: Excel.Range;
  readonly formats: readonly FormatPart[];
}

interface FormatPart {
  readonly from: number;
  readonly column: number;
  readonly columns: number;
  readonly range: Excel.Range;
}

export function openReading(used: UsedSheet): SheetReading {
  const { worksheet, top, left, rows, columns } = used;
  const values: CellValue[][] = [];
  const formats = new Map<number, string[]>();
  const isSmall = rows * columns <= fewCells;
  const numeric = new Set<number>(isSmall ? allColumns(columns) : numericColumns(used.sample));
  const looks: Looks = { formulas: new Map(), hidden: new Set(), struck: new Map() };
  const pending: LookPart[] = [...planLooks(used)];
  const missed: { readonly column: number; readonly from: number; readonly rows: number }[] = [];
  const askedLooks: LookPart[] = [];
  const askedFormats: FormatPart[] = [];
  let block: Block | null = null;
  let perRow = used.sample.length > 1 ? rowWeight(used.sample) : columns * unseenCell;

  const askFormatsOf = (from: number, count: number, wanted: readonly number[]): readonly FormatPart[] => runsOf(wanted).map(([column, width]) => {
    const range = lightly(worksheet.getRangeByIndexes(top + from, left + column, count, width));
    range.load("numberFormat");
    return { from, column, columns: width, range };
  });
  const askBlock = (room: number, isFirst: boolean): number | null => {
    const next = values.length;
    if (block !== null || next >= rows) return null;
    const weight = perRow + numeric.size * formatWeight;
    const fits = Math.min(rows - next, Math.floor(room / weight));
    if (fits < Math.min(rows - next, 50) && !isFirst) return null;
    const count = Math.max(1, fits);
    const range = lightly(worksheet.getRangeByIndexes(top + next, left, count, columns));
    range.load("values");
    block = { from: next, rows: count, values: range, formats: askFormatsOf(next, count, [...numeric]) };
    return count * weight;
  };
  const askMissed = (room: number, isFirst: boolean): number | null => {
    const next = missed[0];
    if (next === undefined || (next.rows * formatWeight > room && !isFirst)) return null;
    missed.shift();
    askedFormats.push(...askFormatsOf(next.from, next.rows, [next.column]));
    return next.rows * formatWeight;
  };
  const askLook = (room: number, isFirst: boolean): number | null => {
    const next = pending[0];
    if (next === undefined || (next.weight > room && !isFirst)) return null;
    pending.shift();
    askedLooks.push(next);
    next.ask(worksheet);
    return next.weight;
  };
  const takeFormat = ({ from, column, columns: width, range }: FormatPart): void => {
    (range.numberFormat as string[][]).forEach((line, down) => {
      for (let across = 0; across < width; across += 1) {
        const known = formats.get(column + across) ?? new Array<string>(rows).fill("General");
        known[from + down] = line[across]!;
        formats.set(column + across, known);
      }
    });
  };

  return {
    ask: (room, isFirst) => askLook(room, isFirst) ?? askBlock(room, isFirst) ?? askMissed(room, isFirst),
    take() {
      for (const part of askedLooks.splice(0)) pending.push(...part.take(looks));
      for (const part of askedFormats.splice(0)) takeFormat(part);
      if (block === null) return;
      const read = block.values.values as CellValue[][];
      for (const row of read) values.push(row);
      for (const part of block.formats) takeFormat(part);
      for (const column of numericColumns(read)) {
        if (numeric.has(column)) continue;
        numeric.add(column);
        missed.push({ column, from: block.from, rows: block.rows });
      }
      perRow = Math.max(rowWeight(read), 1);
      block = null;
    },
    done: () => values.length * columns,
    raw: () => ({ top, left, values, formats, formulas: looks.formulas, hidden: looks.hidden, struck: looks.struck }),
  };
}

function numericColumns(rows: readonly (readonly CellValue[])[]): readonly number[] {
  const found = new Set<number>();
  for (const row of rows) row.forEach((value, column) => { if (typeof value === "number") found.add(column); });
  return [...found];
}

const allColumns = (columns: number): readonly number[] => Array.from({ length: columns }, (_, column) => column);

/** Neighbouring columns are asked together. @example runsOf([0, 1, 4]) // [[0, 2], [4, 1]] */
function runsOf(columns: readonly number[]): readonly (readonly [first: number, width: number])[] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === column) last[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

