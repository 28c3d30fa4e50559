import { comparePeople } from "../../roster/match/comparePeople.js";
import { lookBetween, type KeyedSubject } from "../../roster/match/lookBetween.js";
import { matchKeys } from "../../roster/match/matchKeys.js";
import { matchParameters } from "../../roster/match/parameters.js";
import { regroup, type ChangedSubject, type Neighbourhood, type Regrouping } from "../../roster/match/regroup.js";
import type { MatchSubject } from "../../roster/match/subject.js";
import { personIdOf, placeOfKey, recordKey, subjectOfTold, tellsOfSomebody } from "../../roster/merge/mergeRecords.js";
import type { UnitRecord } from "../../roster/model/person.js";
import { followPeople, type Relinked } from "../people/followPeople.js";
import { copyLonelyLinks, readLinks, writeLinks, type ChangedLink, type LinkEvidence, type LinkStamp } from "../store/links.js";
import { readJudged } from "../store/matchDecisions.js";
import { copyMatchKeys, deleteMatchKeys, hasMatchKeys, insertMatchKeys, markKeys, readByMatchKeys, readByPlaces, type PlacedKey } from "../store/matchKeys.js";
import type { Store } from "../store/openStore.js";
import { replaceReviews } from "../store/reviews.js";
import { openSortedLines, type SortedLines } from "../store/sortedLines.js";

/** A record as it was and as it is. */
export interface Changed {
  readonly before: UnitRecord | null;
  readonly after: UnitRecord;
}

/** What a record told and tells, whether of somebody or taken off: keys are kept of both, so that who is told anew is known again. */
export interface PlannedSubject extends ChangedSubject {
  readonly was: MatchSubject | null;
  readonly is: MatchSubject;
}

/** Changed records as matching sees them; made before the district is locked, for it costs. */
export interface RelinkPlan {
  readonly changed: readonly PlannedSubject[];
  /** Records that were never there before: nothing is stored about them. */
  readonly fresh: ReadonlySet<string>;
  /** Under which they will be found. */
  readonly freshKeys: SortedLines;
  /** The changed records as they are, by their keys. */
  readonly records: ReadonlyMap<string, UnitRecord>;
}

export function planRelink(store: Pick<Store, "districtId" | "vault">, ledgerId: string, records: readonly Changed[]): RelinkPlan {
  const changed: PlannedSubject[] = [];
  const fresh = new Set<string>();
  const freshKeys = openSortedLines();
  const byKey = new Map<string, UnitRecord>();
  for (const record of records) {
    const { before, after } = record;
    const subject = planSubject(record);
    changed.push(subject);
    byKey.set(subject.subjectId, after);
    if (before !== null) continue;
    fresh.add(subject.subjectId);
    markKeys(store, ledgerId, { place: after, keys: matchKeys(subject.is) }, freshKeys);
  }
  return { changed, fresh, freshKeys, records: byKey };
}

/** The same where everything may be there already: nothing is taken for new. */
export function planAnew(store: Pick<Store, "districtId" | "vault">, ledgerId: string, records: readonly Changed[]): RelinkPlan {
  return { ...planRelink(store, ledgerId, records), fresh: new Set(), freshKeys: openSortedLines() };
}

function planSubject({ before, after }: Changed): PlannedSubject {
  const was = before === null ? null : subjectOfTold(before);
  const is = subjectOfTold(after);
  return { subjectId: recordKey(after), was, is, before: before !== null && tellsOfSomebody(before) ? was : null, after: tellsOfSomebody(after) ? is : null };
}

/**
 * Settles who is who again around the records that changed: only those whose links can change by it are looked at (M6).
 * The result is what grouping the whole district would give (M5). The district is locked by the caller.
 */
export async function relinkPeople(
  store: Store, ledgerId: string, { changed, fresh, freshKeys, records }: RelinkPlan, cause: Omit<LinkStamp, "parameters">,
): Promise<void> {
  if (changed.length === 0) return;
  const stamp = { ...cause, parameters: matchParameters };
  // Looked for before the new keys are there: a first submission would find all of itself.
  const silent = new Map<string, MatchSubject>();
  const regrouped = await regroup(changed, await neighbourhoodIn(store, ledgerId, { changed, silent }));
  await updateMatchKeys(store, ledgerId, { changed, fresh });
  await copyMatchKeys(store, freshKeys);
  const links = await relink(store, ledgerId, stamp, { regrouped, fresh });
  await replaceReviews(store, regrouped.touched.filter((key) => !fresh.has(key)), regrouped.review, stamp);
  const members = new Map(regrouped.groups.map((group) => [personIdOf(group), group]));
  await followPeople(store, ledgerId, { members, links, known: records, fresh, toldAnew: toldAnew(regrouped, { changed, silent }) }, stamp);
}

/** Records that share a key and tell of nobody any more are put into `silent`. */
interface Around {
  readonly changed: readonly PlannedSubject[];
  readonly silent: Map<string, MatchSubject>;
}

async function neighbourhoodIn(store: Store, ledgerId: string, { changed, silent }: Around): Promise<Neighbourhood> {
  const own = new Set(changed.map(({ subjectId }) => subjectId));
  // Worth asking only where many would be looked for.
  const isFirst = changed.length > 100 && !(await hasMatchKeys(store));
  const subjectsOf = (records: readonly UnitRecord[]): readonly MatchSubject[] => {
    const others = records.filter((record) => !own.has(recordKey(record)));
    for (const record of others) if (!tellsOfSomebody(record)) silent.set(recordKey(record), subjectOfTold(record));
    return others.filter(tellsOfSomebody).map(subjectOfTold);
  };
  return {
    isEmpty: isFirst,
    byKeys: async (keys) => subjectsOf(await readByMatchKeys(store, ledgerId, keys)),
    byIds: async (ids) => subjectsOf(await readByPlaces(store, ledgerId, ids.map(placeOfKey))),
    judged: (ids) => readJudged(store, ids),
  };
}

/** Who was taken off and is told anew, by records: the one of before, and the one that the person is named after now. */
function toldAnew({ groups }: Regrouping, { changed, silent }: Around): Relinked["toldAnew"] {
  const come = changed.filter(({ before, after }) => before === null && after !== null);
  const gone = [...silent.values(), ...changed.flatMap(({ after, is }) => (after === null ? [is] : []))];
  if (come.length === 0 || gone.length === 0) return [];
  const nameOf = new Map(groups.flatMap((group) => group.map((key) => [key, personIdOf(group)] as const)));
  const again = new Map<number, number>();
  lookBetween(gone.map(keyed), come.map(({ is }) => keyed(is)), (goneAt, comeAt) => {
    if (comparePeople(come[comeAt]!.is, gone[goneAt]!).decision !== "same") return false;
    again.set(goneAt, Math.min(comeAt, again.get(goneAt) ?? comeAt));
    return true;
  });
  return [...again].sort(([a], [b]) => a - b).map(([goneAt, comeAt]) => ({ from: gone[goneAt]!.subjectId, to: nameOf.get(come[comeAt]!.subjectId)! }));
}

function keyed(subject: MatchSubject): KeyedSubject {
  return { subject, keys: matchKeys(subject) };
}

/** Of records that were there. */
async function updateMatchKeys(store: Store, ledgerId: string, { changed, fresh }: Pick<RelinkPlan, "changed" | "fresh">): Promise<void> {
  const come: PlacedKey[] = [];
  const going: { readonly unitId: string; readonly recordId: string; readonly keys: readonly string[]; readonly kept: readonly string[] }[] = [];
  for (const { subjectId, before, was, is } of changed) {
    if (fresh.has(subjectId)) continue;
    const place = placeOfKey(subjectId);
    const has = matchKeys(is);
    const had = new Set(was === null ? [] : matchKeys(was));
    // Of what an older version took off no keys were kept: all of them are written again.
    for (const key of has) if (!had.delete(key) || before === null) come.push({ ...place, key });
    if (had.size > 0) going.push({ ...place, keys: [...had], kept: has });
  }
  for (const unitId of new Set(going.map((each) => each.unitId))) {
    const ofUnit = going.filter((each) => each.unitId === unitId);
    const keys = new Set(ofUnit.flatMap((each) => each.keys));
    await deleteMatchKeys(store, ledgerId, { unitId, keys: [...keys], recordIds: ofUnit.map(({ recordId }) => recordId) });
    // What one of them loses another may keep.
    for (const { recordId, kept } of ofUnit) for (const key of kept) if (keys.has(key)) come.push({ unitId, recordId, key });
  }
  await insertMatchKeys(store, ledgerId, come);
}

async function relink(
  store: Store, ledgerId: string, stamp: LinkStamp, { regrouped, fresh }: { readonly regrouped: Regrouping; readonly fresh: ReadonlySet<string> },
): Promise<readonly ChangedLink[]> {
  const { groups, touched } = regrouped;
  const personOf = new Map(groups.flatMap((group) => group.map((key) => [key, personIdOf(group)] as const)));
  const evidence = strongestLinks(regrouped);
  const isLonely = (key: string): boolean => fresh.has(key) && personOf.get(key) === key && !evidence.has(key);
  await copyLonelyLinks(store, ledgerId, stamp, touched.filter(isLonely).map(placeOfKey));
  const wanted = touched
    .filter((key) => !isLonely(key) && (personOf.has(key) || !fresh.has(key)))
    .map((key) => ({ key, ...placeOfKey(key), personId: personOf.get(key) ?? null, evidence: evidence.get(key) ?? null }));
  const links = await readLinks(store, ledgerId, wanted.filter(({ key }) => !fresh.has(key)));
  const present = new Map(links.map((link) => [recordKey(link), link]));
  const changed = wanted
    .map((link) => ({ ...link, from: present.get(link.key)?.personId ?? null }))
    .filter((link) => link.from !== link.personId || !isSameEvidence(present.get(link.key)?.evidence ?? null, link.evidence));
  await writeLinks(store, ledgerId, stamp, changed);
  return changed;
}

/** By record: the link that holds it most. `links` are in the order of their strength. */
function strongestLinks({ links }: Regrouping): ReadonlyMap<string, LinkEvidence> {
  const strongest = new Map<string, LinkEvidence>();
  for (const { a, b, score, reasons } of links) {
    if (!strongest.has(a)) strongest.set(a, { beside: b, score, reasons });
    if (!strongest.has(b)) strongest.set(b, { beside: a, score, reasons });
  }
  return strongest;
}

function isSameEvidence(a: LinkEvidence | null, b: LinkEvidence | null): boolean {
  return a?.beside === b?.beside && a?.score === b?.score;
}
