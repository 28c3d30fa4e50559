import { comparePeople } from "../../roster/match/comparePeople.js";
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
  return known.filter((record) => subjects.some((subject) => isSame(subject, record))).map((record) => ({ unitId: record.unitId, recordId: record.recordId }));
}

/**
 * What a unit itself had told, listed or taken off, of the people whom it now adds: by added record, the last told first.
 * Only its own roster is looked at (P1), by the same query whoever the people are.
 */
export async function findFormerRecords(store: Store, { unitId, ledgerId }: RosterPlace, added: readonly Stated[]): Promise<ReadonlyMap<string, readonly KeptRecord[]>> {
  const former = new Map<string, readonly KeptRecord[]>();
  if (added.length === 0) return former;
  const { subjects, keys } = subjectsOf(unitId, added);
  const byKey = new Map<string, UnitRecord[]>();
  for (const record of await readByMatchKeys(store, ledgerId, keys, unitId)) {
    for (const key of matchKeys(subjectOfTold(record))) byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  for (const [place, subject] of subjects.entries()) {
    const { recordId } = added[place]!;
    const near = new Set([...subject.keys].flatMap((key) => byKey.get(key) ?? []));
    const same = [...near].filter((record) => record.recordId !== recordId && isSame(subject, record)).sort(byLastTold);
    if (same.length > 0) former.set(recordId, same.map(({ unitId: _unitId, removed, ...record }) => ({ ...record, removed: removed ?? null })));
  }
  return former;
}

interface KeyedSubject {
  readonly subject: MatchSubject;
  readonly keys: ReadonlySet<string>;
}

function subjectsOf(unitId: string, stated: readonly Stated[]): { readonly subjects: readonly KeyedSubject[]; readonly keys: readonly string[] } {
  const subjects = stated.map(({ recordId, statement, held }) => {
    const subject = subjectOfStatement(recordKey({ unitId, recordId }), statement, held);
    return { subject, keys: new Set(matchKeys(subject)) };
  });
  return { subjects, keys: [...new Set(subjects.flatMap(({ keys }) => [...keys]))] };
}

function isSame({ subject, keys }: KeyedSubject, record: UnitRecord): boolean {
  const other = subjectOfTold(record);
  return matchKeys(other).some((key) => keys.has(key)) && comparePeople(subject, other).decision === "same";
}

function byLastTold(a: UnitRecord, b: UnitRecord): number {
  const [left, right] = [`${a.toldAt ?? ""} ${a.recordId}`, `${b.toldAt ?? ""} ${b.recordId}`];
  return left > right ? -1 : 1;
}
