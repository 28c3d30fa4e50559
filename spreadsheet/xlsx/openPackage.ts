import type { Outcome } from "../../roster/model/refusal.js";
import type { Sheet } from "../../roster/model/sheet.js";
import { limits } from "../limits.js";
import { contentTypeOf, readContentTypes, type ContentTypes } from "../package/readContentTypes.js";
import { relationshipsOf, type Relationship } from "../package/readRelationships.js";
import { attempt, stop } from "../stop.js";
import { openXml } from "../xml/openXml.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import { newBudget, type InflateBudget } from "../zip/inflate.js";
import { findEntry, type Zip } from "../zip/zip.js";

export type SheetKind = "worksheet" | "chart-sheet" | "macro-sheet" | "dialog-sheet";

export interface PackageSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly state: Sheet["state"];
  readonly kind: SheetKind;
  /** The name of its entry in the zip. */
  readonly part: string;
}

/** What holds a workbook together: an OOXML package with a spreadsheet in it. */
export interface XlsxPackage {
  readonly zip: Zip;
  readonly contentTypes: ContentTypes;
  readonly workbookPart: string;
  readonly workbookRelationships: readonly Relationship[];
  /** In the order of the sheet tabs, whatever their kind. */
  readonly sheets: readonly PackageSheet[];
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly date1904: boolean;
}

/**
 * Finds the parts of a workbook by its relationships, wherever they lie: Transitional and Strict, any prefix,
 * absolute or relative paths, backslashes, another case.
 * @example const opened = openPackage(zip); if (opened.ok) opened.value.sheets.map((sheet) => sheet.name);
 */
export function openPackage(zip: Zip, budget: InflateBudget = newBudget()): Outcome<XlsxPackage> {
  return attempt(() => {
    const workbookPart = findWorkbookPart(zip, budget);
    const relationships = relationshipsOf(zip, workbookPart, budget);
    const contentTypes = readContentTypes(zip, budget);
    const partOf = (kind: string): string | null => {
      const target = relationships.find((relationship) => relationship.kind === kind)?.target;
      return target === undefined ? null : (findEntry(zip, target)?.name ?? null);
    };
    return {
      zip, contentTypes, workbookPart,
      workbookRelationships: relationships,
      ...readWorkbookPart({ zip, contentTypes, workbookPart, relationships, budget }),
      stylesPart: partOf("styles"),
      sharedStringsPart: partOf("sharedStrings"),
    };
  });
}

/** The entry of the workbook part: where the package points to, else where every program puts it. */
export function findWorkbookPart(zip: Zip, budget: InflateBudget = newBudget()): string {
  const target = relationshipsOf(zip, "", budget).find(({ kind }) => kind === "officeDocument")?.target;
  const entry = (target === undefined ? undefined : findEntry(zip, target)) ?? findEntry(zip, "xl/workbook.xml");
  return entry?.name ?? stop("file-not-a-workbook");
}

interface Parts {
  readonly zip: Zip;
  readonly contentTypes: ContentTypes;
  readonly workbookPart: string;
  readonly relationships: readonly Relationship[];
  readonly budget: InflateBudget;
}

function readWorkbookPart(parts: Parts): { readonly sheets: readonly PackageSheet[]; readonly date1904: boolean } {
  const xml = openXml(findEntry(parts.zip, parts.workbookPart)!, parts.budget);
  const byId = new Map(parts.relationships.map((relationship) => [relationship.relationId, relationship]));
  const sheets: PackageSheet[] = [];
  let date1904 = false;
  while (xml.next() !== token.end) {
    if (xml.isOpen("workbookPr")) date1904 = isTrue(xml.attribute("date1904"));
    else if (xml.isOpen("sheet")) sheets.push(packageSheet(xml, byId, parts));
    if (sheets.length > limits.sheets) stop("file-bomb");
  }
  return { sheets, date1904 };
}

function packageSheet(xml: XmlScanner, byId: ReadonlyMap<string, Relationship>, parts: Parts): PackageSheet {
  const name = xml.attribute("name") ?? "";
  const sheetId = xml.attribute("sheetId") ?? "";
  const stated = xml.attribute("state");
  const state = stated === "hidden" ? "hidden" : stated === "veryHidden" ? "very-hidden" : "visible";
  // Attributes are found by local name, so "r:id", "d3p1:id" and "rel:id" are one.
  const relationship = byId.get(xml.attribute("id") ?? "");
  const entry = relationship === undefined ? undefined : findEntry(parts.zip, relationship.target);
  if (relationship === undefined || entry === undefined) return stop("part-broken", { part: relationship?.target ?? parts.workbookPart });
  return { name, sheetId, state, kind: sheetKind(relationship.kind, contentTypeOf(parts.contentTypes, entry.name)), part: entry.name };
}

function sheetKind(relationshipKind: string, contentType: string): SheetKind {
  const said = `${relationshipKind} ${contentType}`.toLowerCase();
  if (said.includes("chartsheet")) return "chart-sheet";
  if (said.includes("dialogsheet")) return "dialog-sheet";
  if (said.includes("macrosheet")) return "macro-sheet";
  return "worksheet";
}

/** xsd:boolean as workbooks write it. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}
