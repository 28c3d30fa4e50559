import type { Unit } from "../../roster/model/person.js";
import type { Directory } from "../../roster/protocol/directory.js";
import { listUnitAccounts } from "../store/accounts.js";
import { listDevices } from "../store/devices.js";
import type { Store } from "../store/openStore.js";
import { listTokens } from "../store/tokens.js";
import { listUnitNames } from "../store/units.js";

/** Names only, and of people only those who speak for the unit itself: nothing of what another unit told (P1). */
export async function readDirectory(store: Store, unit: Unit): Promise<Directory> {
  const accounts = await listUnitAccounts(store, unit.unitId);
  const devices = await listDevices(store, unit.unitId);
  const tokens = await listTokens(store, unit.unitId);
  return {
    unit: { unitId: unit.unitId, name: unit.name },
    units: (await listUnitNames(store)).map(({ unitId, name }) => ({ unitId, name })),
    actors: [
      ...accounts.map(({ accountId, role, displayName, disabled }) => ({ actorId: accountId, kind: role === "lead" ? ("lead" as const) : ("clerk" as const), name: displayName, ended: disabled })),
      ...tokens.map(({ tokenId, revokedAt }) => ({ actorId: tokenId, kind: "device" as const, name: null, ended: revokedAt !== null })),
      ...devices.map(({ deviceId, label, revokedFrom }) => ({ actorId: `device:${deviceId}`, kind: "device" as const, name: label, ended: revokedFrom !== null })),
    ],
  };
}
