import { unitDutiesSchema } from "../../roster/protocol/unitDuties.js";
import type { Desk } from "./desk.js";
import { noDuties } from "./dutyBoard.js";
import { loadedFrom } from "./loaded.js";
import { unitOf, type Session } from "./session.js";

/** The address of the unit that is signed in, null where none is. */
export function unitPath({ session }: { readonly session: Session }): string | null {
  const unit = unitOf(session);
  return unit === null ? null : `/units/${encodeURIComponent(unit.unitId)}`;
}

/** Asks how much waits for the unit: one small request. */
export async function readCounts({ state, service }: Desk): Promise<void> {
  const path = unitPath(state.get());
  if (path === null) {
    state.set({ duties: noDuties });
    return;
  }
  const counts = await service.get(`${path}/duties`, unitDutiesSchema);
  const { duties } = state.get();
  state.set({ duties: { ...duties, counts: loadedFrom(counts, duties.counts) } });
}
