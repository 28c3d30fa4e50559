import type { Ledger } from "../ledgers/ledger.js";
import { mergeRecords } from "../merge/mergeRecords.js";
import { viewPersonAmong } from "../merge/viewPerson.js";
import type { Person, PersonView, Unit, UnitRecord } from "../model/person.js";
import type { RosterQuality } from "../model/quality.js";
import { measureQuality } from "./measureQuality.js";
import { stateRoster, unitOf } from "./stateRoster.js";
import { tablesOf, type Survey } from "./survey.js";

export interface District {
  readonly units: readonly Unit[];
  readonly records: readonly UnitRecord[];
  readonly persons: readonly Person[];
  readonly people: readonly PersonView[];
  readonly quality: ReadonlyMap<string, RosterQuality>;
}

/**
 * The register of a district made from files alone, without a service: what a unit told is what its files say today.
 * A file that names no unit speaks for `nameless(file)`.
 */
export function gatherDistrict(surveys: readonly Survey[], options: { readonly ledger: Ledger; nameless(file: string): string }): District {
  const byUnit = new Map<string, Survey[]>();
  for (const survey of surveys) {
    const unit = unitOf(survey) ?? options.nameless(survey.file);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), survey]);
  }
  // Without a service there is no given id, so the unit's name is its id and a row's place is the record's.
  const records = [...byUnit].flatMap(([unitId, files]) =>
    files.flatMap(stateRoster).map((row) => ({ ...row, unitId, recordId: `${row.source.file} ${row.source.sheet ?? ""} ${String(row.source.row)}` })),
  );
  const persons = mergeRecords(records);
  const names = new Map([...byUnit.keys()].map((name) => [name, name]));
  return {
    units: [...byUnit.keys()].map((name) => ({ unitId: name, name })),
    records,
    persons,
    people: persons.map((person) => viewPersonAmong(person, names)),
    quality: new Map([...byUnit].map(([unitId, files]) => [unitId, measureQuality(files.flatMap(tablesOf), options.ledger)])),
  };
}
