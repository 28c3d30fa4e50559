import type { Person, UnitRecord } from "../model/person.js";
import { groupPeople } from "../match/groupPeople.js";
import type { MatchPair } from "../match/findPairs.js";
import type { MatchSubject } from "../match/subject.js";
import { subjectOfStatement } from "../match/subjectOfStatement.js";
import { recordInForce } from "./recordInForce.js";

export interface Merged {
  readonly people: readonly Person[];
  /** Pairs of records that may be one person, by `recordKey`. */
  readonly review: readonly MatchPair[];
}

/**
 * The people behind the records of all units: each counts once (M1), whatever the order in which the units told (M5).
 * @example mergeRecords(records).length // 430
 */
export function mergeRecords(records: readonly UnitRecord[]): readonly Person[] {
  return mergeWithReview(records).people;
}

/** The people and the pairs that somebody should look at (M3). */
export function mergeWithReview(records: readonly UnitRecord[]): Merged {
  const byKey = new Map(records.filter(tellsOfSomebody).map((record) => [recordKey(record), record]));
  const subjects = [...byKey.values()].map(subjectOfTold);
  const { groups, review } = groupPeople(subjects);
  const people = groups.map((keys) => personOf(keys.map((key) => byKey.get(key)!)));
  return { people: people.sort((a, b) => (a.personId < b.personId ? -1 : 1)), review };
}

/** What matching looks at in a told record: what stands of it. */
export function subjectOfTold(record: UnitRecord): MatchSubject {
  const { statement, held } = recordInForce(record);
  return subjectOfStatement(recordKey(record), statement, held);
}

/** A death or a transfer leaves a trace of somebody; what was taken off for any other reason is nobody. */
export function tellsOfSomebody({ removed }: Pick<UnitRecord, "removed">): boolean {
  return removed === undefined || removed === "去世" || removed === "转出";
}

/** Names a record in the district: units choose record ids on their own. The record id leads, so that the oldest sorts first. */
export function recordKey({ unitId, recordId }: Pick<UnitRecord, "unitId" | "recordId">): string {
  return `${recordId}@${unitId}`;
}

/** The place that a record key names; unit ids hold no @. */
export function placeOfKey(key: string): Pick<UnitRecord, "unitId" | "recordId"> {
  const at = key.lastIndexOf("@");
  return { unitId: key.slice(at + 1), recordId: key.slice(0, at) };
}

/**
 * A person is named after the smallest of the records: independent of the order of arrival, and parted again each side
 * has the name that it had before.
 */
export function personIdOf(recordKeys: readonly string[]): string {
  return recordKeys.reduce((least, key) => (key < least ? key : least));
}

function personOf(records: readonly UnitRecord[]): Person {
  const sorted = [...records].sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1));
  return { personId: recordKey(sorted[0]!), records: sorted };
}
