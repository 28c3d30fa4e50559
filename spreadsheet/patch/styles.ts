import { relationshipsPart } from "../package/partPath.js";
import { token } from "../xml/xmlScanner.js";
import { findEntry } from "../zip/zip.js";
import { appended } from "./editRows.js";
import { prefixOf } from "./cellXml.js";
import type { PatchFile } from "./openForPatch.js";
import { applySplices } from "./splice.js";
import { openTextStyles, type TextStyles } from "./textStyles.js";
import { restOfElement, openPlace } from "./walkElement.js";
import { scanWhole, wholePart } from "./wholePart.js";

/** The styles of a workbook while it is patched: read at the first need, written when something was added. */
export interface PatchStyles {
  textStyle(style: number): number;
  plainStyle(style: number): number;
  changedParts(): ReadonlyMap<string, Uint8Array>;
}

const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const stylesRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
// What a workbook without styles means by having none: one font, the two fills that are fixed, one empty border.
const plainStyles = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  + '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

export function openStyles(file: PatchFile): PatchStyles {
  const existing = file.opened.stylesPart;
  const part = existing ?? `${file.opened.workbookPart.slice(0, file.opened.workbookPart.lastIndexOf("/") + 1)}styles.xml`;
  let bytes: Uint8Array | null = null;
  let styles: TextStyles | null = null;
  const open = (): TextStyles => {
    bytes ??= existing === null ? new TextEncoder().encode(plainStyles) : wholePart(file.opened.zip.byName.get(existing)!, file.budget);
    styles ??= openTextStyles(bytes, part);
    return styles;
  };
  return {
    textStyle: (style) => open().textStyle(style),
    plainStyle: (style) => open().plainStyle(style),
    changedParts() {
      const splices = styles?.splices() ?? [];
      if (bytes === null || splices.length === 0) return new Map();
      const changed = new Map([[part, applySplices(bytes, splices)]]);
      return existing === null ? new Map([...changed, ...declared(file, part)]) : changed;
    },
  };
}

/** A part that is new must be told to the package: its type, and that it is the workbook's. */
function declared(file: PatchFile, part: string): readonly [string, Uint8Array][] {
  const target = part.slice(part.lastIndexOf("/") + 1);
  return [
    withElement(file, "[Content_Types].xml", { name: "Override", attributes: ` PartName="/${part}" ContentType="${stylesType}"` }),
    withElement(file, relationshipsPart(file.opened.workbookPart), {
      name: "Relationship", attributes: ` Id="silverRosterStyles" Type="${stylesRelationship}" Target="${target}"`,
    }),
  ];
}

function withElement(file: PatchFile, part: string, element: { readonly name: string; readonly attributes: string }): [string, Uint8Array] {
  const entry = findEntry(file.opened.zip, part)!;
  const bytes = wholePart(entry, file.budget);
  const xml = scanWhole(bytes, part);
  while (xml.next() === token.text);
  const root = restOfElement(xml, openPlace(xml));
  return [entry.name, applySplices(bytes, appended(root, `<${prefixOf(root.name)}${element.name}${element.attributes}/>`))];
}
