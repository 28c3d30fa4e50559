import type { Held, Statement } from "../../../roster/model/change.js";
import type { UnitRecord } from "../../../roster/model/person.js";

/** A record as a unit told it; made-up people. */
export function record(unitId: string, recordId: string, statement: Statement, more: { held?: Held; removed?: UnitRecord["removed"] } = {}): UnitRecord {
  const { held = {}, removed } = more;
  return {
    unitId, recordId, statement, held, source: { file: `${unitId}.xlsx`, sheet: "在册", row: 5 }, ...(removed === undefined ? {} : { removed }),
  };
}

export const li = { name: "李建国", id_no: "11010519491231002X", birth_date: "1949-12-31", retire_kind: "退休" };
export const wang = { name: "王秀英", birth_date: "1951-05-06", mobile: "13900000002", retire_kind: "离休" };
