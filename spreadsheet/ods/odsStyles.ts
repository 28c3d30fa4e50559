import { token, type XmlScanner } from "../xml/xmlScanner.js";

/** What reading needs of the styles, by name. */
export interface OdsStyles {
  /** Styles of cells and of spans whose text is struck out. */
  readonly struck: ReadonlySet<string>;
  /** Table styles that do not show the sheet. */
  readonly hiddenTables: ReadonlySet<string>;
}

/** Reads the styles of <automatic-styles>, which the scanner has just opened. */
export function readOdsStyles(xml: XmlScanner): OdsStyles {
  const struck = new Set<string>();
  const hiddenTables = new Set<string>();
  let name = "";
  while (xml.next() !== token.end && !xml.isClose("automatic-styles")) {
    if (xml.isOpen("style")) name = xml.attribute("name") ?? "";
    else if (xml.isOpen("text-properties") && isStruck(xml)) struck.add(name);
    else if (xml.isOpen("table-properties") && xml.attribute("display") === "false") hiddenTables.add(name);
  }
  return { struck, hiddenTables };
}

function isStruck(xml: XmlScanner): boolean {
  const line = xml.attribute("text-line-through-style") ?? xml.attribute("text-line-through-type");
  return line !== null && line !== "none";
}
