import { z } from "zod";
import { ledgerIdSchema, recordIdSchema, unitIdSchema } from "./ids.js";
import { openDisputeSchema } from "./dispute.js";
import { limits } from "./limits.js";
import { heldSchema, sourceSchema, statementSchema, textSchema } from "./statement.js";

/** `POST /api/v1/units` */
export const newUnitSchema = z.strictObject({ unitId: unitIdSchema, name: textSchema(limits.nameCharacters).trim().min(1) });

/** `POST /api/v1/units` and `POST /api/v1/units/:unit/tokens`: the token is told this once. */
export const unitWithTokenSchema = z.strictObject({ unitId: unitIdSchema, name: z.string(), token: z.string() });

export const toldRecordSchema = z.strictObject({
  recordId: recordIdSchema, statement: statementSchema, held: heldSchema, source: sourceSchema,
});

/**
 * `GET /api/v1/units/:unit/records`: what the unit has told, the base of its next submission; `?revision=` what it had told
 * as of that revision, the base of a sheet that was last told then.
 */
export const baseSchema = z.strictObject({
  protocol: z.int(), unit: unitIdSchema, ledger: ledgerIdSchema, revision: z.int().min(0), records: z.array(toldRecordSchema),
  digest: z.string(),
  /** Open now, whatever the revision. */
  disputes: z.array(openDisputeSchema),
});

/** `GET /api/v1/units` */
export const unitSummarySchema = z.strictObject({
  unitId: unitIdSchema,
  name: z.string(),
  revision: z.int().min(0),
  count: z.int().min(0),
  waitingCount: z.int().min(0),
  /** null until the unit submits for the first time. */
  receivedAt: z.iso.datetime().nullable(),
});
export const unitListSchema = z.strictObject({ units: z.array(unitSummarySchema) });

export type NewUnit = z.infer<typeof newUnitSchema>;
export type UnitWithToken = z.infer<typeof unitWithTokenSchema>;
export type UnitBase = z.infer<typeof baseSchema>;
export type UnitSummary = z.infer<typeof unitSummarySchema>;
