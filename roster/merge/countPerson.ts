import type { Counting, Person, PersonFacts, UnitRecord } from "../model/person.js";
import type { CountingCase } from "./counting/countingRule.js";
import { countingRules } from "./counting/rules.js";
import { hasMovedAway } from "./hasMovedAway.js";
import { recordInForce } from "./recordInForce.js";
import type { UnitNames } from "./unitNames.js";

/**
 * The one unit that counts a person, so that in the district each counts once (不重不漏, M1): each rule leaves fewer of the
 * units that tell of the person, and the first that leaves one decides.
 * @example countPerson(person, names, noFacts) // { unitId: "caizheng", rule: "pay-unit", because: { field: "pay_unit", records: 2 } }
 */
export function countPerson(person: Person, names: UnitNames, facts: Pick<PersonFacts, "ruling" | "transfers">): Counting {
  const counted = openCase(person, names, facts);
  let unitIds: readonly string[] = unitsOf(counted.records);
  for (const rule of countingRules) {
    const choice = rule.choose(unitIds, counted);
    if (choice === null) continue;
    unitIds = choice.unitIds;
    if (unitIds.length === 1) return { unitId: unitIds[0]!, rule: rule.ruleId, because: choice.because };
  }
  throw new Error(`No unit tells of the person ${person.personId}`);
}

function openCase(person: Person, names: UnitNames, facts: CountingCase["facts"]): CountingCase {
  const records = person.records.map(recordInForce);
  const isLeaving = new Set(facts.transfers.filter(({ state, toUnitId }) => state === "open" && toUnitId !== null).map(({ fromUnitId }) => fromUnitId));
  const here = records.filter((record) => isLeaving.has(record.unitId) || !hasMovedAway(record));
  const staying = here.length > 0 ? here : records;
  const listed = records.filter(({ unitId, removed }) => isLeaving.has(unitId) || removed === undefined || removed === "去世");
  // Whom a unit has taken over that does not list them yet, nobody else counts because it pays or leads.
  const isTaken = facts.transfers.some(({ state, toUnitId }) => state === "confirmed" && toUnitId !== null);
  return { records, staying, listing: unitsOf(listed.length > 0 || isTaken ? listed : records), allGone: here.length === 0, names, facts };
}

function unitsOf(records: readonly UnitRecord[]): readonly string[] {
  return [...new Set(records.map(({ unitId }) => unitId))].sort();
}
