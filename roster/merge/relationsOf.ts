import type { Person, RelationKind, UnitRecord, UnitRelation } from "../model/person.js";
import { hasMovedAway } from "./hasMovedAway.js";
import { recordInForce } from "./recordInForce.js";
import { comparedName, isNamed, type UnitNames } from "./unitNames.js";

/** 街道、镇、乡、社区、村: units of the place where people live. */
const placeUnit = /^(.*?)(?:街道办事处|街道|镇人民政府|镇政府|镇|乡人民政府|乡政府|乡|社区居委会|社区|居委会|村委会|村)$/u;

/**
 * What the units that do not count the person are to them. A unit serves when a record names it as 现管理单位 or its own
 * names a 单位联系人; the person lives in its place when it is a town, a community or a village that an address names;
 * else a unit that lists the person is in touch. Who has said 转出 is nothing to them any more.
 */
export function relationsOf(person: Person, countingUnit: string, names: UnitNames): readonly UnitRelation[] {
  const records = person.records.map(recordInForce);
  const others = records.filter((record) => record.unitId !== countingUnit && !hasMovedAway(record)).map(({ unitId }) => unitId);
  return [...new Set(others)].sort().flatMap((unitId) =>
    kindsOf(unitId, comparedName(unitId, names), records).map((relation) => ({ unitId, relation })));
}

function kindsOf(unitId: string, name: string, records: readonly UnitRecord[]): readonly RelationKind[] {
  const kinds: RelationKind[] = [];
  const own = records.filter((record) => record.unitId === unitId);
  if (records.some(({ statement }) => isNamed(name, statement.current_unit)) || own.some(({ statement }) => statement.liaison !== undefined)) kinds.push("serves");
  if (isPlaceOf(name, records)) kinds.push("lives-in");
  return kinds.length > 0 ? kinds : ["contacts"];
}

/** 银河街道办事处 is the place of 银湖区银河街道和平路5号; the district's name before it says nothing. */
function isPlaceOf(name: string, records: readonly UnitRecord[]): boolean {
  const place = placeUnit.exec(name)?.[1]?.replace(/^.*?[区县市]/u, "") ?? "";
  if (place.length < 2) return false;
  return records.some(({ statement }) => ["街道", "镇", "乡", "社区", "村"].some((kind) => statement.home_addr?.includes(place + kind)));
}
