import { createHash } from "node:crypto";

/**
 * A digest that two bodies share exactly when they say the same: the order of keys and the spaces between do not count.
 * @example bodyDigest({ a: 1, b: 2 }) === bodyDigest({ b: 2, a: 1 })
 */
export function bodyDigest(body: unknown): string {
  return createHash("sha256").update(JSON.stringify(body, sortKeys)).digest("hex");
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
