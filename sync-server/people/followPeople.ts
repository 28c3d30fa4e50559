import { countPerson } from "../../roster/merge/countPerson.js";
import { placeOfKey, recordKey } from "../../roster/merge/mergeRecords.js";
import type { UnitNames } from "../../roster/merge/unitNames.js";
import { noFacts, type Person, type PersonFacts, type UnitRecord } from "../../roster/model/person.js";
import type { ChangedLink, LinkStamp } from "../store/links.js";
import type { NewEvent } from "../store/events.js";
import { readByPlaces } from "../store/matchKeys.js";
import type { Store } from "../store/openStore.js";
import { copyCounts, deleteCounts, upsertCounts, type PersonCount } from "../store/personCounts.js";
import { moveActs, readActsOf } from "../store/personActs.js";
import { readTransfersOf, updateTransfer, type KeptTransfer } from "../store/transfers.js";
import { readUnitNames } from "../store/units.js";
import { readFacts } from "./knownFacts.js";
import { recordOffice } from "./recordOffice.js";

/** How persons have changed: those that gained, lost or changed a record, by the keys of all the records that they have now. */
export interface Relinked {
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly ChangedLink[];
  /** Records that are at hand already, by their keys; the others are read. */
  readonly known: ReadonlyMap<string, UnitRecord>;
  /** Records that were never there before. */
  readonly fresh: ReadonlySet<string>;
  /** Records that tell of nobody, and the record that tells of the same person anew. */
  readonly toldAnew: readonly { readonly from: string; readonly to: string }[];
}

type FollowStamp = Pick<LinkStamp, "bySubmission" | "at">;

/**
 * What follows from who is who: acts of the bureau stay with their person, a transfer is confirmed by the new unit's listing
 * the person, and which unit counts whom is kept. It looks at these persons only (M6).
 */
export async function followPeople(store: Store, ledgerId: string, relinked: Relinked, stamp: FollowStamp): Promise<void> {
  const { members, links } = relinked;
  await moveActsAlong(store, relinked, stamp);
  const { lonely, others } = await gatherPeople(store, ledgerId, relinked);
  await confirmListed(store, ledgerId, others, stamp);
  await countLonely(store, lonely);
  await recountPeople(store, ledgerId, others);
  await deleteCounts(store, [...new Set(links.flatMap(({ from }) => (from === null || members.has(from) ? [] : [from])))]);
}

interface Gathered {
  /** Of one record that was never there before: nothing is kept of them yet. */
  readonly lonely: readonly Person[];
  readonly others: readonly Person[];
}

async function gatherPeople(store: Store, ledgerId: string, { members, known, fresh }: Relinked): Promise<Gathered> {
  const missing = [...members.values()].flat().filter((key) => !known.has(key));
  const read = new Map((await readByPlaces(store, ledgerId, missing.map(placeOfKey))).map((record) => [recordKey(record), record]));
  const lonely: Person[] = [];
  const others: Person[] = [];
  for (const [personId, keys] of members) {
    const person = { personId, records: keys.map((key) => (known.get(key) ?? read.get(key))!) };
    (keys.length === 1 && fresh.has(personId) ? lonely : others).push(person);
  }
  return { lonely, others };
}

async function countLonely(store: Store, people: readonly Person[]): Promise<void> {
  const names = await namesAround(store, people);
  await copyCounts(store, people.map((person) => countOf(person, names, noFacts)));
}

function namesAround(store: Store, people: readonly Person[]): Promise<UnitNames> {
  return readUnitNames(store, [...new Set(people.flatMap(({ records }) => records.map(({ unitId }) => unitId)))]);
}

function countOf(person: Person, names: UnitNames, facts: PersonFacts): PersonCount {
  const { unitId, rule } = countPerson(person, names, facts);
  return { personId: person.personId, unitId, ruleId: rule };
}

/** Which unit counts each of them, from their records and what is kept beside; in the transaction that changed it. */
export async function recountPeople(store: Store, ledgerId: string, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  const facts = await readFacts(store, ledgerId, people);
  const names = await namesAround(store, people);
  await upsertCounts(store, people.map((person) => countOf(person, names, facts.factsOf(person))));
}

/**
 * The bureau's acts go with one record of the person. When that one tells of nobody any more (误录, 重复), they go on with
 * another one of the same person; where none is left they wait, until the record comes back or somebody tells the person anew.
 */
async function moveActsAlong(store: Store, { members, links, toldAnew }: Relinked, { bySubmission, at }: FollowStamp): Promise<void> {
  const gone = links.filter(({ personId, from }) => personId === null && from !== null);
  const left = gone.map((link) => ({ from: recordKey(link), to: smallest(remainingOf(link.from!, { members, links })) }));
  const stayed = new Set(left.flatMap(({ from, to }) => (to === null ? [] : [from])));
  const moves = [...left, ...toldAnew.filter(({ from }) => !stayed.has(from))];
  if (moves.length === 0) return;
  const acts = await readActsOf(store, moves.map(({ from }) => from));
  const events: NewEvent[] = [];
  for (const { from, to } of moves) {
    if (to === null || !acts.some(({ personId }) => personId === from)) continue;
    await moveActs(store, from, to);
    events.push({ kind: "acts-moved", subject: from, body: { to } });
  }
  await recordOffice(store, { cause: bySubmission, actor: "rule:acts-stay-with-the-person", at }, events);
}

/** The records that were of the person before and tell of somebody still. */
function remainingOf(former: string, { members, links }: Pick<Relinked, "members" | "links">): readonly string[] {
  const moved = new Set(links.map(recordKey));
  const stayed = (members.get(former) ?? []).filter((key) => !moved.has(key));
  return [...stayed, ...links.filter(({ from, personId }) => from === former && personId !== null).map(recordKey)];
}

function smallest(keys: readonly string[]): string | null {
  return keys.length === 0 ? null : keys.reduce((least, key) => (key < least ? key : least));
}

/** Both sides have said it: the old unit by 转出, the new one by having the person on its roster. */
async function confirmListed(store: Store, ledgerId: string, people: readonly Person[], { bySubmission, at }: FollowStamp): Promise<void> {
  const left = people.flatMap(({ records }) => records.filter(({ removed }) => removed === "转出"));
  const open = (await readTransfersOf(store, ledgerId, left)).filter(({ state }) => state === "open");
  const events: NewEvent[] = [];
  for (const transfer of open) {
    const person = people.find(({ records }) => records.some((record) => record.unitId === transfer.fromUnitId && record.recordId === transfer.recordId));
    if (person?.records.some(({ unitId, removed }) => unitId === transfer.toUnitId && removed === undefined) !== true) continue;
    await updateTransfer(store, { transferId: transfer.transferId, state: "confirmed", reason: null, by: listedRule, at });
    events.push(decisionEvent(transfer, "confirmed", null));
  }
  await recordOffice(store, { cause: bySubmission, actor: listedRule, at }, events);
}

const listedRule = "rule:listed-by-the-new-unit";

/** What the history keeps of how a transfer ended. */
export function decisionEvent({ transferId, fromUnitId, recordId, toUnitId }: KeptTransfer, state: "confirmed" | "refused" | "withdrawn" | "reopened", reason: string | null): NewEvent {
  return { kind: `transfer-${state}`, subject: transferId, body: { fromUnit: fromUnitId, recordId, toUnit: toUnitId, ...(reason === null ? {} : { sealedText: reason }) } };
}
