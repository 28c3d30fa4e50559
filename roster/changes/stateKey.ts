import type { Held, Statement } from "../model/change.js";

/** A text that two states share exactly when they tell the same. */
export function stateKey({ statement, held }: { readonly statement: Statement; readonly held: Held }): string {
  return JSON.stringify([sorted(statement), sorted(held)]);
}

function sorted(texts: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * How much of what either tells both tell alike, 0–1.
 * @example likeness({ name: "李建国", gender: "男" }, { name: "李建国", gender: "女" }) === 1 / 2
 */
export function likeness(a: Statement, b: Statement): number {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Statement>;
  let alike = 0;
  for (const field of fields) if (a[field] === b[field]) alike += 1;
  return fields.size === 0 ? 0 : alike / fields.size;
}
