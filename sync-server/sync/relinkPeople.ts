import { comparePeople } from "../../roster/match/comparePeople.js";
import { groupPeople } from "../../roster/match/groupPeople.js";
import { matchKeys } from "../../roster/match/matchKeys.js";
import type { MatchSubject } from "../../roster/match/subject.js";
import { subjectOfStatement } from "../../roster/match/subjectOfStatement.js";
import { matchParameters } from "../../roster/match/parameters.js";
import { personIdOf, recordKey, tellsOfSomebody } from "../../roster/merge/mergeRecords.js";
import type { UnitRecord } from "../../roster/model/person.js";
import { readLinks, writeLinks, type LinkStamp } from "../store/links.js";
import { deleteMatchKeys, insertMatchKeys, readByMatchKeys, type PlacedKey } from "../store/matchKeys.js";
import type { Store } from "../store/openStore.js";
import { replaceReviews } from "../store/reviews.js";

/** A record as it was and as it is. */
export interface Changed {
  readonly before: UnitRecord | null;
  readonly after: UnitRecord;
}

interface Known {
  readonly record: UnitRecord;
  readonly subject: MatchSubject;
}

/**
 * Settles who is who again around the records that changed: only those whose links can change by it are looked at (M6).
 * The result is what grouping the whole district would give (M5).
 */
export async function relinkPeople(
  store: Store, ledgerId: string, changed: readonly Changed[], cause: Omit<LinkStamp, "parameters">,
): Promise<void> {
  if (changed.length === 0) return;
  const stamp = { ...cause, parameters: matchParameters };
  const after = changed.map((change) => change.after);
  await updateMatchKeys(store, ledgerId, changed);
  const { known, affected } = await findAffected(store, ledgerId, changed);
  const { groups, review } = groupPeople([...known.values()].map(({ subject }) => subject));
  const personOf = new Map(groups.flatMap((group) => group.map((key) => [key, personIdOf(group)] as const)));
  const people = [...affected].map((key) => ({ ...placeOf(known.get(key)!.record), personId: personOf.get(key)! }));
  const nobody = after.filter((record) => !tellsOfSomebody(record)).map((record) => ({ ...placeOf(record), personId: null }));
  await relink(store, ledgerId, stamp, [...people, ...nobody]);
  const touched = new Set([...affected, ...after.map(recordKey)]);
  await replaceReviews(store, [...touched], review.filter(({ a, b }) => touched.has(a) || touched.has(b)), stamp);
}

async function updateMatchKeys(store: Store, ledgerId: string, changed: readonly Changed[]): Promise<void> {
  const gone: PlacedKey[] = [];
  const come: PlacedKey[] = [];
  for (const { before, after } of changed) {
    const had = new Set(keysOf(before));
    const has = new Set(keysOf(after));
    for (const key of had) if (!has.has(key)) gone.push({ ...placeOf(after), key });
    for (const key of has) if (!had.has(key)) come.push({ ...placeOf(after), key });
  }
  await deleteMatchKeys(store, ledgerId, gone);
  await insertMatchKeys(store, ledgerId, come);
}

function placeOf({ unitId, recordId }: UnitRecord): { readonly unitId: string; readonly recordId: string } {
  return { unitId, recordId };
}

function subjectOf(record: UnitRecord): MatchSubject {
  return subjectOfStatement(recordKey(record), record.statement, record.held);
}

function keysOf(record: UnitRecord | null): readonly string[] {
  return record !== null && tellsOfSomebody(record) ? matchKeys(subjectOf(record)) : [];
}

/**
 * The changed records, those that they were or are one person with, and on along such links: groups cannot change beyond
 * them. `known` holds their neighbours too, for the questions.
 */
async function findAffected(
  store: Store, ledgerId: string, changed: readonly Changed[],
): Promise<{ readonly known: ReadonlyMap<string, Known>; readonly affected: ReadonlySet<string> }> {
  const known = new Map<string, Known>();
  const asked = new Set<string>();
  const learn = async (keys: readonly string[]): Promise<void> => {
    const fresh = [...new Set(keys)].filter((key) => !asked.has(key));
    for (const key of fresh) asked.add(key);
    for (const record of await readByMatchKeys(store, ledgerId, fresh)) {
      const key = recordKey(record);
      if (!known.has(key)) known.set(key, { record, subject: subjectOf(record) });
    }
  };
  await learn(changed.flatMap(({ before, after }) => [...keysOf(before), ...keysOf(after)]));
  const affected = new Set(changed.map(({ after }) => recordKey(after)).filter((key) => known.has(key)));
  const former = changed.flatMap(({ before }) => (before !== null && tellsOfSomebody(before) ? [subjectOf(before)] : []));
  for (const key of linkedWith(former, known)) affected.add(key);
  for (let frontier = [...affected]; frontier.length > 0; ) {
    await learn(frontier.flatMap((key) => matchKeys(known.get(key)!.subject)));
    const next = linkedWith(frontier.map((key) => known.get(key)!.subject), known).filter((key) => !affected.has(key));
    for (const key of next) affected.add(key);
    frontier = [...new Set(next)];
  }
  return { known, affected };
}

/** The known records that one of the subjects is the same person as. */
function linkedWith(subjects: readonly MatchSubject[], known: ReadonlyMap<string, Known>): readonly string[] {
  const byKey = new Map<string, Set<string>>();
  for (const [recordKeyOfKnown, { subject }] of known) {
    for (const key of matchKeys(subject)) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, new Set([recordKeyOfKnown]));
      else sharing.add(recordKeyOfKnown);
    }
  }
  const linked = new Set<string>();
  for (const subject of subjects) {
    for (const key of matchKeys(subject)) {
      for (const other of byKey.get(key) ?? []) {
        if (other !== subject.subjectId && !linked.has(other) && comparePeople(subject, known.get(other)!.subject).decision === "same") linked.add(other);
      }
    }
  }
  return [...linked];
}

async function relink(
  store: Store, ledgerId: string, stamp: LinkStamp,
  wanted: readonly { readonly unitId: string; readonly recordId: string; readonly personId: string | null }[],
): Promise<void> {
  const links = await readLinks(store, ledgerId, wanted);
  const present = new Map(links.map((link) => [recordKey(link), link.personId]));
  const changed = wanted.map((link) => ({ ...link, from: present.get(recordKey(link)) ?? null })).filter((link) => link.from !== link.personId);
  await writeLinks(store, ledgerId, stamp, changed);
}
