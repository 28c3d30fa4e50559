import { createHash } from "node:crypto";

/**
 * A digest that two bodies share exactly when they say the same: the order of keys and the spaces between do not count.
 * @example bodyDigest({ a: 1, b: 2 }) === bodyDigest({ b: 2, a: 1 })
 */
export function bodyDigest(body: unknown): string {
  const hash = createHash("sha256");
  // Part by part, for a first submission is a hundred megabytes.
  let text = "";
  writeSorted(body, (piece) => {
    text += piece;
    if (text.length < 65_536) return;
    hash.update(text);
    text = "";
  });
  return hash.update(text).digest("hex");
}

/** JSON with the keys of every object in order. */
function writeSorted(value: unknown, write: (piece: string) => void): void {
  if (typeof value !== "object" || value === null) return write(JSON.stringify(value) ?? "null");
  if (Array.isArray(value)) {
    write("[");
    for (const item of value as readonly unknown[]) {
      writeSorted(item, write);
      write(",");
    }
    return write("]");
  }
  write("{");
  for (const key of Object.keys(value).sort()) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined) continue;
    write(typeof item === "string" ? `${JSON.stringify(key)}:${JSON.stringify(item)},` : `${JSON.stringify(key)}:`);
    if (typeof item === "string") continue;
    writeSorted(item, write);
    write(",");
  }
  write("}");
}
