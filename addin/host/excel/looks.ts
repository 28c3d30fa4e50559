import { lightly } from "./lightly.js";
import type { UsedSheet } from "./findUsed.js";

/** What a sheet tells beside values and number formats: rows and columns from 0, of the used range but for formulas. */
export interface Looks {
  /** Without "=", by "row,column" of the sheet. */
  readonly formulas: Map<string, string>;
  readonly hidden: Set<number>;
  /** By row: columns whose text is struck out. */
  readonly struck: Map<number, readonly number[]>;
}

/** Something to ask about a stretch of a sheet. */
export interface LookPart {
  readonly weight: number;
  ask(worksheet: Excel.Worksheet): void;
  /** Takes the answer; what it shows to be asked more closely is given back. */
  take(looks: Looks): readonly LookPart[];
}

/** Formulas that stand in more places than this are asked column by column. */
const mostPlaces = 200;
const formulaWeight = 40;
const hiddenWeight = 20;
const struckWeight = 50;
/** So many rows say together whether anything in them is struck out. */
const stretch = 500;
const mostAtOnce = 10_000;

/** Only what the sheet as a whole did not answer is asked: most sheets hide and strike out nothing. */
export function planLooks(used: UsedSheet): readonly LookPart[] {
  return [...formulaParts(used), ...hiddenParts(used), ...(used.struck === null ? stretches(used.rows, stretch).map(([from, rows]) => struckStretch(used, from, rows)) : []), ...(used.struck === true ? [allStruck(used)] : [])];
}

function formulaParts({ formulas, top, left, rows, columns }: UsedSheet): readonly LookPart[] {
  const addresses = formulas.length <= mostPlaces ? formulas : [];
  const parts = addresses.map((address): LookPart => formulaPart(cellsIn(address) * formulaWeight, (worksheet) => lightly(worksheet.getRange(address))));
  if (formulas.length <= mostPlaces) return parts;
  return stretches(rows, Math.max(1, Math.floor(mostAtOnce / columns))).map(([from, count]) =>
    formulaPart(count * columns * (formulaWeight / 2), (worksheet) => lightly(worksheet.getRangeByIndexes(top + from, left, count, columns))));
}

function formulaPart(weight: number, find: (worksheet: Excel.Worksheet) => Excel.Range): LookPart {
  let range: Excel.Range | null = null;
  return {
    weight,
    ask(worksheet) {
      range = find(worksheet);
      range.load("formulas,rowIndex,columnIndex");
    },
    take({ formulas }) {
      const { rowIndex, columnIndex } = range!;
      (range!.formulas as unknown[][]).forEach((line, down) => {
        line.forEach((formula, right) => {
          if (typeof formula === "string" && formula.startsWith("=")) formulas.set(`${String(rowIndex + down)},${String(columnIndex + right)}`, formula.slice(1));
        });
      });
      return [];
    },
  };
}

function hiddenParts({ hidden, top, left, rows }: UsedSheet): readonly LookPart[] {
  if (hidden === false) return [];
  return stretches(rows, mostAtOnce).map(([from, count]): LookPart => {
    let told: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
    return {
      weight: hidden === true ? 0 : count * hiddenWeight,
      ask(worksheet) {
        if (hidden === null) told = lightly(worksheet.getRangeByIndexes(top + from, left, count, 1)).getRowProperties({ rowHidden: true });
      },
      take(looks) {
        for (let row = 0; row < count; row += 1) if (hidden === true || told?.value[row]?.rowHidden === true) looks.hidden.add(from + row);
        return [];
      },
    };
  });
}

/** Whether a stretch of rows has anything struck out; only then its cells are asked. */
function struckStretch(used: UsedSheet, from: number, rows: number): LookPart {
  const { top, left, columns } = used;
  let range: Excel.Range | null = null;
  return {
    weight: 60,
    ask(worksheet) {
      range = lightly(worksheet.getRangeByIndexes(top + from, left, rows, columns));
      range.load("format/font/strikethrough");
    },
    take(looks) {
      const struck = range!.format.font.strikethrough as boolean | null;
      if (struck === false) return [];
      if (struck === true) for (let row = from; row < from + rows; row += 1) looks.struck.set(row, allColumns(columns));
      return struck === true ? [] : stretches(rows, Math.max(1, Math.floor(mostAtOnce / columns))).map(([first, count]) => struckCells(used, from + first, count));
    },
  };
}

function struckCells({ top, left, columns }: UsedSheet, from: number, rows: number): LookPart {
  let told: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
  return {
    weight: rows * columns * struckWeight,
    ask(worksheet) {
      told = lightly(worksheet.getRangeByIndexes(top + from, left, rows, columns)).getCellProperties({ format: { font: { strikethrough: true } } });
    },
    take(looks) {
      told!.value.forEach((line, down) => {
        const struck = line.flatMap(({ format }, column) => (format?.font?.strikethrough === true ? [column] : []));
        if (struck.length > 0) looks.struck.set(from + down, struck);
      });
      return [];
    },
  };
}

function allStruck({ rows, columns }: UsedSheet): LookPart {
  return {
    weight: 0,
    ask: () => undefined,
    take(looks) {
      for (let row = 0; row < rows; row += 1) looks.struck.set(row, allColumns(columns));
      return [];
    },
  };
}

const allColumns = (columns: number): readonly number[] => Array.from({ length: columns }, (_, column) => column);

function stretches(rows: number, most: number): readonly (readonly [from: number, rows: number])[] {
  return Array.from({ length: Math.ceil(rows / most) }, (_, place) => [place * most, Math.min(most, rows - place * most)] as const);
}

/** As many cells as an address names; whole columns are no formula of a roster. */
function cellsIn(address: string): number {
  const parts = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(address);
  if (parts?.[4] === undefined) return 1;
  return Number(parts[4]) - Number(parts[2]) + 1;
}
