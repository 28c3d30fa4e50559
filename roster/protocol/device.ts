import { z } from "zod";
import { limits } from "./limits.js";
import { publicKeysSchema } from "./package/keys.js";
import { textSchema } from "./statement.js";

/** `POST /api/v1/units/:unit/devices`: the public keys of a machine whose packages count as the unit's. */
export const newDeviceSchema = z.strictObject({ publicKey: publicKeysSchema, label: textSchema(limits.nameCharacters).trim().min(1) });

export const deviceSchema = z.strictObject({
  deviceId: z.string(),
  label: z.string(),
  publicKey: publicKeysSchema,
  createdAt: z.iso.datetime(),
  /** Packages made after it are refused. */
  revokedFrom: z.iso.datetime().nullable(),
});

/** `GET /api/v1/units/:unit/devices` */
export const deviceListSchema = z.strictObject({ devices: z.array(deviceSchema) });

/**
 * `POST /api/v1/units/:unit/devices/:device/revocation`: from now on, or from an earlier moment where a key was lost. A thief
 * may date a package back, so of a stolen key nothing should count: `from` is then the day it was made known.
 */
export const revocationSchema = z.strictObject({ from: z.iso.datetime().optional() });

/** `GET /api/v1/office-key` */
export const officeKeySchema = z.strictObject({ version: z.literal(1), kind: z.literal("office"), ...publicKeysSchema.shape });

export type DeviceRead = z.infer<typeof deviceSchema>;
