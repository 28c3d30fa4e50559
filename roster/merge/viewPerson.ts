import { isWaiting } from "../changes/deathHint.js";
import type { FieldId } from "../model/field.js";
import { noFacts, type BureauWord, type Person, type PersonFacts, type PersonView, type UnitRecord } from "../model/person.js";
import { defaultPolicy, type AuthorityCategory, type Policy } from "../model/policy.js";
import { categoriesOf } from "./authority.js";
import { chooseValues } from "./chooseValues.js";
import { countPerson } from "./countPerson.js";
import { deathOf } from "./deathOf.js";
import { lastWords } from "./lastWords.js";
import { recordInForce } from "./recordInForce.js";
import { relationsOf } from "./relationsOf.js";
import { recordKey } from "./mergeRecords.js";
import type { UnitNames } from "./unitNames.js";

/** A person as the register shows them, by what the records alone tell. @example viewPerson(person).deceased */
export function viewPerson(person: Person): PersonView {
  return viewPersonAmong(person, new Map());
}

/**
 * A person as the register shows them: the unit that counts them, and each field by whose word counts for it.
 * @param names lets the records' 原工作单位 … be found among the units
 * @param facts what is known beside the records: the bureau's words and flags, transfers, rulings
 */
export function viewPersonAmong(person: Person, names: UnitNames, facts: PersonFacts = noFacts, policy: Policy = defaultPolicy): PersonView {
  const counting = countPerson(person, names, facts);
  const told = [...person.records].sort((a, b) => rankOf(a, counting.unitId) - rankOf(b, counting.unitId) || (recordKey(a) < recordKey(b) ? -1 : 1));
  const records = told.map(recordInForce);
  const words = lastWords(facts.words);
  const values = chooseValues(records, words, { categories: personCategories(records, words, facts), policy });
  return {
    personId: person.personId, unitId: counting.unitId, counting, relations: relationsOf(person, counting.unitId, names),
    ...values,
    waiting: isWaiting(values.held) || records.some((record) => record.unitId === counting.unitId && record.removed === undefined && isWaiting(record.held)),
    ...deathOf(told, words, facts),
    sources: records.map((record) => ({ ...record.source, unitId: record.unitId, recordId: record.recordId })),
  };
}

/** The counting unit speaks before the others, and who has given the person away comes last. */
function rankOf({ unitId, removed }: UnitRecord, countingUnit: string): number {
  return (removed === "转出" ? 2 : 0) + (unitId === countingUnit ? 0 : 1);
}

/** 离休 by the bureau's word; without one any unit's word of it calls for the bureau. */
function personCategories(records: readonly UnitRecord[], words: ReadonlyMap<FieldId, BureauWord>, { flags }: PersonFacts): readonly AuthorityCategory[] {
  const stated = words.get("retire_kind")?.value;
  const isLixiu = stated === undefined ? records.some(({ statement }) => statement.retire_kind === "离休") : stated === "离休";
  return categoriesOf(isLixiu ? { retire_kind: "离休" } : {}, flags);
}
