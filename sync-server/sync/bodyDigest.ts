import { createHash } from "node:crypto";

/**
 * A digest that two bodies share exactly when they say the same: the order of keys and the spaces between do not count.
 * @example bodyDigest({ a: 1, b: 2 }) === bodyDigest({ b: 2, a: 1 })
 */
export function bodyDigest(body: unknown): string {
  return createHash("sha256").update(JSON.stringify(sorted(body))).digest("hex");
}

/** The same with the keys of every object in order; what is in order already is not copied, for bodies are large. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    for (const [place, item] of (value as readonly unknown[]).entries()) {
      const next = sorted(item);
      if (next !== item) (copy ??= [...(value as readonly unknown[])])[place] = next;
    }
    return copy ?? value;
  }
  const entries = Object.entries(value);
  let same = true;
  for (const [place, entry] of entries.entries()) {
    const next = sorted(entry[1]);
    if (next !== entry[1] || (place > 0 && entries[place - 1]![0] > entry[0])) same = false;
    entry[1] = next;
  }
  return same ? value : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
