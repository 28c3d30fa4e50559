import type { Sheet, Workbook } from "../../roster/model/sheet.js";
import { limits } from "../limits.js";
import { newInterner } from "../rows/interner.js";
import { stop } from "../stop.js";
import { openXml } from "../xml/openXml.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import { newBudget } from "../zip/inflate.js";
import { findEntry, type Zip } from "../zip/zip.js";
import { readOdsStyles, type OdsStyles } from "./odsStyles.js";
import { OdsSheetReader } from "./readOdsSheet.js";

/** Reads an .ods (OpenDocument 1.3, part 3) from its zip. What cannot be read stops it with a refusal. */
export function readOds(zip: Zip): Workbook {
  const budget = newBudget();
  const manifest = findEntry(zip, "META-INF/manifest.xml");
  if (manifest !== undefined && isEncrypted(openXml(manifest, budget))) stop("file-password");
  const content = findEntry(zip, "content.xml") ?? stop("file-not-a-workbook");
  const xml = openXml(content, budget);
  const sheets: Sheet[] = [];
  const shared = { interner: newInterner(), places: { left: limits.places } };
  let styles: OdsStyles = { struck: new Set(), hiddenTables: new Set() };
  let date1904 = false;
  while (xml.next() !== token.end) {
    if (xml.isOpen("automatic-styles")) styles = readOdsStyles(xml);
    else if (xml.isOpen("null-date")) date1904 = xml.attribute("date-value")?.startsWith("1904") === true;
    else if (xml.isOpen("table")) sheets.push(new OdsSheetReader(xml, { ...shared, styles, date1904 }).read());
    if (sheets.length > limits.sheets) stop("file-bomb");
  }
  if (sheets.length === 0) stop("workbook-without-sheet");
  return { format: "ods", date1904, sheets, skipped: [] };
}

function isEncrypted(xml: XmlScanner): boolean {
  while (xml.next() !== token.end) if (xml.isOpen("encryption-data")) return true;
  return false;
}
