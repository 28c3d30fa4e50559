import { z } from "zod";
import { fieldSchema, statementSchema, textSchema } from "./statement.js";

/** What for, in words: read by the auditor. */
export const purposeSchema = textSchema(200).trim().min(2);

/** `POST /api/v1/persons/:person/reveal`, `POST /api/v1/units/:unit/records/:record/reveal` */
export const revealSchema = z.strictObject({ fields: z.array(fieldSchema).min(1).max(80), purpose: purposeSchema });

/** The values in full of the fields that were asked for; one that nobody told is left out. */
export const revealedSchema = z.strictObject({ values: statementSchema });

/** `POST /api/v1/units/:unit/history/:event/reveal`, `POST /api/v1/register/export` */
export const purposeOnlySchema = z.strictObject({ purpose: purposeSchema });

/** What was done with whose data, and by whom, oldest first. `GET /api/v1/access-log?after=` */
export const accessLogSchema = z.strictObject({
  entries: z.array(z.strictObject({
    entry: z.int().min(1),
    at: z.iso.datetime(),
    actor: z.string(),
    role: z.string(),
    act: z.string(),
    /** A person, a record, an account …; never a name. */
    subject: z.string(),
    unitId: z.string().nullable(),
    fields: z.array(z.string()),
    purpose: z.string().nullable(),
    /** How many people it was about, where it was about many. */
    people: z.int().nullable(),
  })),
  more: z.boolean(),
});

export type AccessEntry = z.infer<typeof accessLogSchema>["entries"][number];
