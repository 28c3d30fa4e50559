import type { Vault } from "../crypto/vault.js";
import type { RosterPlace } from "./rosters.js";
import { hasSealedForm, isSealedField, isSealedText, openCells, sealCells, sealRow, type Cell } from "./sealing.js";

/**
 * The stored text of an event's body. Texts of sealed fields are sealed, wherever in the body they stand: under a
 * key that is a sealed field's name (`statement.id_no`), in a cell of such a field (`from`, `to`, its dispute's `standing`),
 * and under `note` and `sealedText`, which any act may use for words that a person wrote; and any text that a citizen's number stands in.
 */
export function sealEventBody(vault: Vault, place: RosterPlace, chainPlace: number, body: object): string {
  const cells: Cell[] = [];
  const sealed = takeTexts(body, { concerns: isSealedText, cells, path: "body", inCellOf: null });
  sealCells(vault, rowOf(place, chainPlace), cells);
  return JSON.stringify(sealed);
}

export function openEventBody(vault: Vault, place: RosterPlace, chainPlace: number, stored: string): object {
  const cells: Cell[] = [];
  const opened = takeTexts(JSON.parse(stored) as object, { concerns: hasSealedForm, cells, path: "body", inCellOf: null });
  openCells(vault, rowOf(place, chainPlace), cells);
  return opened;
}

function rowOf({ unitId, ledgerId }: RosterPlace, chainPlace: number) {
  return sealRow("events", unitId, ledgerId, chainPlace);
}

interface Walk {
  concerns(text: string): boolean;
  /** What was found, to be written into the copy. */
  readonly cells: Cell[];
  readonly path: string;
  /** Set inside of a cell of a sealed field. */
  readonly inCellOf: string | null;
}

/** Walks the body; what holds nothing sealed is not copied. */
function takeTexts<T extends object>(node: T, walk: Walk): T {
  const { concerns, cells, path } = walk;
  const { field } = node as { readonly field?: unknown };
  const inCellOf = typeof field === "string" ? (isSealedField(field) ? field : null) : walk.inCellOf;
  let copy: Record<string, unknown> | null = null;
  const copied = (): Record<string, unknown> => (copy ??= (Array.isArray(node) ? [...(node as readonly unknown[])] : { ...node }) as Record<string, unknown>);
  for (const key in node) {
    const value: unknown = node[key];
    if (typeof value === "string") {
      if (isSealed(key, inCellOf) || concerns(value)) cells.push({ column: `${path}.${key}`, text: value, into: copied(), key });
    } else if (typeof value === "object" && value !== null) {
      const taken = takeTexts(value, { concerns, cells, path: `${path}.${key}`, inCellOf });
      if (taken !== value) copied()[key] = taken;
    }
  }
  return (copy ?? node) as T;
}

const cellTexts: ReadonlySet<string> = new Set(["from", "to", "standing"]);

/** Words that a person wrote: a note says of what somebody died as readily as 备注 does. */
const freeTexts: ReadonlySet<string> = new Set(["sealedText", "note"]);

function isSealed(key: string, cellOf: string | null): boolean {
  return freeTexts.has(key) || isSealedField(key) || (cellOf !== null && cellTexts.has(key));
}
