import type { UnitActors } from "../../roster/protocol/unitRecord.js";
import { listAccountsOf } from "../store/accounts.js";
import { listDevices } from "../store/devices.js";
import type { Store } from "../store/openStore.js";
import { listTokens } from "../store/tokens.js";

/** Who has told, answered and confirmed for a unit, by the ids that stand in its history; those who have gone, too. */
export async function listUnitActors(store: Store, unitId: string): Promise<UnitActors> {
  const accounts = await listAccountsOf(store, unitId);
  const tokens = await listTokens(store, unitId);
  const devices = await listDevices(store, unitId);
  return {
    actors: [
      ...accounts.map(({ accountId, displayName, role, disabled }) => ({ actorId: accountId, name: displayName, kind: "account" as const, role, ended: disabled })),
      ...tokens.map(({ tokenId, revokedAt }) => ({ actorId: tokenId, name: null, kind: "token" as const, role: null, ended: revokedAt !== null })),
      ...devices.map(({ deviceId, label, revokedFrom }) => ({ actorId: `device:${deviceId}`, name: label, kind: "device" as const, role: null, ended: revokedFrom !== null })),
    ],
  };
}
