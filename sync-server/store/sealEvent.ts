import type { SealPlace, Vault } from "../crypto/vault.js";
import type { RosterPlace } from "./rosters.js";
import { hasSealedForm, isSealedField, isSealedText, sealRow } from "./sealing.js";

/**
 * The stored text of an event's body. Texts of sealed fields are sealed one by one, wherever in the body they stand: under a
 * key that is a sealed field's name (`statement.id_no`), in a cell of such a field (`from`, `to`, its dispute's `standing`),
 * and under `sealedText`, which any act may use for words that a person wrote; and any text that a citizen's number stands in.
 */
export function sealEventBody(vault: Vault, place: RosterPlace, chainPlace: number, body: object): string {
  return JSON.stringify(mapBody(body, eventTexts(place, chainPlace, (at, text, always) => (always || isSealedText(text) ? vault.seal(at, text) : text))));
}

export function openEventBody(vault: Vault, place: RosterPlace, chainPlace: number, stored: string): object {
  return mapBody(JSON.parse(stored) as object, eventTexts(place, chainPlace, (at, text, always) => (always || hasSealedForm(text) ? vault.open(at, text) : text))) as object;
}

/** `always`: by where it stands, whatever it says. */
type MapText = (path: string, text: string, always: boolean) => string;
type UseText = (at: SealPlace, text: string, always: boolean) => string;

function eventTexts(place: RosterPlace, chainPlace: number, use: UseText): MapText {
  const { table, row } = sealRow("events", place.unitId, place.ledgerId, chainPlace);
  return (path, text, always) => use({ table, row, column: path }, text, always);
}

/** Walks the body; `inCellOf` is set inside of a cell of a sealed field. */
function mapBody(node: unknown, map: MapText, path = "body", inCellOf: string | null = null): unknown {
  if (typeof node === "string") return map(path, node, false);
  if (Array.isArray(node)) return node.map((item, index) => mapBody(item, map, `${path}.${String(index)}`, inCellOf));
  if (typeof node !== "object" || node === null) return node;
  const { field } = node as { readonly field?: unknown };
  const cellOf = typeof field === "string" ? (isSealedField(field) ? field : null) : inCellOf;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => {
    const at = `${path}.${key}`;
    return [key, typeof value === "string" ? map(at, value, isSealed(key, cellOf)) : mapBody(value, map, at, cellOf)];
  }));
}

const cellTexts: ReadonlySet<string> = new Set(["from", "to", "standing"]);

function isSealed(key: string, cellOf: string | null): boolean {
  return key === "sealedText" || isSealedField(key) || (cellOf !== null && cellTexts.has(key));
}
