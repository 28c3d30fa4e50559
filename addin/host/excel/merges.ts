import type { Range } from "../../../roster/model/sheet.js";
import { addressesOf, parseRange } from "./address.js";
import { lightly } from "./lightly.js";

/** null where this Excel cannot tell merged ranges (before 1.13), or was not asked. */
export type AskedMerges = Excel.RangeAreas | null;

/** Excel tells at most 512 merged ranges at once and fails beyond them. */
export function askMerges(range: Excel.Range): AskedMerges {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return null;
  const merged = lightly(range.getMergedAreasOrNullObject());
  merged.load("address");
  return merged;
}

export function takeMerges(merged: AskedMerges): readonly Range[] {
  return merged === null || merged.isNullObject ? [] : addressesOf(merged.address).map(parseRange);
}

interface Band {
  readonly worksheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Of a sheet with very many merged ranges: by ever smaller bands of rows, until Excel tells them. */
export async function readMergesByBands(context: Excel.RequestContext, { worksheet, top, left, rows, columns }: Band): Promise<readonly Range[]> {
  if (rows === 0) return [];
  const merged = askMerges(lightly(worksheet.getRangeByIndexes(top, left, rows, columns)));
  if (merged === null) return [];
  try {
    await context.sync();
    return takeMerges(merged);
  } catch (error) {
    if (rows === 1) throw error;
    const half = Math.floor(rows / 2);
    const upper = await readMergesByBands(context, { worksheet, top, left, rows: half, columns });
    const lower = await readMergesByBands(context, { worksheet, top: top + half, left, rows: rows - half, columns });
    return unique([...upper, ...lower]);
  }
}

/** A merged range that two bands share is told by both. */
function unique(ranges: readonly Range[]): readonly Range[] {
  return [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()];
}
