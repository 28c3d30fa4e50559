import { normaliseHeading } from "../ledgers/normaliseHeading.js";
import type { SheetRow } from "../model/sheet.js";
import type { FieldId } from "../model/field.js";
import type { HeadingIndex } from "./headingIndex.js";
import { isAmbiguousHeading } from "./ambiguousHeadings.js";
import { exactTargets } from "./matchHeading.js";
import { filledCells } from "./sheetGrid.js";

const LOOKED_AT = 60;

/**
 * Whether a sheet is a form: labels with their values beside them, down the page, one person a page. Its labels lie in
 * several rows, a few in each with room for values between them, while a roster has most of them side by side in one.
 */
export function isForm(rows: readonly SheetRow[], index: HeadingIndex): boolean {
  const all = new Set<FieldId>();
  let most = 0;
  let labelled = 0;
  for (const row of rows.slice(0, LOOKED_AT)) {
    const { fields: own, columns } = labelsOf(row, index);
    if (own.size === 0) continue;
    if (labelled === 0 && longestRun(columns) >= 4) return false;
    const isNew = [...own].some((field) => !all.has(field));
    if (isNew) labelled += 1;
    most = Math.max(most, own.size);
    for (const field of own) all.add(field);
  }
  return labelled >= 3 && all.size >= 6 && most <= all.size / 2;
}

/** Short cells that are headings with certainty; a table's data holds none. */
function labelsOf(row: SheetRow, index: HeadingIndex): { readonly fields: ReadonlySet<FieldId>; readonly columns: readonly number[] } {
  const fields = new Set<FieldId>();
  const columns: number[] = [];
  for (const { column, text } of filledCells(row)) {
    if (text.length > 16) continue;
    const heading = normaliseHeading(text);
    if (heading.length < 2 || isAmbiguousHeading(heading)) continue;
    const targets = exactTargets(heading, index);
    if (targets === null) continue;
    fields.add(targets[0]!.field);
    columns.push(column);
  }
  return { fields, columns };
}

/** How many labels stand side by side: in a form their values stand between them. */
function longestRun(columns: readonly number[]): number {
  let longest = 0;
  let run = 0;
  columns.forEach((column, place) => {
    run = place > 0 && columns[place - 1] === column - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

const countWords = /^(?:合计|总计|小计|总数|人数|男|女|离休|退休|离休干部|退休干部|应有|实有|机关|事业|企业|项目|类别|编号|\d+岁.*|.*以上|.*以下|.*人数|.*总数|正.*级|副.*级|上年.*|本年.*)$/u;

/** Whether a sheet counts people instead of naming them: small whole numbers nearly everywhere but in the first columns. */
export function isStatistics(rows: readonly SheetRow[]): boolean {
  let numbers = 0;
  let others = 0;
  let words = 0;
  for (const row of rows.slice(0, LOOKED_AT)) {
    for (const { column, text } of filledCells(row)) {
      if (/^-?\d{1,6}(?:\.\d+)?%?$/u.test(text)) numbers += 1;
      else if (countWords.test(normaliseHeading(text))) words += 1;
      else if (column > 1) others += 1;
    }
  }
  return (numbers >= 6 && numbers >= others * 2) || (words >= 4 && words >= others && numbers > 0);
}
