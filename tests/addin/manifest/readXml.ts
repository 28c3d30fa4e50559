/** An element of a small XML document: no entities beyond the usual five, no CDATA. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads an XML document whole; throws where it is not well-formed. */
export function readXml(xml: string): Element {
  const document = { name: "", attributes: {}, children: [] as Element[], text: "" };
  const open: (typeof document)[] = [document];
  const token = /<\?[^>]*\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gyu;
  let end = 0;
  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    end = token.lastIndex;
    const [, closing, name, attributes, empty, text] = match;
    const top = open.at(-1)!;
    if (text !== undefined) top.text += decoded(text);
    if (closing !== undefined && open.pop()!.name !== closing) throw new Error(`</${closing}> closes nothing`);
    if (name === undefined) continue;
    const element = { name, attributes: readAttributes(attributes ?? ""), children: [] as Element[], text: "" };
    top.children.push(element);
    if (empty === "") open.push(element);
  }
  if (end !== xml.length || open.length !== 1) throw new Error(`Not well-formed at ${String(end)}`);
  return document.children[0]!;
}

/** Every element below, itself first. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map((match): [string, string] => [match[1]!, decoded(match[2]!)]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`An attribute stands twice: ${text}`);
  return Object.fromEntries(pairs);
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'" };

function decoded(text: string): string {
  return text.replaceAll(/&[^;\s]*;?/gu, (entity) => {
    const known = entities[entity];
    if (known === undefined) throw new Error(`Unknown entity ${entity}`);
    return known;
  });
}
