import type { Ledger } from "../ledgers/ledger.js";
import { withoutSigns } from "../ledgers/normaliseHeading.js";
import type { FieldId, SubtablePart } from "../model/field.js";

/** What a heading may stand for. */
export interface HeadingTarget {
  readonly field: FieldId;
  readonly part: SubtablePart | null;
}

/** A ledger's headings, ready to be looked up. */
export interface HeadingIndex {
  /** By the heading as the ledger writes it. Several targets: the column's content decides. */
  readonly exact: ReadonlyMap<string, readonly HeadingTarget[]>;
  /** The same without brackets and slashes. */
  readonly signless: ReadonlyMap<string, readonly HeadingTarget[]>;
  /** Headings of four characters and more, the longest first, for likeness. */
  readonly long: readonly string[];
}

/** The index of a ledger's headings, built once. */
export function headingIndexOf(ledger: Ledger): HeadingIndex {
  let index = indexes.get(ledger);
  if (index === undefined) {
    index = buildIndex(ledger);
    indexes.set(ledger, index);
  }
  return index;
}

const indexes = new WeakMap<Ledger, HeadingIndex>();

function buildIndex(ledger: Ledger): HeadingIndex {
  const exact = new Map<string, HeadingTarget[]>();
  const signless = new Map<string, HeadingTarget[]>();
  for (const definition of ledger.fields) {
    for (const heading of definition.headings) {
      const target = { field: definition.field, part: heading.part ?? null };
      add(exact, heading.text, target);
      add(signless, withoutSigns(heading.text), target);
    }
  }
  const long = [...exact.keys()].filter((text) => text.length >= 4).sort((a, b) => b.length - a.length);
  return { exact, signless, long };
}

function add(map: Map<string, HeadingTarget[]>, text: string, target: HeadingTarget): void {
  const targets = map.get(text);
  if (targets === undefined) map.set(text, [target]);
  else if (!targets.some((known) => known.field === target.field)) targets.push(target);
}
