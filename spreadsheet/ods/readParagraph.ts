import { token, type XmlScanner } from "../xml/xmlScanner.js";

const mostSpaces = 32_767;

/** What the spans of a cell say about being struck out. */
export interface SpanStrikes {
  /** Styles that strike out. */
  readonly styles: ReadonlySet<string>;
  /** Some letters stand in such a span. */
  struck: boolean;
  /** Some stand outside. */
  plain: boolean;
}

/** The text of the paragraph that was just opened: its spaces as shown, without how letters are pronounced (ruby). */
export function readParagraph(xml: XmlScanner, strikes: SpanStrikes): string {
  if (xml.kind === token.empty) return "";
  let text = "";
  /** For each open element inside, whether it strikes out. */
  const open: boolean[] = [];
  for (;;) {
    const found = xml.next();
    if (found === token.end || (found === token.close && open.length === 0)) return text;
    if (found === token.close) open.pop();
    else if (found === token.text) {
      const letters = xml.text().replace(/[ \t\r\n]+/gu, " ");
      if (letters.trim() !== "") strikes[open.includes(true) ? "struck" : "plain"] = true;
      text += letters;
    } else {
      text += spacing(xml);
      if (found !== token.open) continue;
      if (xml.nameIs("ruby-text") || xml.nameIs("annotation")) xml.skipElement();
      else open.push(xml.nameIs("span") && strikes.styles.has(xml.attribute("style-name") ?? ""));
    }
  }
}

function spacing(xml: XmlScanner): string {
  if (xml.nameIs("s")) return " ".repeat(Math.min(Math.max(Number(xml.attribute("c") ?? 1) || 1, 1), mostSpaces));
  if (xml.nameIs("tab")) return "\t";
  return xml.nameIs("line-break") ? "\n" : "";
}
