import { heldInForce, inForce } from "../changes/inForce.js";
import type { UnitRecord } from "../model/person.js";

/** The record with what stands of it; the same one where nothing is disputed. */
export function recordInForce<R extends Pick<UnitRecord, "statement" | "held" | "disputed">>(record: R): R {
  const { disputed } = record;
  if (disputed === undefined || Object.keys(disputed).length === 0) return record;
  return { ...record, statement: inForce(record.statement, disputed), held: heldInForce(record.held, disputed) };
}
