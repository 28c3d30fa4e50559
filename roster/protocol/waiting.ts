import { z } from "zod";
import { changeSchema } from "./change.js";
import { actorSchema } from "./dispute.js";
import { unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { textSchema } from "./statement.js";

export const waitingStateSchema = z.enum(["waiting", "confirmed", "refused"]);

/** A submission of a clerk that waits, or waited, for the unit lead. */
export const waitingSubmissionSchema = z.strictObject({
  submissionId: z.string(), state: waitingStateSchema, baseRevision: z.int(), changes: z.int(), deaths: z.int(), by: actorSchema, receivedAt: z.iso.datetime(),
  settledBy: actorSchema.nullable(), settledAt: z.iso.datetime().nullable(), reason: z.string().nullable(),
});

/** `GET /api/v1/units/:unit/submissions?state=` */
export const waitingListSchema = z.strictObject({ submissions: z.array(waitingSubmissionSchema) });

/** `GET /api/v1/units/:unit/submissions/:submission`: what the lead is to confirm. */
export const waitingChangesSchema = z.strictObject({ submission: waitingSubmissionSchema, changes: z.array(changeSchema).readonly() });

/** `GET /api/v1/submissions/waiting`: how many wait, by unit. */
export const waitingCountsSchema = z.strictObject({
  units: z.array(z.strictObject({ unit: unitIdSchema, name: z.string(), count: z.int(), deaths: z.int(), oldestAt: z.iso.datetime() })),
});

export type WaitingSubmissionRead = z.infer<typeof waitingSubmissionSchema>;

/** `POST /api/v1/units/:unit/submissions/:submission/refuse` */
export const refusalSchema = z.strictObject({ reason: textSchema(limits.noteCharacters).trim().min(1) });
