import { sha256 } from "@noble/hashes/sha2.js";
import { normaliseHeading } from "../../roster/ledgers/normaliseHeading.js";
import type { Column } from "../../roster/model/table.js";
import type { LayoutPlace } from "./layout.js";

/**
 * The fingerprint of a roster's headings and of how far they stand apart, wherever in the sheet they begin. A column that comes
 * in or goes makes it another layout, so that nothing is ever taken for what it no longer is.
 * @example layoutOf(a.columns).layout === layoutOf(b.columns).layout // the same headings in another file
 */
export function layoutOf(columns: readonly Pick<Column, "index" | "heading">[]): LayoutPlace {
  const headed = columns.filter(({ heading }) => heading !== "").sort((a, b) => a.index - b.index);
  const origin = headed[0]?.index ?? 0;
  const text = JSON.stringify(headed.map(({ index, heading }) => [index - origin, normaliseHeading(heading)]));
  const bytes = sha256(new TextEncoder().encode(text)).slice(0, 15);
  return { origin, layout: btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_") };
}
