import { comparePeople } from "../../roster/match/comparePeople.js";
import { lookBetween, type KeyedSubject } from "../../roster/match/lookBetween.js";
import { matchKeys } from "../../roster/match/matchKeys.js";
import type { MatchSubject } from "../../roster/match/subject.js";
import { subjectOfStatement } from "../../roster/match/subjectOfStatement.js";
import { recordKey, subjectOfTold, tellsOfSomebody } from "../../roster/merge/mergeRecords.js";
import type { Held, KeptRecord, Statement } from "../../roster/model/change.js";
import type { UnitRecord } from "../../roster/model/person.js";
import { readByMatchKeys, type RecordPlace } from "../store/matchKeys.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";

interface Stated {
  readonly recordId: string;
  readonly statement: Statement;
  readonly held: Held;
}

/** The records of the register that tell of the same people as statements that are not in it yet. */
export async function findSameRecords(store: Store, { unitId, ledgerId }: RosterPlace, stated: readonly Stated[]): Promise<readonly RecordPlace[]> {
  if (stated.length === 0) return [];
  const { subjects, keys } = subjectsOf(unitId, stated);
  const known = (await readByMatchKeys(store, ledgerId, keys)).filter(tellsOfSomebody);
  const knownSubjects = known.map(keyedSubjectOf);
  const same = new Set<number>();
  lookBetween(subjects, knownSubjects, (at, knownAt) => {
    if (comparePeople(subjects[at]!.subject, knownSubjects[knownAt]!.subject).decision !== "same") return false;
    same.add(knownAt);
    return true;
  });
  return known.filter((_, place) => same.has(place)).map(({ unitId: ofUnit, recordId }) => ({ unitId: ofUnit, recordId }));
}

/**
 * What a unit itself had told, listed or taken off, of the people whom it now adds: by added record, the last told first.
 * Only its own roster is looked at (P1), by the same query whoever the people are.
 */
export async function findFormerRecords(store: Store, { unitId, ledgerId }: RosterPlace, added: readonly Stated[]): Promise<ReadonlyMap<string, readonly KeptRecord[]>> {
  const former = new Map<string, readonly KeptRecord[]>();
  if (added.length === 0) return former;
  const { subjects, keys } = subjectsOf(unitId, added);
  const known = await readByMatchKeys(store, ledgerId, keys, unitId);
  const knownSubjects = known.map(keyedSubjectOf);
  const sameAs = added.map(() => new Set<UnitRecord>());
  lookBetween(subjects, knownSubjects, (at, knownAt) => {
    const record = known[knownAt]!;
    if (record.recordId === added[at]!.recordId || comparePeople(subjects[at]!.subject, knownSubjects[knownAt]!.subject).decision !== "same") return false;
    sameAs[at]!.add(record);
    return true;
  });
  for (const [place, { recordId }] of added.entries()) {
    const same = [...sameAs[place]!].sort(byLastTold);
    if (same.length > 0) former.set(recordId, same.map(({ unitId: _unitId, removed, ...record }) => ({ ...record, removed: removed ?? null })));
  }
  return former;
}

function subjectsOf(unitId: string, stated: readonly Stated[]): { readonly subjects: readonly KeyedSubject[]; readonly keys: readonly string[] } {
  const subjects = stated.map(({ recordId, statement, held }) => keyed(subjectOfStatement(recordKey({ unitId, recordId }), statement, held)));
  return { subjects, keys: [...new Set(subjects.flatMap(({ keys }) => keys))] };
}

function keyedSubjectOf(record: UnitRecord): KeyedSubject {
  return keyed(subjectOfTold(record));
}

function keyed(subject: MatchSubject): KeyedSubject {
  return { subject, keys: matchKeys(subject) };
}

function byLastTold(a: UnitRecord, b: UnitRecord): number {
  const [left, right] = [`${a.toldAt ?? ""} ${a.recordId}`, `${b.toldAt ?? ""} ${b.recordId}`];
  return left > right ? -1 : 1;
}
