import { z } from "zod";
import { recordIdSchema } from "./ids.js";
import { cellTextSchema, fieldSchema } from "./statement.js";

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
