import { z } from "zod";
import type { Change } from "../model/change.js";
import type { RosterQuality } from "../model/quality.js";
import { changeSchema } from "./change.js";
import { ledgerIdSchema, recordIdSchema, submissionIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { qualitySchema } from "./quality.js";
import { cellTextSchema, fieldSchema, sourceSchema } from "./statement.js";

/** One sending of changes by one unit. `POST /api/v1/units/:unit/submissions` */
export interface Submission {
  readonly protocol: number;
  /** Chosen by the sender; the same one sent again counts once (S2). */
  readonly submissionId: string;
  readonly ledger: "retirees";
  /** The revision that the changes start from, 0 for the first time. */
  readonly baseRevision: number;
  readonly changes: readonly Change[];
  /** How the whole roster stands, for the report's 数据质量; the one before stays where it is left out. */
  readonly quality?: RosterQuality | undefined;
}

export const submissionSchema: z.ZodType<Submission> = z.strictObject({
  protocol: z.int(),
  submissionId: submissionIdSchema,
  ledger: ledgerIdSchema,
  baseRevision: z.int().min(0).max(2_000_000_000),
  changes: z.array(changeSchema).max(limits.changes),
  quality: qualitySchema.optional(),
});

/**
 * What became of a change: taken, already there, or not taken because the unit had told something else meanwhile
 * (`stored` is what), or because there is no such record.
 */
export const changeResultSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("applied") }),
  z.strictObject({ outcome: z.literal("unchanged") }),
  z.strictObject({ outcome: z.literal("conflict"), stored: cellTextSchema }),
  z.strictObject({ outcome: z.literal("no-record") }),
]);

/** A value that waits for correction (待更正): told and kept, but out of the register until corrected. */
export const waitingSchema = z.strictObject({
  recordId: recordIdSchema,
  source: sourceSchema,
  /** The rule by field. */
  fields: z.partialRecord(fieldSchema, z.string()),
});

export const answerSchema = z.strictObject({
  protocol: z.int(),
  unit: unitIdSchema,
  ledger: ledgerIdSchema,
  submissionId: submissionIdSchema,
  receivedAt: z.iso.datetime(),
  /** Of this unit's roster after this submission. */
  revision: z.int().min(0),
  /** People that the unit now lists. */
  count: z.int().min(0),
  /** Of which some value waits for correction. */
  waitingCount: z.int().min(0),
  /** In the order of the changes. */
  results: z.array(changeResultSchema),
  /** Of the records that this submission touched. */
  waiting: z.array(waitingSchema),
});

export type ChangeResult = z.infer<typeof changeResultSchema>;
export type Answer = z.infer<typeof answerSchema>;
