import { normaliseText } from "../match/normaliseName.js";

/** Names of the units by their ids; a unit that is not in it goes by its id. */
export type UnitNames = ReadonlyMap<string, string>;

/** A unit's name as it is compared. */
export function comparedName(unitId: string, names: UnitNames): string {
  return normaliseText(names.get(unitId) ?? unitId) ?? "";
}

/**
 * Whether a told name means the unit. Units leave the district's name out of their own: 财政局 is 银湖区财政局.
 * @param unitName as `comparedName` gives it
 */
export function isNamed(unitName: string, told: string | null | undefined): boolean {
  const text = normaliseText(told);
  if (text === null || text.length < 2) return false;
  return unitName === text || (text.length > 2 && unitName.endsWith(text)) || (unitName.length > 2 && text.endsWith(unitName));
}
