import type { FieldId } from "../../model/field.js";
import type { UnitRecord } from "../../model/person.js";
import { comparedName, isNamed, type UnitNames } from "../unitNames.js";
import type { Choice } from "./countingRule.js";

/** The units that most of the records name in the field; null where none is named. */
export function mostNamed(
  unitIds: readonly string[], field: FieldId, told: { readonly records: readonly UnitRecord[]; readonly names: UnitNames },
): Choice | null {
  const votes = unitIds.map((unitId) => {
    const name = comparedName(unitId, told.names);
    return told.records.filter(({ statement }) => isNamed(name, statement[field])).length;
  });
  const most = Math.max(0, ...votes);
  return most === 0 ? null : { unitIds: unitIds.filter((_unitId, place) => votes[place] === most), because: { field, records: most } };
}
