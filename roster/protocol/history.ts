import { z } from "zod";
import { removeReasonSchema } from "./change.js";
import { actorSchema } from "./dispute.js";
import { recordIdSchema } from "./ids.js";
import { cellTextSchema, fieldSchema, sourceSchema, textSchema } from "./statement.js";
import { toldRecordSchema } from "./unit.js";

/** One change of the history: who, when, from which cell, old, new, why (H1). */
export const historyEntrySchema = z.strictObject({
  chainPlace: z.int(),
  revision: z.int(),
  at: z.iso.datetime(),
  actor: actorSchema,
  cause: z.string(),
  kind: z.string(),
  recordId: z.string(),
  source: sourceSchema.nullable(),
  reason: removeReasonSchema.nullable(),
  note: z.string().nullable(),
  cells: z.array(z.strictObject({ field: z.string(), from: cellTextSchema, to: cellTextSchema, heldBy: z.string().nullable() })),
});

/** `GET /api/v1/units/:unit/history?after=REVISION`: at most 1,000 entries, oldest first. */
export const historySchema = z.strictObject({ revision: z.int(), entries: z.array(historyEntrySchema), more: z.boolean() });

/** `POST /api/v1/units/:unit/history/undo` */
export const undoSchema = z.strictObject({ cause: textSchema(200).min(1), recordId: recordIdSchema.nullable() });

/** What was taken back, and what was left because it has been changed since. */
export const undoneSchema = z.strictObject({
  revision: z.int().min(0),
  undone: z.int().min(0),
  left: z.array(z.strictObject({ recordId: recordIdSchema, field: fieldSchema.nullable() }).readonly()).readonly(),
});

/** `GET /api/v1/units/:unit/history/roster?revision=` or `?at=` */
export const rosterThenSchema = z.strictObject({ revision: z.int().min(0), digest: z.string(), records: z.array(toldRecordSchema) });

export const headSchema = z.strictObject({ unitId: z.string().max(100), ledgerId: z.string().max(100), length: z.int().min(0), head: z.string().max(100) });

/** `POST /api/v1/history/verification` */
export const exportedHeadsSchema = z.strictObject({ heads: z.array(headSchema).max(100_000) });

/** `GET /api/v1/history/heads` */
export const headsSchema = z.strictObject({ at: z.iso.datetime(), export: z.string(), heads: z.array(headSchema) });

export const verifiedSchema = z.strictObject({
  intact: z.boolean(),
  places: z.array(z.strictObject({
    unitId: z.string(), ledgerId: z.string(), events: z.int(), head: z.string(),
    faults: z.array(z.looseObject({ code: z.string() })),
  })),
});

export type HistoryRead = z.infer<typeof historySchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type VerifiedRead = z.infer<typeof verifiedSchema>;
