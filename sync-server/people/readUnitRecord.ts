import { inForce } from "../../roster/changes/inForce.js";
import { protectedFields } from "../../roster/merge/authority.js";
import { factsOf } from "../../roster/merge/factsOf.js";
import { lastWords } from "../../roster/merge/lastWords.js";
import type { KeptRecord, Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { Unit } from "../../roster/model/person.js";
import type { Policy } from "../../roster/model/policy.js";
import type { BureauDecision, UnitRecordRead } from "../../roster/protocol/unitRecord.js";
import { questionRead } from "../duties/listUnitQuestions.js";
import { readRecordHistory } from "../history/readHistory.js";
import { problems } from "../problem.js";
import type { Store } from "../store/openStore.js";
import { readActsByRecord, type PlacedAct } from "../store/personActs.js";
import { readPersonsOf } from "../store/persons.js";
import { readPolicyOn } from "../store/policies.js";
import { listQuestions } from "../store/questions.js";
import { readRecords } from "../store/records.js";
import { readRoster, type RosterPlace } from "../store/rosters.js";
import { readUnitNames } from "../store/units.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { disputesOf } from "../sync/listDisputes.js";
import { findOwnDeath } from "./listUnitDeaths.js";

/**
 * One person as a unit's own card shows them: what the unit told, what became of it, and what the bureau decided. Of other
 * units it holds their names where they list the person, and no word of theirs (P1).
 * @throws Problem "record-unknown"
 */
export async function readUnitRecord(store: Store, unit: Unit, { place, recordId, at }: { readonly place: RosterPlace; readonly recordId: string; readonly at: Date }): Promise<UnitRecordRead> {
  const [record] = await readRecords(store, place, [recordId]);
  if (record === undefined) throw problems.recordUnknown();
  const today = dayInShanghai(at);
  const { revision } = await readRoster(store, place);
  const { entries, more } = await readRecordHistory(store, place, recordId);
  const questions = await listQuestions(store, place.ledgerId, { unitId: unit.unitId, states: null, recordId });
  const death = await findOwnDeath(store, place, record);
  const acts = (await readActsByRecord(store, place, [recordId])).get(recordId) ?? [];
  const others = await readOthers(store, place, recordId);
  const names = await readUnitNames(store, [...others, ...acts.flatMap(({ act }) => (act.kind === "ruling" && act.unitId !== null ? [act.unitId] : []))]);
  const nameOf = (unitId: string) => ({ unitId, name: names.get(unitId) ?? unitId });
  // Whom the unit has taken off is no business of its any more.
  const isListed = record.removed === null;
  const { statement, held, source, removed, toldAt = null } = record;
  return {
    unit: unit.unitId, ledger: "retirees", revision, record: { recordId, statement, held, source, removed, toldAt }, disputes: [...disputesOf(record)],
    history: [...entries], more, death,
    decisions: isListed ? decisionsFor(record, acts, { toldDeath: death !== null, policy: await readPolicyOn(store, today), nameOf }) : [],
    listedBy: isListed ? others.map(nameOf) : [],
    questions: questions.map((question) => questionRead(question, unit, today)),
  };
}

/** Other units of which a record that they list tells of the same person, by id. */
async function readOthers(store: Store, { unitId, ledgerId }: RosterPlace, recordId: string): Promise<readonly string[]> {
  const [person] = await readPersonsOf(store, ledgerId, [{ unitId, recordId }]);
  const listing = (person?.records ?? []).filter((record) => record.unitId !== unitId && record.removed === undefined);
  return [...new Set(listing.map((record) => record.unitId))].sort();
}

interface DecisionBasis {
  readonly toldDeath: boolean;
  readonly policy: Policy;
  nameOf(unitId: string): { readonly unitId: string; readonly name: string };
}

/**
 * What the bureau decided, of what is the unit's to know. Words only about fields that are the bureau's to decide, judged by
 * the unit's own record: a word about another field may repeat what another unit told. The answer to a death, only where the
 * unit told one.
 */
function decisionsFor(record: KeptRecord, acts: readonly PlacedAct[], { toldDeath, policy, nameOf }: DecisionBasis): BureauDecision[] {
  const { flags, words } = factsOf({ acts, transfers: [], deaths: [] });
  const decided = protectedFields(withKind(inForce(record.statement, record.disputed), lastWords(words).get("retire_kind")?.value), flags, policy);
  const isOpen = (field: FieldId): boolean => (field === "alive" ? toldDeath : decided.has(field));
  return acts.flatMap(({ act, at, reason }): readonly BureauDecision[] => {
    switch (act.kind) {
      case "word":
        return isOpen(act.field) ? [{ kind: "word", field: act.field, value: act.value, at, reason }] : [];
      case "flag":
        return [{ kind: "flag", flag: act.flag, on: act.on, at, reason }];
      case "ruling":
        return [{ kind: "ruling", unit: act.unitId === null ? null : nameOf(act.unitId), at, reason }];
    }
  });
}

function withKind(statement: Statement, kind: string | null | undefined): Statement {
  return kind == null ? statement : { ...statement, retire_kind: kind };
}
