import type { z } from "zod";
import { deviceListSchema, deviceSchema, newDeviceSchema, officeKeySchema, revocationSchema, type DeviceRead } from "../../roster/protocol/device.js";
import { limits } from "../../roster/protocol/limits.js";
import { publicKeysOf } from "../../roster/protocol/package/keys.js";
import { officeKeysOf } from "../crypto/officeKeys.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { deviceIdOf, findDevice, insertDevice, listDevices, revokeDevice, type Device } from "../store/devices.js";
import type { Store } from "../store/openStore.js";
import { importPackage } from "../sync/importPackage.js";

const publicKey = { sign: "1f".repeat(32), seal: "2e".repeat(32) };
const device = {
  deviceId: "q83vEjRWeJAq83vEjRWeJA", label: "财政局 老干部科 台式机", publicKey, createdAt: "2026-11-22T01:00:00.000Z", revokedFrom: null,
};

/** Without a network: the machines whose packages count, the office's key, and the import. */
export const packageRoutes: readonly Route[] = [
  defineRoute({
    id: "readOfficeKey", method: "get", path: "/office-key", action: null,
    summary: "The public keys that packages are encrypted to and receipts are signed with",
    answer: { schema: officeKeySchema },
    example: { answer: { version: 1, kind: "office", ...publicKey } },
    handle: (_asked, { store }) => ({ version: 1 as const, kind: "office" as const, ...publicKeysOf(officeKeysOf(store.vault)) }),
  }),
  defineRoute({
    id: "listDevices", method: "get", path: "/units/:unit/devices", action: "device:list",
    summary: "The machines whose signed packages count as the unit's, revoked ones too",
    answer: { schema: deviceListSchema },
    example: { answer: { devices: [device] } },
    handle: async ({ unit }, { store }) => ({ devices: (await listDevices(store, unit.unitId)).map(readOf) }),
  }),
  defineRoute({
    id: "makeDevice", method: "post", path: "/units/:unit/devices", action: "device:make",
    summary: "Registers a machine's public keys for the unit",
    body: { schema: newDeviceSchema, limit: 16_384 },
    answer: { status: 201, schema: deviceSchema },
    example: { body: { publicKey, label: device.label }, answer: device },
    handle: async ({ unit, body, actor, at }, { store }) => {
      if (!(await insertDevice(store, { unitId: unit.unitId, ...body }, { by: actor.actorId, at }))) throw problems.deviceExists();
      return readDevice(store, unit.unitId, deviceIdOf(body.publicKey.sign));
    },
  }),
  defineRoute({
    id: "revokeDevice", method: "post", path: "/units/:unit/devices/:device/revocation", action: "device:revoke",
    summary: "Packages that the machine makes from now on, or from an earlier moment, are refused",
    body: { schema: revocationSchema, limit: 16_384 },
    answer: { schema: deviceSchema },
    example: { body: {}, answer: { ...device, revokedFrom: "2026-11-23T01:00:00.000Z" } },
    handle: async ({ unit, params, body, actor, at }, { store }) => {
      const deviceId = params["device"] ?? "";
      const revoked = await revokeDevice(store, { unitId: unit.unitId, deviceId }, { from: body.from === undefined ? at : new Date(body.from), by: actor.actorId });
      if (!revoked) throw problems.deviceUnknown();
      return readDevice(store, unit.unitId, deviceId);
    },
  }),
  defineRoute({
    id: "importPackage", method: "post", path: "/packages", action: "package:import",
    summary: "Imports a unit's package and answers the receipt for it; the same file again, the same receipt",
    file: { limit: limits.packageBytes },
    answer: { type: "application/octet-stream" },
    example: {},
    handle: async ({ bytes, actor, at }, { store }) => Buffer.from(await importPackage(store, { bytes, actor: actor.actorId, at })),
  }),
];

async function readDevice(store: Store, unitId: string, deviceId: string): Promise<z.infer<typeof deviceSchema>> {
  const found = await findDevice(store, deviceId);
  if (found?.unitId !== unitId) throw problems.deviceUnknown();
  return readOf(found);
}

function readOf({ deviceId, label, publicKey: keys, createdAt, revokedFrom }: Device): DeviceRead {
  return { deviceId, label, publicKey: keys, createdAt: createdAt.toISOString(), revokedFrom: revokedFrom?.toISOString() ?? null };
}
