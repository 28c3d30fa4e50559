import { replayEvents } from "../../roster/changes/replayEvents.js";
import { stateKey } from "../../roster/changes/stateKey.js";
import type { KeptRecord } from "../../roster/model/change.js";
import { digestOf } from "../../roster/protocol/digest.js";
import { openEventBody } from "../store/sealEvent.js";
import { storedEvents, storedForm, type KeptEvent } from "../store/events.js";
import { readAtOneMoment, type OpenStore, type Store } from "../store/openStore.js";
import { readAllRecords } from "../store/records.js";
import { listPlaces, readRoster, type ChainHead, type RosterPlace } from "../store/rosters.js";
import { sha256 } from "../sync/writeTouched.js";
import { compareDuties } from "./compareDuties.js";
import { toldEvents } from "./readRosterAt.js";

/** What is wrong with a history, and where it begins. Codes are public; words are in roster/words/operations under `history`. */
export type HistoryFault =
  /** A link does not fit what is stored: an event, or one before it, was altered, added or taken out. */
  | { readonly code: "link-wrong"; readonly chainPlace: number }
  | { readonly code: "place-missing"; readonly chainPlace: number }
  /** The chain ends elsewhere than the roster says: events were cut off its end. */
  | { readonly code: "head-differs"; readonly chainPlace: number }
  /** The chain does not hold what was exported from it before: it was cut off and written anew. */
  | { readonly code: "exported-head-missing"; readonly chainPlace: number }
  /** A sealed text does not open: it was altered, or moved from another place. */
  | { readonly code: "text-altered"; readonly chainPlace: number }
  /** The tables tell something else than the history. */
  | { readonly code: "digest-differs" }
  | { readonly code: "record-differs"; readonly recordId: string }
  /** A question or a signed monthly report, by the subject of its events. */
  | { readonly code: "duty-differs"; readonly subject: string };

export interface PlaceVerified {
  readonly place: RosterPlace;
  readonly events: number;
  readonly head: string;
  readonly faults: readonly HistoryFault[];
}

/** A head as it was exported and kept elsewhere. */
export interface ExportedHead extends ChainHead {
  readonly unitId: string;
  readonly ledgerId: string;
}

/**
 * Walks every chain of the district, rebuilds the records from it and compares them with the tables (P5, H2).
 * @param exported heads that were kept outside: without them, who holds database and keys could write a chain anew
 */
export async function verifyHistory(store: OpenStore, exported: readonly ExportedHead[] = []): Promise<readonly PlaceVerified[]> {
  return store.inTransaction(async (within) => {
    await readAtOneMoment(within);
    return verifyWithin(within, exported);
  });
}

/** The same in a transaction that is under way and sees one moment. */
export async function verifyWithin(store: Store, exported: readonly ExportedHead[] = []): Promise<readonly PlaceVerified[]> {
  const verified: PlaceVerified[] = [];
  for (const place of await listPlaces(store)) {
    const heads = exported.filter(({ unitId, ledgerId }) => unitId === place.unitId && ledgerId === place.ledgerId);
    verified.push(await verifyPlace(store, place, heads));
  }
  const known = new Set(verified.map(({ place }) => JSON.stringify(place)));
  for (const { unitId, ledgerId, length, head } of exported) {
    const place = { unitId, ledgerId };
    if (!known.has(JSON.stringify(place))) verified.push({ place, events: 0, head, faults: [{ code: "exported-head-missing", chainPlace: length }] });
  }
  return verified;
}

/** The ends of all chains, to be kept where the database's keeper cannot reach. */
export async function exportHeads(store: Store): Promise<readonly ExportedHead[]> {
  const heads: ExportedHead[] = [];
  for (const place of await listPlaces(store)) heads.push({ ...place, ...(await readRoster(store, place)).chain });
  return heads;
}

/** One chain alone; the caller reads at one moment. */
export async function verifyPlace(store: Store, place: RosterPlace, exported: readonly ChainHead[] = []): Promise<PlaceVerified> {
  const roster = await readRoster(store, place);
  const { events, faults, links } = walkChain(store, place, await storedEvents(store, place).execute());
  const end = { length: links.length, head: links.at(-1) ?? "" };
  if (faults.length === 0 && (end.length !== roster.chain.length || end.head !== roster.chain.head)) faults.push({ code: "head-differs", chainPlace: end.length });
  for (const { length, head } of exported) if (length > 0 && links[length - 1] !== head) faults.push({ code: "exported-head-missing", chainPlace: length });
  // What a broken chain gives is no measure for the tables.
  if (faults.length === 0) {
    faults.push(...compareTables(events, await readAllRecords(store, place), roster.digest));
    for (const subject of await compareDuties(store, place, events)) faults.push({ code: "duty-differs", subject });
  }
  return { place, events: links.length, head: end.head, faults };
}

type StoredRow = Awaited<ReturnType<ReturnType<typeof storedEvents>["execute"]>>[number];

/** Stops at the first fault: all that follows hangs on it. */
function walkChain(store: Store, place: RosterPlace, rows: readonly StoredRow[]): { readonly events: readonly KeptEvent[]; readonly faults: HistoryFault[]; readonly links: readonly string[] } {
  const events: KeptEvent[] = [];
  const links: string[] = [];
  let head = "";
  for (const [index, row] of rows.entries()) {
    const { chain_place: chainPlace, kind, subject, body, revision, cause, actor, at } = row;
    if (chainPlace !== index + 1) return { events, links, faults: [{ code: "place-missing", chainPlace: index + 1 }] };
    head = store.vault.chain(head, storedForm(store.districtId, place, { revision, cause, actor, at }, { chainPlace, kind, subject, body }));
    if (head !== row.link) return { events, links, faults: [{ code: "link-wrong", chainPlace }] };
    links.push(head);
    try {
      events.push({ chainPlace, kind, subject, revision, cause, actor, at, body: openEventBody(store.vault, { ...place, chainPlace, subject }, body) });
    } catch {
      return { events, links, faults: [{ code: "text-altered", chainPlace }] };
    }
  }
  return { events, links, faults: [] };
}

function compareTables(events: readonly KeptEvent[], stored: readonly KeptRecord[], digest: string): readonly HistoryFault[] {
  const rebuilt = replayEvents(toldEvents(events));
  const faults: HistoryFault[] = [];
  const listed = [...rebuilt.values()].filter(({ removed }) => removed === null);
  if (digestOf(listed, sha256) !== digest) faults.push({ code: "digest-differs" });
  for (const record of stored) {
    if (fullKey(rebuilt.get(record.recordId)) !== fullKey(record)) faults.push({ code: "record-differs", recordId: record.recordId });
  }
  const kept = new Set(stored.map(({ recordId }) => recordId));
  for (const recordId of rebuilt.keys()) if (!kept.has(recordId)) faults.push({ code: "record-differs", recordId });
  return faults;
}

/** Everything of a record that the history can tell: values, what holds them, disputes, removal, place. */
function fullKey(record: KeptRecord | undefined): string | null {
  if (record === undefined) return null;
  const { source, removed, disputed = {} } = record;
  const disputes = Object.entries(disputed).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, { kind, standing, standingBy, standingAt, toldBy, toldAt, revision }]) => [field, kind, standing, standingBy, standingAt, toldBy, toldAt, revision]);
  return JSON.stringify([stateKey(record), source.file, source.sheet, source.row, removed, disputes]);
}
