import { unzipSync } from "fflate";

/** The parts of a package, in their order. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function partText(bytes: Uint8Array, part: string): string {
  const found = partsOf(bytes).get(part);
  if (found === undefined) throw new Error(`No part ${part}`);
  return new TextDecoder().decode(found);
}

/** Names of the parts that differ, in both directions. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => {
    const a = old.get(name);
    const b = now.get(name);
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

/** The text of every <c> by its address: what a sheet says of its cells, byte for byte. */
export function cellTexts(sheetXml: string): ReadonlyMap<string, string> {
  const cells = sheetXml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/(?:\w+:)?c>)/gs);
  return new Map([...cells].map((match) => [match[1]!, match[0]]));
}
