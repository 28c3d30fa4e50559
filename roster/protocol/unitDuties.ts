import { z } from "zod";
import { unitIdSchema } from "./ids.js";
import { monthSchema } from "./month.js";
import { reportStandingSchema } from "./monthlyReport.js";

const countSchema = z.int().min(0);

/** `GET /api/v1/units/:unit/duties`: how much waits for a unit, in one small answer. */
export const unitDutiesSchema = z.strictObject({
  unit: unitIdSchema,
  today: z.iso.date(),
  /** The last month that is over. */
  month: monthSchema,
  /** The months that are over, owed and not confirmed, the latest first. */
  reports: z.array(reportStandingSchema),
  questions: z.strictObject({ awaiting: countSchema, overdue: countSchema }),
  /** What waits for the unit lead: submissions of clerks, and deaths that were told. */
  submissions: countSchema,
  deaths: countSchema,
  /** Persons announced by another unit, whom nobody has taken over or sent back. */
  arrivals: countSchema,
});

export type UnitDuties = z.infer<typeof unitDutiesSchema>;
