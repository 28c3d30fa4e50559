import type { Unit } from "../../roster/model/person.js";
import type { Directory } from "../../roster/protocol/directory.js";
import { listUnitActors } from "../people/listUnitActors.js";
import type { Store } from "../store/openStore.js";
import { listUnitNames } from "../store/units.js";

/** Names only, and of people only those who speak for the unit itself: nothing of what another unit told (P1). */
export async function readDirectory(store: Store, { unitId, name }: Unit): Promise<Directory> {
  return { unit: { unitId, name }, units: [...(await listUnitNames(store))], ...(await listUnitActors(store, unitId)) };
}
