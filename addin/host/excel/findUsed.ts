import type { CellValue, Range, Sheet } from "../../../roster/model/sheet.js";
import { addressesOf } from "./address.js";
import { lightly } from "./lightly.js";
import { askMerges, readMergesByBands, takeMerges, type AskedMerges } from "./merges.js";
import { askFormats, takeFormats, type AskedFormats, type SeenFormat } from "./seenFormats.js";

/** A sheet as it is named now. */
export interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

/** A sheet's used range, in rows and columns from 0, and what is known of it as a whole. */
export interface UsedSheet extends NamedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly state: Sheet["state"];
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** Its first rows: they tell what a row weighs, and which columns hold numbers. */
  readonly sample: readonly (readonly CellValue[])[];
  readonly merges: readonly Range[];
  /** Addresses of the cells that hold formulas. */
  readonly formulas: readonly string[];
  /** Whether its rows are hidden; null where some are and some not. */
  readonly hidden: boolean | null;
  readonly struck: boolean | null;
  readonly formats: readonly SeenFormat[];
  /** Its protection keeps anybody from formatting it. */
  readonly isUnmarkable: boolean;
}

export interface UsedBook {
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly sheets: readonly UsedSheet[];
}

const sampleRows = 40;
const sampleColumns = 64;

/**
 * What there is to read. Sheets that are known from before are asked together with the list of all sheets: one message where
 * none came or went.
 */
export async function findUsed(context: Excel.RequestContext, known: readonly NamedSheet[], withMerges = true): Promise<UsedBook> {
  const { workbook } = context;
  workbook.load("name");
  workbook.settings.load("items/key,items/value");
  workbook.worksheets.load("items/id,items/name,items/visibility");
  const asked = new Map<string, Asked>();
  try {
    for (const { id } of known) asked.set(id, ask(workbook.worksheets.getItem(id), withMerges));
    await context.sync();
    for (const { id } of workbook.worksheets.items) if (!asked.has(id)) asked.set(id, ask(workbook.worksheets.getItem(id), withMerges));
    if (asked.size > known.length) await context.sync();
  } catch (error) {
    // A sheet has gone since, or one has more merged ranges than Excel tells at once.
    if (known.length > 0) return findUsed(context, [], withMerges);
    if (withMerges) return findUsed(context, known, false);
    throw error;
  }
  const sheets: UsedSheet[] = [];
  for (const worksheet of workbook.worksheets.items) {
    const used = usedOf(worksheet, asked.get(worksheet.id)!);
    sheets.push(withMerges ? used : { ...used, merges: await readMergesByBands(context, used) });
  }
  return { name: workbook.name, settings: new Map(workbook.settings.items.map(({ key, value }) => [key, String(value)])), sheets };
}

interface Asked {
  readonly used: Excel.Range;
  readonly sample: Excel.Range;
  readonly formulas: Excel.RangeAreas;
  readonly merges: AskedMerges;
  readonly formats: AskedFormats;
}

function ask(worksheet: Excel.Worksheet, withMerges: boolean): Asked {
  const used = lightly(worksheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,format/font/strikethrough");
  const sample = lightly(lightly(worksheet.getRangeByIndexes(0, 0, sampleRows, sampleColumns)).getUsedRangeOrNullObject(true));
  sample.load("values,columnIndex");
  const whole = lightly(worksheet.getRange());
  const formulas = lightly(whole.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas));
  formulas.load("address");
  return { used, sample, formulas, formats: askFormats(worksheet, whole), merges: withMerges ? askMerges(whole) : null };
}

function usedOf(worksheet: Excel.Worksheet, { used, sample, formulas, merges, formats }: Asked): UsedSheet {
  const { id, name } = worksheet;
  const head = { worksheet, id, name, state: stateOf(worksheet.visibility), ...takeFormats(formats) };
  if (used.isNullObject) return { ...head, top: 0, left: 0, rows: 0, columns: 0, sample: [], merges: [], formulas: [], hidden: false, struck: false };
  const shift = sample.isNullObject ? 0 : sample.columnIndex - used.columnIndex;
  return {
    ...head, top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount,
    sample: sample.isNullObject ? [] : (sample.values as CellValue[][]).map((row) => [...new Array<CellValue>(shift).fill(""), ...row]),
    merges: takeMerges(merges), formulas: formulas.isNullObject ? [] : addressesOf(formulas.address),
    hidden: used.rowHidden as boolean | null, struck: used.format.font.strikethrough as boolean | null,
  };
}

function stateOf(visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden"): Sheet["state"] {
  return visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "very-hidden";
}
