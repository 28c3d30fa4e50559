import { createHash } from "node:crypto";
import { retirees } from "../../roster/ledgers/retirees.js";
import { inSlices } from "./inSlices.js";

/**
 * A digest that two bodies share exactly when they say the same: the order of keys and the spaces between do not count.
 * Made in slices, for a first submission is a hundred megabytes, and whoever waits for the database meanwhile must be heard.
 * @example await bodyDigest({ a: 1, b: 2 }) === await bodyDigest({ b: 2, a: 1 })
 */
export async function bodyDigest(body: unknown): Promise<string> {
  const hash = createHash("sha256");
  const { changes, ...head } = body as { readonly changes?: unknown };
  hash.update(JSON.stringify(ordered(head)));
  await inSlices(Array.isArray(changes) ? (changes as readonly unknown[]) : [changes], (slice) => {
    for (const change of slice) hash.update(JSON.stringify(ordered(change)) ?? "");
  });
  return hash.digest("hex");
}

/** Keys in the order in which our own clients write them, so that hardly any object has to be copied. */
const ranks: ReadonlyMap<string, number> = new Map(
  ["op", "recordId", "statement", "held", "source", "file", "sheet", "row", ...retirees.fields.map(({ field }) => field)].map((key, place) => [key, place]),
);

function isBefore(a: string, b: string): boolean {
  const [left, right] = [ranks.get(a) ?? -1, ranks.get(b) ?? -1];
  return left === right ? a < b : left < right;
}

/** The same with the keys of every object in one order; what is in order already is not copied. */
function ordered(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const from = value as Readonly<Record<string, unknown>>;
  let copies: Map<string, unknown> | null = null;
  let isOrdered = true;
  let [last, lastRank] = ["", -2];
  for (const key in from) {
    const item = from[key];
    if (typeof item === "object" && item !== null) {
      const copy = ordered(item);
      if (copy !== item) (copies ??= new Map()).set(key, copy);
    }
    const rank = ranks.get(key) ?? -1;
    if (rank < lastRank || (rank === lastRank && key < last)) isOrdered = false;
    [last, lastRank] = [key, rank];
  }
  if (isOrdered && copies === null) return value;
  return Object.fromEntries(Object.keys(from).sort((a, b) => (isBefore(a, b) ? -1 : 1)).map((key) => [key, copies?.get(key) ?? from[key]]));
}
