import { openXml } from "../xml/openXml.js";
import { token } from "../xml/xmlScanner.js";
import { newBudget, type InflateBudget } from "../zip/inflate.js";
import { findEntry, type Zip } from "../zip/zip.js";
import { relationshipsPart, resolvePart } from "./partPath.js";

export interface Relationship {
  readonly relationId: string;
  /** The last step of its type: "worksheet", "chartsheet", "styles". Transitional and Strict OOXML share these. */
  readonly kind: string;
  /** The part, resolved; for an external target the address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * The relationships of a part, or of the whole package for "".
 * @example relationshipsOf(zip, "xl/workbook.xml").find(({ kind }) => kind === "styles")?.target
 */
export function relationshipsOf(zip: Zip, part: string, budget: InflateBudget = newBudget()): readonly Relationship[] {
  const entry = findEntry(zip, relationshipsPart(part));
  if (entry === undefined) return [];
  const relationships: Relationship[] = [];
  const xml = openXml(entry, budget);
  while (xml.next() !== token.end) {
    if (!xml.isOpen("Relationship")) continue;
    const target = xml.attribute("Target") ?? "";
    const external = xml.attribute("TargetMode") === "External";
    relationships.push({
      relationId: xml.attribute("Id") ?? "",
      kind: lastStep(xml.attribute("Type") ?? ""),
      target: external ? target : resolvePart(part, target.split("#", 1)[0]!),
      external,
    });
  }
  return relationships;
}

function lastStep(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
