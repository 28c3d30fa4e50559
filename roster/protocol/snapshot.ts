import { z } from "zod";
import { actorSchema } from "./dispute.js";
import { limits } from "./limits.js";
import { registerSchema } from "./register.js";
import { textSchema } from "./statement.js";

/** A month or a year: "2026-10", "2026". */
export const periodSchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u);

/** `POST /api/v1/snapshots`: freezes the register for a period, once; another one of the period says which it takes the place of, and why. */
export const newSnapshotSchema = z.strictObject({
  period: periodSchema,
  /** The day that figures of it are made for, in the period. */
  asOf: z.iso.date(),
  supersedes: z.strictObject({ snapshotId: z.uuid(), reason: textSchema(limits.noteCharacters).trim().min(1) }).nullable(),
});

export const snapshotSchema = z.strictObject({
  snapshotId: z.uuid(), period: periodSchema, asOf: z.iso.date(), takenAt: z.iso.datetime(), takenBy: actorSchema, people: z.int().min(0),
  digest: z.string(), supersedes: z.uuid().nullable(), reason: z.string().nullable(),
});

/** `GET /api/v1/snapshots`, the latest first; the first of a period is the one that counts. */
export const snapshotsSchema = z.strictObject({ snapshots: z.array(snapshotSchema) });

/** `GET /api/v1/snapshots/:period` and `?snapshot=` one that was superseded. */
export const snapshotReadSchema = z.strictObject({ snapshot: snapshotSchema, register: registerSchema });

export type SnapshotSummary = z.infer<typeof snapshotSchema>;
