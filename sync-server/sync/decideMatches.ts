import { randomUUID } from "node:crypto";
import { pairKey } from "../../roster/match/judged.js";
import { placeOfKey, recordKey } from "../../roster/merge/mergeRecords.js";
import { problems } from "../problem.js";
import { appendEvents, readEvents, type NewEvent } from "../store/events.js";
import { readLinks, readMembers } from "../store/links.js";
import { deleteDecisions, endDecisions, insertDecisions, readDecisions, type DecidedPair, type MatchDecision, type PairDecision } from "../store/matchDecisions.js";
import { readByPlaces, type RecordPlace } from "../store/matchKeys.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { lockDistrict, lockRoster, officePlace, updateRoster } from "../store/rosters.js";
import { planRelink, relinkPeople } from "./relinkPeople.js";

export interface Act {
  readonly actor: string;
  readonly at: Date;
}

export interface DecidedAnswer {
  readonly decisionId: string;
  /** How many pairs of records it is about. */
  readonly pairs: number;
}

/** Kinds of events in the office's own history. */
const kinds = { decided: "match-decided", undone: "match-undone" } as const;

/** What an act did to decisions; plain data, so that the history can make the table again, and an act can be taken back. */
interface DecisionsBody {
  /** Decisions that stand from now on, new ones and old ones that stand again. */
  readonly standing: readonly (DecidedPair & { readonly decision: PairDecision; readonly actor: string; readonly at: string; readonly why: { readonly sealedText: string } })[];
  readonly ended: readonly DecidedPair[];
}

/**
 * Accepts or denies that two records tell of one person. Denied, every record of the one is kept from every record of the
 * other, where they are two persons now. It stands until somebody takes it back, and is told in the office's own history.
 * @throws Problem "record-unknown"
 */
export async function decideMatch(
  store: OpenStore, { decision, a, b, why, actor, at }: Act & { readonly decision: PairDecision; readonly a: RecordPlace; readonly b: RecordPlace; readonly why: string },
): Promise<DecidedAnswer> {
  return store.inTransaction(async (within) => {
    await lockOffice(within);
    const [left, right] = [await personOf(within, a), await personOf(within, b)];
    const pairs = decision === "accepted" || left === right ? [[recordKey(a), recordKey(b)] as const] : await crossPairs(within, left, right);
    return decidePairs(within, { decision, pairs, why, actor, at });
  });
}

/**
 * Parts records from the person that they stand in: kept from all its other records. Those that are parted stay together as far
 * as evidence holds them; each side has the id that it had before they were joined (M4).
 * @throws Problem "record-unknown", "nothing-to-part" where the records are of several persons or all of one
 */
export async function splitPerson(store: OpenStore, { records, why, actor, at }: Act & { readonly records: readonly RecordPlace[]; readonly why: string }): Promise<DecidedAnswer> {
  return store.inTransaction(async (within) => {
    await lockOffice(within);
    const persons = new Set<string>();
    for (const record of records) persons.add(await personOf(within, record));
    if (persons.size !== 1) throw problems.nothingToPart();
    const parted = new Set(records.map(recordKey));
    const rest = (await readMembers(within, officePlace.ledgerId, [...persons])).map(recordKey).filter((key) => !parted.has(key));
    if (rest.length === 0) throw problems.nothingToPart();
    return decidePairs(within, { decision: "denied", pairs: [...parted].flatMap((a) => rest.map((b) => [a, b] as const)), why, actor, at });
  });
}

/**
 * Takes back what an act did to decisions, as a new act: what it decided ends, what it ended stands again. An undoing is undone
 * the same way.
 * @throws Problem "nothing-to-undo" where there is no such act
 */
export async function undoDecision(store: OpenStore, { cause, actor, at }: Act & { readonly cause: string }): Promise<DecidedAnswer> {
  return store.inTransaction(async (within) => {
    await lockOffice(within);
    const events = (await readEvents(within, officePlace, { causes: [cause] })).filter(({ kind }) => kind === kinds.decided || kind === kinds.undone);
    const last = events.at(-1)?.body as DecisionsBody | undefined;
    if (last === undefined) throw problems.nothingToUndo();
    const again = await restore(within, last.ended);
    await act(within, { kind: kinds.undone, cause: `undo:${cause}`, actor, at, body: { standing: again, ended: last.standing.map(pairOnly) } });
    return { decisionId: `undo:${cause}`, pairs: last.standing.length + again.length };
  });
}

/** Who is who first, then the office's history: every act takes them in this order, and submissions take their unit before. */
async function lockOffice(store: Store): Promise<void> {
  await lockDistrict(store);
  await lockRoster(store, officePlace);
}

async function personOf(store: Store, place: RecordPlace): Promise<string> {
  const [link] = await readLinks(store, officePlace.ledgerId, [place]);
  if (link?.personId === undefined || link.personId === null) throw problems.recordUnknown();
  return link.personId;
}

async function crossPairs(store: Store, left: string, right: string): Promise<readonly (readonly [string, string])[]> {
  const members = await readMembers(store, officePlace.ledgerId, [left, right]);
  const keysOf = (person: string): readonly string[] => members.filter(({ personId }) => personId === person).map(recordKey);
  return keysOf(left).flatMap((a) => keysOf(right).map((b) => [a, b] as const));
}

async function decidePairs(
  store: Store, { decision, pairs, why, actor, at }: Act & { readonly decision: PairDecision; readonly pairs: readonly (readonly [string, string])[]; readonly why: string },
): Promise<DecidedAnswer> {
  const decisionId = randomUUID();
  const standing = pairs.map(([one, other]) => {
    const [a, b] = JSON.parse(pairKey(one, other)) as [string, string];
    return { decisionId, a, b, decision, actor, at: at.toISOString(), why: { sealedText: why } };
  });
  const ended = (await readDecisions(store, standing)).map(pairOnly);
  await act(store, { kind: kinds.decided, cause: decisionId, actor, at, body: { standing, ended } });
  return { decisionId, pairs: pairs.length };
}

function pairOnly({ decisionId, a, b }: DecidedPair): DecidedPair {
  return { decisionId, a, b };
}

/** The decisions as they were told when they were made. */
async function restore(store: Store, pairs: readonly DecidedPair[]): Promise<DecisionsBody["standing"]> {
  if (pairs.length === 0) return [];
  const events = await readEvents(store, officePlace, { causes: [...new Set(pairs.map(({ decisionId }) => decisionId))] });
  const made = events.filter(({ kind }) => kind === kinds.decided).flatMap(({ body }) => (body as DecisionsBody).standing);
  return pairs.flatMap((pair) => made.filter(({ decisionId, a, b }) => decisionId === pair.decisionId && a === pair.a && b === pair.b));
}

/** The one way that decisions change: history, table and who is who in one transaction. */
async function act(store: Store, { kind, cause, actor, at, body }: Act & { readonly kind: string; readonly cause: string; readonly body: DecisionsBody }): Promise<void> {
  const office = await lockRoster(store, officePlace);
  const revision = office.revision + 1;
  const event: NewEvent = { kind, subject: cause, body };
  await appendEvents(store, officePlace, office.chain, { stamp: { revision, cause, actor, at }, events: [event] });
  await updateRoster(store, officePlace, { ...office, revision });
  await apply(store, body, { at, cause });
  const keys = new Set([...body.standing, ...body.ended].flatMap(({ a, b }) => [a, b]));
  const records = await readByPlaces(store, officePlace.ledgerId, [...keys].map(placeOfKey));
  await relinkPeople(store, officePlace.ledgerId, planRelink(store, officePlace.ledgerId, records.map((record) => ({ before: record, after: record }))), { byUnit: officePlace.unitId, bySubmission: cause, at });
}

async function apply(store: Store, { standing, ended }: DecisionsBody, by: { readonly at: Date; readonly cause: string }): Promise<void> {
  await endDecisions(store, ended, by);
  const isNew = ({ decisionId }: DecidedPair): boolean => decisionId === by.cause;
  await insertDecisions(store, standing.filter(isNew).map(({ at, why, ...each }): MatchDecision => ({ ...each, at: new Date(at), why: why.sealedText })));
  const again = standing.filter((each) => !isNew(each));
  // One pair has one decision: what was decided about it meanwhile gives way.
  await endDecisions(store, (await readDecisions(store, again)).map(pairOnly), by);
  await endDecisions(store, again, null);
}

/** Makes the table anew from the office's history; who is who is settled by the caller. */
export async function rebuildDecisions(store: Store): Promise<void> {
  await deleteDecisions(store);
  for (const { kind, body, at, cause } of await readEvents(store, officePlace)) {
    if (kind === kinds.decided || kind === kinds.undone) await apply(store, body as DecisionsBody, { at, cause });
  }
}

/** Whether an act of the office was one about matches. */
export async function isMatchAct(store: Store, cause: string): Promise<boolean> {
  return (await readEvents(store, officePlace, { causes: [cause] })).some(({ kind }) => kind === kinds.decided || kind === kinds.undone);
}
