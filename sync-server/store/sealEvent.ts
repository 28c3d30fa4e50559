import type { Vault } from "../crypto/vault.js";
import type { RosterPlace } from "./rosters.js";
import { isSealedField, mapSealed, sealRow } from "./sealing.js";

/**
 * The stored text of an event's body. Texts of sealed fields are sealed one by one, wherever in the body they stand: under a
 * key that is a sealed field's name (`statement.id_no`), in a cell of such a field (`from`, `to`, its dispute's `standing`),
 * and under `note` and `sealedText`, which any act may use for words that a person wrote.
 */
export function sealEventBody(vault: Vault, place: RosterPlace, chainPlace: number, body: object): string {
  return JSON.stringify(mapAll(body, eventPlaces(place, chainPlace, (at, text) => vault.seal(at, text))));
}

export function openEventBody(vault: Vault, place: RosterPlace, chainPlace: number, stored: string): object {
  return mapBody(JSON.parse(stored) as object, eventPlaces(place, chainPlace, (at, text) => vault.open(at, text))) as object;
}

type MapText = (path: string, text: string) => string;

function eventPlaces(place: RosterPlace, chainPlace: number, use: (at: Parameters<Vault["seal"]>[0], text: string) => string): MapText {
  const { table, row } = sealRow("events", place.unitId, place.ledgerId, chainPlace);
  return (path, text) => use({ table, row, column: path }, text);
}

/** The same as `mapBody` gives, quicker for what comes by the hundred thousand: records told whole. */
function mapAll(body: object, map: MapText): object {
  const { statement, held, source, ...rest } = body as { readonly statement?: Readonly<Record<string, string>>; readonly held?: Readonly<Record<string, string>>; readonly source?: object };
  if (statement === undefined || held === undefined || source === undefined || Object.keys(rest).length > 0) return mapBody(body, map) as object;
  return {
    statement: mapSealed(statement, (field, text) => map(`body.statement.${field}`, text)), held: mapSealed(held, (field, text) => map(`body.held.${field}`, text)),
    source: mapBody(source, map, "body.source"),
  };
}

/** Walks the body; `inCellOf` is set inside of a cell of a sealed field. What holds nothing sealed is not copied. */
function mapBody(node: unknown, map: MapText, path = "body", inCellOf: string | null = null): unknown {
  if (typeof node !== "object" || node === null) return node;
  const { field } = node as { readonly field?: unknown };
  const cellOf = typeof field === "string" ? (isSealedField(field) ? field : null) : inCellOf;
  let copy: Record<string, unknown> | unknown[] | null = null;
  for (const key of Object.keys(node)) {
    const value = (node as Readonly<Record<string, unknown>>)[key];
    const next = typeof value === "string" ? (isSealed(key, cellOf) ? map(`${path}.${key}`, value) : value) : mapBody(value, map, `${path}.${key}`, cellOf);
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
