import { stop } from "../stop.js";
import { inflate, newBudget } from "../zip/inflate.js";
import { findEntry, type Zip } from "../zip/zip.js";
import { contentTypeOf, readContentTypes } from "./readContentTypes.js";
import { relationshipsOf } from "./readRelationships.js";

/**
 * What a zip holds: one of our formats, or the name of another that people know. A zip that is no document at all is
 * refused.
 * @example packageFormat(zip) === "xlsx"
 */
export function packageFormat(zip: Zip): string {
  const mimetype = findEntry(zip, "mimetype");
  if (mimetype !== undefined) return openDocumentFormat(new TextDecoder().decode(inflate(mimetype)).trim());
  if (findEntry(zip, "Index/Document.iwa") !== undefined) return "Numbers";
  const budget = newBudget();
  const target = relationshipsOf(zip, "", budget).find(({ kind }) => kind === "officeDocument")?.target;
  const main = (target === undefined ? undefined : findEntry(zip, target)) ?? findEntry(zip, "xl/workbook.xml") ?? findEntry(zip, "xl/workbook.bin");
  if (main === undefined) return content(zip);
  const type = contentTypeOf(readContentTypes(zip, budget), main.name).toLowerCase();
  const path = main.name.toLowerCase();
  if (type.includes("sheet.binary") || path.endsWith(".bin")) return "xlsb";
  if (type.includes("wordprocessingml") || path.startsWith("word/")) return "Word (.docx)";
  if (type.includes("presentationml") || path.startsWith("ppt/")) return "PowerPoint (.pptx)";
  return "xlsx";
}

/** Without a main part only the content of an OpenDocument speaks for itself. */
function content(zip: Zip): string {
  if (findEntry(zip, "content.xml") !== undefined && findEntry(zip, "META-INF/manifest.xml") !== undefined) return "ods";
  if (findEntry(zip, "[Content_Types].xml") !== undefined) return stop("file-broken");
  return stop("file-not-a-workbook");
}

function openDocumentFormat(mimetype: string): string {
  if (mimetype.includes("opendocument.spreadsheet")) return "ods";
  if (mimetype.includes("opendocument.text")) return "OpenDocument (.odt)";
  if (mimetype.includes("opendocument.presentation")) return "OpenDocument (.odp)";
  return mimetype.slice(0, 80);
}
