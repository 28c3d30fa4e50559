import { z } from "zod";
import { personFlags } from "../model/personAct.js";
import { actorSchema, openDisputeSchema } from "./dispute.js";
import { removeReasonSchema } from "./change.js";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { personViewSchema } from "./register.js";
import { cellTextSchema, fieldSchema, heldSchema, sourceSchema, statementSchema, textSchema } from "./statement.js";
import { officeTransfersSchema } from "./transfer.js";

const reasonSchema = textSchema(limits.noteCharacters).trim().min(1);

/** `POST /api/v1/persons/:person/words`: what the bureau states of a field; null says that there is nothing to tell. */
export const wordSchema = z.strictObject({ field: fieldSchema, value: cellTextSchema, reason: reasonSchema });

/** `POST /api/v1/persons/:person/flags` */
export const flagSchema = z.strictObject({ flag: z.enum(personFlags), on: z.boolean(), reason: reasonSchema });

/** `POST /api/v1/persons/:person/ruling`: which unit counts the person; null leaves it to the rules again. */
export const rulingSchema = z.strictObject({ unitId: unitIdSchema.nullable(), reason: reasonSchema });

/** `POST /api/v1/persons/:person/acts/:act/undoing` */
export const undoingSchema = z.strictObject({ reason: reasonSchema });

const stamp = { actId: z.string(), by: actorSchema, at: z.iso.datetime(), reason: z.string() };

/** What the bureau did about the person and has not taken back, the oldest first. */
export const personActSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...stamp, kind: z.literal("word"), field: fieldSchema, value: cellTextSchema }),
  z.strictObject({ ...stamp, kind: z.literal("flag"), flag: z.enum(personFlags), on: z.boolean() }),
  z.strictObject({ ...stamp, kind: z.literal("ruling"), unitId: unitIdSchema.nullable() }),
]);

/** `GET /api/v1/persons/:person` for the office: the values with where each comes from, and everything that they were chosen among. */
export const personReadSchema = z.strictObject({
  person: personViewSchema,
  records: z.array(z.strictObject({
    unitId: unitIdSchema, recordId: recordIdSchema, statement: statementSchema, held: heldSchema, source: sourceSchema,
    removed: removeReasonSchema.nullable(), toldAt: z.string().nullable(), disputes: z.array(openDisputeSchema),
  })),
  acts: z.array(personActSchema),
  transfers: officeTransfersSchema.shape.transfers,
  deaths: z.array(z.strictObject({
    unitId: unitIdSchema, recordId: recordIdSchema, toldAt: z.iso.datetime(), toldBy: actorSchema, confirmedAt: z.iso.datetime().nullable(),
    confirmedBy: actorSchema.nullable(),
  })),
});

/** `GET /api/v1/counts`: how many people each unit counts, by the rule that says so; from what is kept, without building anybody. */
export const countsSchema = z.strictObject({ counts: z.array(z.strictObject({ unitId: unitIdSchema, rule: z.string(), people: z.int().min(1) })) });

export type CountsRead = z.infer<typeof countsSchema>;
export type PersonRead = z.infer<typeof personReadSchema>;
export type PersonActRead = z.infer<typeof personActSchema>;
