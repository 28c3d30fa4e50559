import { comparePeople } from "../../roster/match/comparePeople.js";
import { matchKeys } from "../../roster/match/matchKeys.js";
import { subjectOfStatement } from "../../roster/match/subjectOfStatement.js";
import { recordKey, subjectOfTold } from "../../roster/merge/mergeRecords.js";
import type { Held, Statement } from "../../roster/model/change.js";
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
  const subjects = stated.map(({ recordId, statement, held }) => subjectOfStatement(recordKey({ unitId, recordId }), statement, held));
  const keysOf = new Map(subjects.map((subject) => [subject, new Set(matchKeys(subject))]));
  const known = await readByMatchKeys(store, ledgerId, [...new Set([...keysOf.values()].flatMap((keys) => [...keys]))]);
  return known.flatMap((record) => {
    const subject = subjectOfTold(record);
    const keys = matchKeys(subject);
    const isSame = subjects.some((other) => keys.some((key) => keysOf.get(other)!.has(key)) && comparePeople(other, subject).decision === "same");
    return isSame ? [{ unitId: record.unitId, recordId: record.recordId }] : [];
  });
}
