import { z } from "zod";
import { unitIdSchema } from "./ids.js";
import { unitActorsSchema } from "./unitRecord.js";

const unitSchema = z.strictObject({ unitId: unitIdSchema, name: z.string() });

/**
 * `GET /api/v1/units/:unit/directory`: the names behind the ids that a unit meets: its own, those of the district's units
 * (somebody may be transferred to one), and who speaks for the unit itself. Whoever is not named here is of the office.
 */
export const directorySchema = z.strictObject({
  unit: unitSchema,
  units: z.array(unitSchema),
  ...unitActorsSchema.shape,
});

export type Directory = z.infer<typeof directorySchema>;
