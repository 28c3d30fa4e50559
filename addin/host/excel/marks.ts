import type { Severity } from "../../../roster/model/finding.js";
import type { CellPlace, Mark, MarkChange } from "../sheetHost.js";
import { addressLists } from "./addressLists.js";
import { lightly } from "./lightly.js";
import { askFormats, markFormula, takeFormats, type SeenFormat } from "./seenFormats.js";

const fills: Readonly<Record<Severity, string>> = { error: "#FDE7E9", warning: "#FFF4CE", info: "#DEECF9" };

/** What was last seen of a sheet's conditional formats. */
export interface SeenSheet {
  readonly name: string;
  readonly formats: readonly SeenFormat[];
  readonly isUnmarkable: boolean;
}

/** Lists of addresses in one message: together they stay below 1.5 MB. */
const listsAtOnce = 350;

/**
 * Marks are conditional formats of our own: a cell's own formats are never touched, so taking marks off leaves all as it was
 * (B2). Only formats that were just seen to be ours are ever deleted.
 */
export interface Marks {
  /** A sheet was looked at: what is known of its formats is fresh. */
  saw(sheet: SeenSheet): void;
  /** All sheets were looked at, and there are no others. */
  sawAll(sheets: readonly SeenSheet[]): void;
  /** Shows these marks and no others. */
  mark(context: Excel.RequestContext, marks: readonly Mark[]): Promise<void>;
  /** Changes the marks of some cells; all others stay as they are shown. */
  remark(context: Excel.RequestContext, changes: readonly MarkChange[]): Promise<void>;
  /**
   * Cells were edited, maybe by pasting: marks that came along with them are ours by their formula and at the wrong place, so
   * the next change draws the sheet anew.
   * @param here what lies on these cells now; null where nobody looked so closely
   */
  mayBeCopied(sheet: string, here: readonly SeenFormat[] | null, cells: readonly CellPlace[]): void;
  /** Rows moved, and the marks with them: what is remembered of their places no longer holds. */
  forgetPlaces(): void;
}

interface Drawn {
  readonly sheet: string;
  readonly severity: Severity;
  readonly cells: readonly Mark[];
}

/** What is to be done to one sheet. */
interface Redraw {
  readonly sheet: string;
  readonly gone: readonly string[];
  readonly come: readonly Mark[];
}

export function openMarks(): Marks {
  /** null: nobody has looked since the formats were last changed by others or a message failed. */
  let seen: ReadonlyMap<string, SeenSheet> | null = null;
  const drawn = new Map<string, Drawn>();
  const untidy = new Set<string>();

  const look = async (context: Excel.RequestContext): Promise<ReadonlyMap<string, SeenSheet>> => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const asked = worksheets.items.map((worksheet) => ({ worksheet, formats: askFormats(worksheet, lightly(worksheet.getRange())) }));
    await context.sync();
    seen = new Map(asked.map(({ worksheet, formats }) => [worksheet.name, { name: worksheet.name, ...takeFormats(formats) }]));
    return seen;
  };
  const oursOn = (sheet: string): readonly string[] => (seen?.get(sheet)?.formats ?? []).filter(({ isOurs }) => isOurs).map(({ id }) => id);

  /** One message, but for more marks than one could carry. */
  const redraw = async (context: Excel.RequestContext, redraws: readonly Redraw[]): Promise<void> => {
    const made: { readonly format: Excel.ConditionalFormat; readonly drawn: Drawn }[] = [];
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { sheet, gone, come } of redraws) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const formats = lightly(worksheet.getRange()).conditionalFormats;
      for (const id of gone) formats.getItem(id).delete();
      for (const severity of ["error", "warning", "info"] as const) {
        for (const { address, cells } of addressLists(come.filter((mark) => mark.severity === severity))) {
          const format = lightly(worksheet.getRanges(address)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
          format.custom.rule.formula = markFormula;
          format.custom.format.fill.color = fills[severity];
          format.load("id");
          made.push({ format, drawn: { sheet, severity, cells } });
          if (made.length % listsAtOnce === 0) await context.sync();
        }
      }
    }
    await context.sync();
    for (const { sheet, gone } of redraws) {
      for (const id of gone) drawn.delete(id);
      untidy.delete(sheet);
      forget(sheet, gone);
    }
    for (const { format, drawn: list } of made) {
      drawn.set(format.id, list);
      learn(list.sheet, format.id);
    }
  };
  const forget = (sheet: string, gone: readonly string[]): void => {
    const known = seen?.get(sheet);
    if (known !== undefined) seen = new Map(seen).set(sheet, { ...known, formats: known.formats.filter(({ id }) => !gone.includes(id)) });
  };
  const learn = (sheet: string, id: string): void => {
    const known = seen?.get(sheet);
    if (known !== undefined) seen = new Map(seen).set(sheet, { ...known, formats: [...known.formats, { id, isOurs: true }] });
  };
  /** What fails is tried once more with fresh eyes: somebody took a format off, or protected the sheet. */
  const trying = async (context: Excel.RequestContext, plan: () => readonly Redraw[]): Promise<void> => {
    if (seen === null) await look(context);
    const first = plan();
    if (first.length === 0) return;
    try {
      await redraw(context, first);
    } catch {
      drawn.clear();
      await look(context);
      await redraw(context, plan());
    }
  };

  const mark = async (context: Excel.RequestContext, marks: readonly Mark[]): Promise<void> => {
    const bySheet = groupBySheet(marks);
    await trying(context, () => [...(seen ?? [])].flatMap(([sheet, { isUnmarkable }]): readonly Redraw[] => {
      const [gone, come] = [oursOn(sheet), bySheet.get(sheet) ?? []];
      return isUnmarkable || (gone.length === 0 && come.length === 0) ? [] : [{ sheet, gone, come }];
    }));
  };

  return {
    mark,
    saw(sheet) { if (seen !== null) seen = new Map(seen).set(sheet.name, sheet); },
    sawAll(sheets) { seen = new Map(sheets.map((sheet) => [sheet.name, sheet])); },
    async remark(context, changes) {
      const bySheet = groupBySheet(changes);
      await trying(context, () => [...bySheet].flatMap(([sheet, changed]): readonly Redraw[] => {
        const known = seen?.get(sheet);
        return known === undefined || known.isUnmarkable ? [] : planChange({ sheet, changed, ours: oursOn(sheet), isUntidy: untidy.has(sheet) }, drawn);
      }));
    },
    forgetPlaces() { drawn.clear(); },
    mayBeCopied(sheet, here, cells) {
      if (here === null) {
        untidy.add(sheet);
        return;
      }
      const expected = new Set([...drawn].filter(([, list]) => list.sheet === sheet && list.cells.some((mark) => cells.some((cell) => cell.row === mark.row && cell.column === mark.column))).map(([id]) => id));
      const found = here.filter(({ isOurs }) => isOurs).map(({ id }) => id);
      if (found.length !== expected.size || found.some((id) => !expected.has(id))) untidy.add(sheet);
    },
  };
}

interface SheetChange {
  readonly sheet: string;
  readonly changed: readonly MarkChange[];
  /** Formats of ours that are on the sheet now. */
  readonly ours: readonly string[];
  readonly isUntidy: boolean;
}

/** Only lists that hold a changed cell are drawn anew; all of the sheet's where it has others of ours than we drew. */
function planChange({ sheet, changed, ours, isUntidy }: SheetChange, drawn: ReadonlyMap<string, Drawn>): readonly Redraw[] {
  const lists = [...drawn].filter(([, list]) => list.sheet === sheet);
  const isAsDrawn = !isUntidy && lists.length === ours.length && ours.every((id) => drawn.has(id));
  const keys = new Map(changed.map((change) => [keyOf(change), change]));
  const touched = isAsDrawn ? lists.filter(([, { cells }]) => cells.some((cell) => keys.has(keyOf(cell)))) : lists;
  const now = new Map(touched.flatMap(([, { cells }]) => cells.map((cell): [number, Mark] => [keyOf(cell), cell])));
  const before = new Map(now);
  for (const [key, { sheet: name, row, column, severity }] of keys) {
    if (severity === null) now.delete(key);
    else now.set(key, { sheet: name, row, column, severity });
  }
  const isSame = isAsDrawn && now.size === before.size && [...now].every(([key, { severity }]) => before.get(key)?.severity === severity);
  if (isSame) return [];
  return [{ sheet, gone: isAsDrawn ? touched.map(([id]) => id) : ours, come: [...now.values()] }];
}

/** A number for each cell of a sheet: many thousand marks are compared at every edit. */
function keyOf({ row, column }: CellPlace): number {
  return row * 16_384 + column;
}

function groupBySheet<T extends CellPlace>(cells: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const cell of cells) {
    const group = groups.get(cell.sheet ?? "");
    if (group === undefined) groups.set(cell.sheet ?? "", [cell]);
    else group.push(cell);
  }
  return groups;
}
