const attributePattern = /(\s+)([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Changes attributes in the text of a start tag and leaves the others as they are written; null takes one away, a new one
 * goes to the end. Values given are plain: letters, digits, references.
 * @example withAttributes(' r="A1"  t="s"', { t: null, s: "4" }) === ' r="A1" s="4"'
 */
export function withAttributes(text: string, changes: Readonly<Record<string, string | null>>): string {
  const left = new Map(Object.entries(changes));
  const changed = text.replace(attributePattern, (whole, space: string, name: string) => {
    const value = left.get(name);
    if (value === undefined) return whole;
    left.delete(name);
    return value === null ? "" : `${space}${name}="${value}"`;
  });
  const added = [...left].filter(([, value]) => value !== null).map(([name, value]) => ` ${name}="${value!}"`);
  return changed.trimEnd() + added.join("");
}

/** The attributes of a start tag by name, as written. @example readAttributes(' r="A1"').get("r") === "A1" */
export function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(attributePattern)].map(([, , name, value]) => [name!, value!.slice(1, -1)]));
}
