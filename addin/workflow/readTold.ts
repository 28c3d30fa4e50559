import type { CheckView, RecordPlace } from "../engine/engine.js";
import { baseSchema, type UnitBase } from "../../roster/protocol/unit.js";
import type { Answered } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { unitOf } from "./session.js";

/** What the unit has told, with the rows where it stands now. In memory only, never kept (design §4.2). */
export interface ToldRoster {
  readonly base: UnitBase;
  /** Empty until the workbook was checked. */
  readonly places: readonly RecordPlace[];
}

interface Kept {
  readonly unitId: string;
  readonly base: UnitBase;
  readonly check: CheckView | null;
  readonly places: readonly RecordPlace[];
}

const kept = new WeakMap<Desk, Kept>();

/**
 * What the unit told and where its rows are. Asked of the service once; placed anew with every check, for until then rows
 * stay where they are. Only for somebody of a unit who is signed in.
 * @param revision at least this one must be known
 */
export async function readTold(desk: Desk, revision = 0): Promise<Answered<ToldRoster> | null> {
  const unit = unitOf(desk.state.get().session);
  if (unit === null) return null;
  const { check } = desk.state.get();
  let known = kept.get(desk) ?? null;
  if (known === null || known.unitId !== unit.unitId || known.base.revision < revision) {
    const base = await desk.service.get(`/units/${encodeURIComponent(unit.unitId)}/records`, baseSchema);
    if (!base.ok) return base;
    known = { unitId: unit.unitId, base: base.value, check: null, places: [] };
  }
  if (check !== null && known.check !== check) known = { ...known, check, places: await desk.engine.placeRecords(known.base.records) };
  kept.set(desk, known);
  return { ok: true, value: { base: known.base, places: known.places } };
}

/** After something was told: the next who asks is given what the unit has told by now. */
export function forgetTold(desk: Desk): void {
  kept.delete(desk);
}
