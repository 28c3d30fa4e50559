import { normaliseText } from "../match/normaliseName.js";
import type { FieldId } from "../model/field.js";
import type { Person, UnitRecord } from "../model/person.js";

/** Names of the units by their ids; a unit that is not in it goes by its id. */
export type UnitNames = ReadonlyMap<string, string>;

/** "已转出", "转往区社保中心", but not "由市局转出后转入我局". */
const movedAway = /转出|转往|转至|转到|调往/u;
const movedHere = /转入|转来|接收|由.{0,12}转/u;

/**
 * The one unit that counts a person, so that in the district each counts once (不重不漏, M1).
 * First form, in this order: a unit that says 转出 does not count; the unit that the records name as 原工作单位; the one
 * that they name as 现管理单位; the smallest unit id. When all say 转出 the transfer is unfinished and they stay in question.
 * Source: docs/decisions on the counting unit; domain rule 谁发工资谁统计 follows with the pay unit's data.
 */
export function countingUnit(person: Person, names: UnitNames): string {
  const staying = person.records.filter((record) => !hasMovedAway(record));
  const listing = staying.length > 0 ? staying : person.records;
  let units = [...new Set(listing.map((record) => record.unitId))].sort();
  for (const field of ["orig_unit", "current_unit"] as const) {
    units = mostNamed(units, person.records, field, names);
    if (units.length === 1) break;
  }
  return units[0]!;
}

export function hasMovedAway({ removed, statement }: UnitRecord): boolean {
  if (removed !== undefined && removed !== "去世") return true;
  const remark = statement.remark ?? "";
  return movedAway.test(remark) && !movedHere.test(remark);
}

/** The units among `units` that most records name in the field; all of them when none is named. */
function mostNamed(units: readonly string[], records: readonly UnitRecord[], field: FieldId, names: UnitNames): string[] {
  const votes = units.map((unitId) => {
    const name = normaliseText(names.get(unitId) ?? unitId) ?? "";
    return records.filter((record) => isNamed(name, normaliseText(record.statement[field]))).length;
  });
  const most = Math.max(...votes);
  return units.filter((_unitId, place) => votes[place] === most);
}

/** Units leave the district's name out of their own: 财政局 is 银湖区财政局. */
function isNamed(unitName: string, told: string | null): boolean {
  if (told === null || told.length < 2) return false;
  return unitName === told || (told.length > 2 && unitName.endsWith(told)) || (unitName.length > 2 && told.endsWith(unitName));
}
