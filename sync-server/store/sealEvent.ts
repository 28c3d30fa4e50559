import type { SealPlace, Vault } from "../crypto/vault.js";
import type { RosterPlace } from "./rosters.js";
import { hasSealedForm, isSealedField, isSealedText, sealRow } from "./sealing.js";

/**
 * The stored text of an event's body. Texts of sealed fields are sealed one by one, wherever in the body they stand: under a
 * key that is a sealed field's name (`statement.id_no`), in a cell of such a field (`from`, `to`, its dispute's `standing`),
 * and under `note` and `sealedText`, which any act may use for words that a person wrote; and any text that a citizen's number stands in.
 */
export function sealEventBody(vault: Vault, place: RosterPlace, chainPlace: number, body: object): string {
  return JSON.stringify(mapBody(body, eventTexts(place, chainPlace, { concerns: isSealedText, use: (at, text) => vault.seal(at, text) })));
}

export function openEventBody(vault: Vault, place: RosterPlace, chainPlace: number, stored: string): object {
  return mapBody(JSON.parse(stored) as object, eventTexts(place, chainPlace, { concerns: hasSealedForm, use: (at, text) => vault.open(at, text) })) as object;
}

/** A text under a key of a node; `always`: by where it stands, whatever it says. */
type MapText = (path: string, key: string, told: { readonly text: string; readonly always: boolean }) => string;

interface TextUse {
  concerns(text: string): boolean;
  use(at: SealPlace, text: string): string;
}

function eventTexts(place: RosterPlace, chainPlace: number, { concerns, use }: TextUse): MapText {
  const { table, row } = sealRow("events", place.unitId, place.ledgerId, chainPlace);
  return (path, key, { text, always }) => (always || concerns(text) ? use({ table, row, column: `${path}.${key}` }, text) : text);
}

/** Walks the body; `inCellOf` is set inside of a cell of a sealed field. What holds nothing sealed is not copied. */
function mapBody(node: unknown, map: MapText, path = "body", inCellOf: string | null = null): unknown {
  if (typeof node !== "object" || node === null) return node;
  const { field } = node as { readonly field?: unknown };
  const cellOf = typeof field === "string" ? (isSealedField(field) ? field : null) : inCellOf;
  let copy: Record<string, unknown> | unknown[] | null = null;
  for (const key of Object.keys(node)) {
    const value = (node as Readonly<Record<string, unknown>>)[key];
    const next = typeof value === "string" ? map(path, key, { text: value, always: isSealed(key, cellOf) }) : mapBody(value, map, `${path}.${key}`, cellOf);
    if (next === value) continue;
    copy ??= Array.isArray(node) ? [...(node as readonly unknown[])] : { ...node };
    (copy as Record<string, unknown>)[key] = next;
  }
  return copy ?? node;
}

const cellTexts: ReadonlySet<string> = new Set(["from", "to", "standing"]);

/** Words that a person wrote: a note says of what somebody died as readily as 备注 does. */
const freeTexts: ReadonlySet<string> = new Set(["sealedText", "note"]);

function isSealed(key: string, cellOf: string | null): boolean {
  return freeTexts.has(key) || isSealedField(key) || (cellOf !== null && cellTexts.has(key));
}
