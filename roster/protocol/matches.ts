import { z } from "zod";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { textSchema } from "./statement.js";

export const recordPlaceSchema = z.strictObject({ unitId: unitIdSchema, recordId: recordIdSchema });

const reasonSchema = z.strictObject({ code: z.string(), weight: z.number() });

/** Two records that may tell of one person, with the evidence; the words of the codes are in roster/words/match. */
const reviewSchema = z.strictObject({
  a: recordPlaceSchema, b: recordPlaceSchema, score: z.number(), reasons: z.array(reasonSchema), parameters: z.string(), foundAt: z.iso.datetime(),
});

export const pairDecisionSchema = z.enum(["accepted", "denied"]);

const decidedSchema = z.strictObject({
  decisionId: z.string(), a: recordPlaceSchema, b: recordPlaceSchema, decision: pairDecisionSchema, by: z.string(), at: z.iso.datetime(), why: z.string(),
});

/** Why a record stands in its person: the strongest evidence; null where it is the only one. */
const memberSchema = z.strictObject({
  ...recordPlaceSchema.shape,
  beside: recordPlaceSchema.nullable(), score: z.number().nullable(), reasons: z.array(reasonSchema), parameters: z.string(), linkedAt: z.iso.datetime(),
});

/** `GET /api/v1/matches`: what a person should look at, what stands decided, and persons of suspiciously many records. */
export const matchesSchema = z.strictObject({
  review: z.array(reviewSchema),
  decided: z.array(decidedSchema),
  alarms: z.array(z.strictObject({ personId: z.string(), records: z.array(memberSchema) })),
});

/** `GET /api/v1/matches/persons/:person` */
export const matchedPersonSchema = z.strictObject({ personId: z.string(), records: z.array(memberSchema) });

const whySchema = textSchema(1_000);

/** `POST /api/v1/matches/decisions` */
export const decideMatchSchema = z
  .strictObject({ decision: pairDecisionSchema, a: recordPlaceSchema, b: recordPlaceSchema, why: whySchema })
  .refine(({ a, b }) => a.unitId !== b.unitId || a.recordId !== b.recordId);

/** `POST /api/v1/matches/splits`: these records are somebody else than the others of their person. */
export const splitPersonSchema = z.strictObject({ records: z.array(recordPlaceSchema).min(1).max(100), why: whySchema });

/** What an act decided, and the id to take it back by. */
export const matchDecidedSchema = z.strictObject({ decisionId: z.string(), pairs: z.int().min(0) });

export type MatchesRead = z.infer<typeof matchesSchema>;
export type MatchedPerson = z.infer<typeof matchedPersonSchema>;
