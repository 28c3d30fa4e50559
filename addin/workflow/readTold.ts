import type { CheckView, RecordPlace } from "../engine/engine.js";
import type { ToldRecord } from "../../roster/model/change.js";
import { baseSchema } from "../../roster/protocol/unit.js";
import type { Answered } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { unitOf } from "./session.js";

/** What the unit has told, with the rows where it stands now. In memory only, never kept (design §4.2). */
export interface ToldRoster extends Told {
  /** Empty until the workbook was checked. */
  readonly places: readonly RecordPlace[];
}

interface Told {
  readonly unitId: string;
  readonly revision: number;
  readonly records: readonly ToldRecord[];
}

interface Placed {
  readonly records: readonly ToldRecord[];
  readonly check: CheckView;
  readonly places: readonly RecordPlace[];
}

const fetched = new WeakMap<Desk, Told>();
const placed = new WeakMap<Desk, Placed>();

/**
 * What the unit told and where its rows are. Asked of the service once, where 报送 has not asked for it already; placed anew
 * with every check, for until then rows stay where they are. Only for somebody of a unit who is signed in.
 */
export async function readTold(desk: Desk): Promise<Answered<ToldRoster> | null> {
  const unit = unitOf(desk.state.get().session);
  if (unit === null) return null;
  const told = knownOf(desk, unit.unitId) ?? (await fetchTold(desk, unit.unitId));
  if ("ok" in told) return told;
  return { ok: true, value: { ...told, places: await placesOf(desk, told.records) } };
}

/** After something was settled: the next who asks is given what the unit has told by now. */
export function forgetTold(desk: Desk): void {
  fetched.delete(desk);
}

/** The later of what was fetched here and what 报送 holds. */
function knownOf(desk: Desk, unitId: string): Told | null {
  const { bases } = desk.state.get().report;
  const reported = bases === null ? null : { unitId: bases.unitId, revision: bases.revision, records: bases.current };
  const known = [fetched.get(desk) ?? null, reported].flatMap((told) => (told?.unitId === unitId ? [told] : []));
  return known.sort((a, b) => b.revision - a.revision)[0] ?? null;
}

async function fetchTold(desk: Desk, unitId: string): Promise<Told | (Answered<never> & { readonly ok: false })> {
  const base = await desk.service.get(`/units/${encodeURIComponent(unitId)}/records`, baseSchema);
  if (!base.ok) return base;
  const told = { unitId, revision: base.value.revision, records: base.value.records };
  fetched.set(desk, told);
  return told;
}

async function placesOf(desk: Desk, records: readonly ToldRecord[]): Promise<readonly RecordPlace[]> {
  const { check } = desk.state.get();
  if (check === null) return [];
  const known = placed.get(desk);
  if (known?.check === check && known.records === records) return known.places;
  const places = await desk.engine.placeRecords(records);
  placed.set(desk, { records, check, places });
  return places;
}
