import { z } from "zod";
import { actorSchema } from "./dispute.js";
import { unitIdSchema } from "./ids.js";

const unitSchema = z.strictObject({ unitId: unitIdSchema, name: z.string() });

/**
 * `GET /api/v1/units/:unit/directory`: the names behind the ids that a unit meets: its own, those of the district's units
 * (somebody may be transferred to one), and who speaks for the unit itself. Whoever is not named here is of the office.
 */
export const directorySchema = z.strictObject({
  unit: unitSchema,
  units: z.array(unitSchema),
  actors: z.array(z.strictObject({ actorId: actorSchema, kind: z.enum(["clerk", "lead", "device"]), /** null of a machine without one. */ name: z.string().nullable(), /** Speaks for the unit no longer. */ ended: z.boolean() })),
});

export type Directory = z.infer<typeof directorySchema>;
