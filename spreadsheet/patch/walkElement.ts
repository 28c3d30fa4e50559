import { token, type XmlScanner } from "../xml/xmlScanner.js";
import { stop } from "../stop.js";
import type { ElementPlace } from "./sheetPlaces.js";
import { textOf } from "./wholePart.js";

/** An element whose start tag the scanner stands on; its end is not known yet. */
export type OpenPlace = Omit<ElementPlace, "closeStart" | "end">;

export function openPlace(xml: XmlScanner): OpenPlace {
  return {
    start: xml.start, openEnd: xml.end, isEmpty: xml.kind === token.empty,
    name: textOf(xml.buffer, xml.start + 1, xml.attributesStart),
    attributes: textOf(xml.buffer, xml.attributesStart, xml.attributesEnd),
    attributesStart: xml.attributesStart, attributesEnd: xml.attributesEnd,
  };
}

/** Closes the place with the end tag that the scanner stands on, or with its own tag when it is empty. */
export function closedPlace(xml: XmlScanner, open: OpenPlace): ElementPlace {
  if (open.isEmpty) return { ...open, closeStart: open.openEnd, end: open.openEnd };
  if (xml.kind !== token.close) stop("part-broken", { part: xml.part });
  return { ...open, closeStart: xml.start, end: xml.end };
}

/** Skips to the end of the element that the scanner just opened. */
export function restOfElement(xml: XmlScanner, open: OpenPlace): ElementPlace {
  if (!open.isEmpty) xml.skipElement();
  return closedPlace(xml, open);
}
