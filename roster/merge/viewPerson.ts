import { hasDeathHint, isWaiting } from "../changes/deathHint.js";
import type { FieldId } from "../model/field.js";
import type { Person, PersonView, UnitRecord } from "../model/person.js";
import { countingUnit, type UnitNames } from "./countingUnit.js";
import { standsDespite } from "./standsDespite.js";

/**
 * A person as the register shows them: for each field the first value that stands, by the counting unit and then by the
 * others. A value that only waits is shown as told where the whole record waits, and left out where it is itself wrong;
 * `held` names the rule either way.
 * @example viewPerson(person).deceased // any unit's word is enough
 */
export function viewPerson(person: Person): PersonView {
  return viewPersonAmong(person, new Map());
}

/** The same where units go by ids: `names` lets the records' 原工作单位 be found among them. */
export function viewPersonAmong(person: Person, names: UnitNames): PersonView {
  const unitId = countingUnit(person, names);
  const records = [...person.records].sort((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId));
  const { statement, held } = chooseValues(records);
  const deceased = records.some(saysDeceased);
  return {
    personId: person.personId, unitId, statement, held,
    waiting: isWaiting(held) || records.some((record) => record.unitId === unitId && record.removed === undefined && isWaiting(record.held)),
    deceased,
    muted: !deceased && records.some(hintsAtDeath),
    sources: records.map((record) => ({ ...record.source, unitId: record.unitId, recordId: record.recordId })),
  };
}

function chooseValues(records: readonly UnitRecord[]): Pick<PersonView, "statement" | "held"> {
  const statement: { [F in FieldId]?: string } = {};
  const held: { [F in FieldId]?: string } = {};
  const fields = new Set(records.flatMap((record) => [...Object.keys(record.statement), ...Object.keys(record.held)])) as Set<FieldId>;
  for (const field of [...fields].sort()) {
    const standing = records.find((record) => record.statement[field] !== undefined && record.held[field] === undefined);
    const chosen = standing ?? records.find((record) => record.held[field] !== undefined)!;
    const rule = chosen.held[field];
    if (rule !== undefined) held[field] = rule;
    const value = chosen.statement[field];
    if (value !== undefined && (rule === undefined || standsDespite(field, rule))) statement[field] = value;
  }
  return { statement, held };
}

/** A stated death counts at once, whatever else waits in the row (C5). */
function saysDeceased({ removed, statement, held }: UnitRecord): boolean {
  if (removed === "去世" || statement.alive === "去世") return true;
  return statement.death_date !== undefined && held.death_date === undefined && !hasDeathHint(held);
}

/** A question about a death, or a day of it that cannot be read, mutes until somebody answers. */
function hintsAtDeath({ statement, held }: UnitRecord): boolean {
  return hasDeathHint(held) || (held.death_date !== undefined && /\d/u.test(statement.death_date ?? ""));
}
