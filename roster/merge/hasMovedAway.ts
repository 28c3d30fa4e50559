import type { UnitRecord } from "../model/person.js";

/** "已转出", "转往区社保中心", but not "由市局转出后转入我局". */
const movedAway = /转出|转往|转至|转到|调往/u;
const movedHere = /转入|转来|接收|由.{0,12}转/u;

/** Whether the unit says of its own record that the person has gone to another. */
export function hasMovedAway({ removed, statement }: Pick<UnitRecord, "removed" | "statement">): boolean {
  if (removed !== undefined && removed !== "去世") return true;
  const remark = statement.remark ?? "";
  return movedAway.test(remark) && !movedHere.test(remark);
}
