import { maskText } from "../../roster/codes/maskText.js";
import { maskCellOrNull, maskStatement } from "../../roster/ledgers/maskStatement.js";
import type { Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { PersonView } from "../../roster/model/person.js";
import type { OpenDispute } from "../../roster/protocol/dispute.js";
import type { PersonRead } from "../../roster/protocol/person.js";
import type { RegisterRead } from "../../roster/protocol/register.js";

/** The register as lists show it: numbers, phones, addresses and health masked (P2). */
export function maskRegister(register: RegisterRead): RegisterRead {
  return { ...register, people: register.people.map(maskPerson), ...(register.lastYearEnd == null ? {} : { lastYearEnd: register.lastYearEnd.map(maskPerson) }) };
}

export function maskPerson(person: PersonView): PersonView {
  return {
    ...person, statement: maskStatement(person.statement), sources: person.sources.map(maskSource),
  };
}

/** A person with everything that their values were chosen among, masked like the values themselves. */
export function maskPersonRead({ person, records, acts, ...rest }: PersonRead): PersonRead {
  return {
    ...rest, person: maskPerson(person),
    records: records.map((record) => ({
      ...record, statement: maskStatement(record.statement), source: maskSource(record.source), disputes: record.disputes.map(maskDispute),
    })),
    acts: acts.map((act) => ({ ...act, reason: maskText(act.reason), ...(act.kind === "word" ? { value: maskCellOrNull(act.field, act.value) } : {}) })),
  };
}

/** Both values of a dispute, as the field is masked. */
export function maskDispute<D extends Pick<OpenDispute, "field" | "told" | "standing">>(dispute: D): D {
  return { ...dispute, told: maskCellOrNull(dispute.field, dispute.told), standing: maskCellOrNull(dispute.field, dispute.standing) };
}

function maskSource<S extends { readonly file: string; readonly sheet: string | null }>(source: S): S {
  // A file is often named after a person, or a number.
  return { ...source, file: maskText(source.file), sheet: source.sheet === null ? null : maskText(source.sheet) };
}

/** What a department reads: names, units, and the fields of its duty; not how each record stands, nor who may be whom. */
export function narrowRegister(register: RegisterRead, fields: readonly FieldId[]): RegisterRead {
  const seen: ReadonlySet<FieldId> = new Set<FieldId>(["name", ...fields]);
  return {
    protocol: register.protocol,
    units: register.units.map((unit) => ({ ...unit, quality: null })),
    people: register.people.map((person) => narrowPerson(person, seen)),
    review: [], alarms: [],
  };
}

function narrowPerson(person: PersonView, seen: ReadonlySet<FieldId>): PersonView {
  return {
    ...person,
    statement: pick(person.statement, seen), held: pick(person.held, seen), relations: [], sources: [], origins: [],
    counting: { unitId: person.counting.unitId, rule: person.counting.rule, because: {} },
  };
}

function pick(texts: Statement, seen: ReadonlySet<FieldId>): Statement {
  return Object.fromEntries(Object.entries(texts).filter(([field]) => seen.has(field as FieldId)));
}
