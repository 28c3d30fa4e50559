import { z } from "zod";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { cellTextSchema, fieldSchema, textSchema } from "./statement.js";

/** Who told something, as others may read it: the id of an account or token, never a secret. */
export const actorSchema = z.string().max(200);

/** A told value that does not stand yet, with the one that does: shown to everybody of the unit until it is settled (S4). */
export const openDisputeSchema = z.strictObject({
  recordId: recordIdSchema,
  field: fieldSchema,
  kind: z.enum(["conflict", "proposal"]),
  /** What was told last, and what stands meanwhile. */
  told: cellTextSchema,
  standing: cellTextSchema,
  toldBy: actorSchema,
  toldAt: z.string(),
  standingBy: actorSchema,
  standingAt: z.string(),
});

export type OpenDispute = z.infer<typeof openDisputeSchema>;

/**
 * `POST /api/v1/units/:unit/disputes/:record/:field`: what was told last stands, or what stood before it. `toldAt` is that of
 * the dispute as the settler has seen it.
 */
export const settleSchema = z.strictObject({ choice: z.enum(["told", "standing"]), toldAt: z.iso.datetime(), reason: textSchema(limits.noteCharacters).trim() });

export const disputeSettledSchema = z.strictObject({
  /** A conflict over a field that the bureau decides, settled by the unit for the new value, is a proposal from then on. */
  outcome: z.enum(["applied", "proposed"]),
  revision: z.int().min(0),
  digest: z.string(),
  count: z.int().min(0),
  disputes: z.array(openDisputeSchema),
});

/** `GET /api/v1/disputes` for the office. */
export const officeDisputesSchema = z.strictObject({
  units: z.array(z.strictObject({
    unitId: unitIdSchema, name: z.string(),
    disputes: z.array(z.strictObject({ ...openDisputeSchema.shape, personId: z.string().nullable(), name: cellTextSchema })),
  })),
});

export type DisputeSettled = z.infer<typeof disputeSettledSchema>;
export type OfficeDisputes = z.infer<typeof officeDisputesSchema>;
