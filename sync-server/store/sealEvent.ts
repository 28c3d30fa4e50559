import type { Source } from "../../roster/model/change.js";
import type { SealRow, Vault } from "../crypto/vault.js";
import type { RosterPlace } from "./rosters.js";
import { hasCellsTogether, hasSealedForm, isSealedField, isSealedText, openCells, openRecord, sealCells, sealRecord, sealRow, type Cell } from "./sealing.js";

/** Where an event stands, as its sealed texts are bound to it. */
export interface EventPlace extends RosterPlace {
  readonly chainPlace: number;
  /** The record that it happened to, where it happened to one. */
  readonly subject: string;
}

/**
 * The stored text of an event's body. Texts of sealed fields are sealed, wherever in the body they stand: under a
 * key that is a sealed field's name (`statement.id_no`), in a cell of such a field (`from`, `to`, its dispute's `standing`),
 * and under `note` and `sealedText`, which any act may use for words that a person wrote; and any text that a citizen's number stands in.
 *
 * A record that is told whole is sealed as the record itself, bound to the record's row: it stands in the table of records
 * just so, and is taken over from here (`insertTold`). A first submission seals each of its records once.
 */
export function sealEventBody(vault: Vault, place: EventPlace, body: object): string {
  if (isWhole(body)) {
    const { statement, source } = sealRecord(vault, rowOfRecord(place, place.subject), { ...body, disputed: {} });
    return JSON.stringify({ statement, held: body.held, source });
  }
  const cells: Cell[] = [];
  const sealed = takeTexts(body, { concerns: isSealedText, cells, path: "body", inCellOf: null });
  sealCells(vault, rowOfEvent(place), cells);
  return JSON.stringify(sealed);
}

export function openEventBody(vault: Vault, place: EventPlace, stored: string): object {
  const body = JSON.parse(stored) as object;
  // Before 0.2 cells of such an event were sealed one by one, bound to the event.
  if (isWhole(body) && hasCellsTogether(stored)) {
    const { statement, source } = openRecord(vault, rowOfRecord(place, place.subject), { ...body, disputed: {} });
    return { statement, held: body.held, source };
  }
  const cells: Cell[] = [];
  const opened = takeTexts(body, { concerns: hasSealedForm, cells, path: "body", inCellOf: null });
  openCells(vault, rowOfEvent(place), cells);
  return opened;
}

interface WholeBody {
  readonly statement: Readonly<Record<string, string>>;
  readonly held: object;
  readonly source: Source;
}

function isWhole(body: object): body is WholeBody {
  return "statement" in body && "held" in body && "source" in body && Object.keys(body).length === 3;
}

/** The row of the table of records, which an event that tells a record whole shares with it. */
export function rowOfRecord({ unitId, ledgerId }: RosterPlace, recordId: string): SealRow {
  return sealRow("records", unitId, ledgerId, recordId);
}

function rowOfEvent({ unitId, ledgerId, chainPlace }: EventPlace): SealRow {
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
function takeTexts<T extends object>(node: T, { concerns, cells, path, inCellOf: around }: Walk): T {
  const { field } = node as { readonly field?: unknown };
  const inCellOf = typeof field === "string" ? (isSealedField(field) ? field : null) : around;
  let copy: Record<string, unknown> | null = null;
  for (const key in node) {
    const value: unknown = node[key];
    if (typeof value === "string") {
      if (!isSealed(key, inCellOf) && !concerns(value)) continue;
      copy ??= copyOf(node);
      cells.push({ column: `${path}.${key}`, text: value, into: copy, key });
    } else if (typeof value === "object" && value !== null) {
      const taken = takeTexts(value, { concerns, cells, path: `${path}.${key}`, inCellOf });
      if (taken !== value) (copy ??= copyOf(node))[key] = taken;
    }
  }
  return (copy ?? node) as T;
}

function copyOf(node: object): Record<string, unknown> {
  return (Array.isArray(node) ? [...(node as readonly unknown[])] : { ...node }) as Record<string, unknown>;
}

const cellTexts: ReadonlySet<string> = new Set(["from", "to", "standing"]);

/** Words that a person wrote: a note says of what somebody died as readily as 备注 does. */
const freeTexts: ReadonlySet<string> = new Set(["sealedText", "note"]);

function isSealed(key: string, cellOf: string | null): boolean {
  return freeTexts.has(key) || isSealedField(key) || (cellOf !== null && cellTexts.has(key));
}
