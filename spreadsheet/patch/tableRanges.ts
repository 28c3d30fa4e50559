import type { Range } from "../../roster/model/sheet.js";
import { relationshipsOf } from "../package/readRelationships.js";
import { parseRange } from "../xlsx/parseRange.js";
import { openXml } from "../xml/openXml.js";
import { token } from "../xml/xmlScanner.js";
import type { InflateBudget } from "../zip/inflate.js";
import { findEntry, type Zip } from "../zip/zip.js";

/** The rows of a table (ListObject) whose texts its own part repeats: Excel repairs the file when they differ. */
export interface TableRange {
  readonly headings: Range | null;
  readonly totals: Range | null;
}

/** The tables on a sheet. */
export function tableRanges(zip: Zip, sheetPart: string, budget: InflateBudget): readonly TableRange[] {
  return relationshipsOf(zip, sheetPart, budget)
    .filter(({ kind, external }) => kind === "table" && !external)
    .flatMap(({ target }) => readTable(zip, target, budget));
}

function readTable(zip: Zip, part: string, budget: InflateBudget): TableRange[] {
  const entry = findEntry(zip, part);
  if (entry === undefined) return [];
  const xml = openXml(entry, budget);
  while (xml.next() !== token.end) {
    if (!xml.isOpen("table")) continue;
    const range = parseRange(xml.attribute("ref") ?? "");
    if (range === null) return [];
    const headings = Number(xml.attribute("headerRowCount") ?? 1);
    const totals = Number(xml.attribute("totalsRowCount") ?? 0);
    return [{
      headings: headings > 0 ? { ...range, bottom: range.top + headings - 1 } : null,
      totals: totals > 0 ? { ...range, top: range.bottom - totals + 1 } : null,
    }];
  }
  return [];
}
