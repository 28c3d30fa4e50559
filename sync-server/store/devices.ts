import { createHash } from "node:crypto";
import type { PublicKeys } from "../../roster/protocol/package/keys.js";
import type { Store } from "./openStore.js";

export interface Device {
  readonly deviceId: string;
  readonly unitId: string;
  readonly label: string;
  readonly publicKey: PublicKeys;
  readonly createdAt: Date;
  readonly revokedFrom: Date | null;
}

/** One key is one device: its id follows from the key that it signs with. @example deviceIdOf(key).length === 22 */
export function deviceIdOf(signKey: string): string {
  return createHash("sha256").update(Buffer.from(signKey, "hex")).digest().subarray(0, 16).toString("base64url");
}

/** false where the key is registered already, for whichever unit. */
export async function insertDevice(
  { db, districtId }: Store, device: Pick<Device, "unitId" | "label" | "publicKey">, { by, at }: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { sign, seal } = device.publicKey;
  const inserted = await db
    .insertInto("devices")
    .values({
      district_id: districtId, device_id: deviceIdOf(sign), unit_id: device.unitId, label: device.label, sign_key: sign, seal_key: seal,
      created_at: at, created_by: by, revoked_from: null, revoked_by: null,
    })
    .onConflict((on) => on.doNothing())
    .returning("device_id")
    .execute();
  return inserted.length === 1;
}

export async function findDevice(store: Store, deviceId: string): Promise<Device | null> {
  const row = await devices(store).where("device_id", "=", deviceId).executeTakeFirst();
  return row === undefined ? null : deviceOf(row);
}

/** The devices of a unit, revoked ones too, oldest first. */
export async function listDevices(store: Store, unitId: string): Promise<readonly Device[]> {
  const rows = await devices(store).where("unit_id", "=", unitId).orderBy("created_at").orderBy("device_id").execute();
  return rows.map(deviceOf);
}

/** Packages that come after the moment count no longer; of two revocations the earlier one stands. */
export async function revokeDevice(
  { db, districtId }: Store, { unitId, deviceId }: Pick<Device, "unitId" | "deviceId">, { from, by }: { readonly from: Date; readonly by: string },
): Promise<boolean> {
  const updated = await db
    .updateTable("devices")
    .set((row) => ({ revoked_from: row.fn<Date>("least", ["revoked_from", row.val(from)]), revoked_by: by }))
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("device_id", "=", deviceId)
    .returning("device_id")
    .execute();
  return updated.length === 1;
}

function devices({ db, districtId }: Store) {
  return db
    .selectFrom("devices")
    .select(["device_id", "unit_id", "label", "sign_key", "seal_key", "created_at", "revoked_from"])
    .where("district_id", "=", districtId);
}

function deviceOf(row: Awaited<ReturnType<ReturnType<typeof devices>["executeTakeFirstOrThrow"]>>): Device {
  return {
    deviceId: row.device_id, unitId: row.unit_id, label: row.label, publicKey: { sign: row.sign_key, seal: row.seal_key },
    createdAt: row.created_at, revokedFrom: row.revoked_from,
  };
}
