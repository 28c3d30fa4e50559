import { z } from "zod";
import { relationKinds, type Origin, type PersonView } from "../model/person.js";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { qualitySchema } from "./quality.js";
import { fieldSchema, heldSchema, statementSchema } from "./statement.js";
import { unitSummarySchema } from "./unit.js";

const originSchema: z.ZodType<Origin> = z.strictObject({
  unitId: z.string(), recordId: recordIdSchema.exactOptional(), at: z.string().nullable(), authority: z.string(), fields: z.array(fieldSchema),
});

export const personViewSchema: z.ZodType<PersonView> = z.strictObject({
  personId: z.string(),
  unitId: unitIdSchema,
  counting: z.strictObject({ unitId: unitIdSchema, rule: z.string(), because: z.record(z.string(), z.union([z.string(), z.number()])) }),
  relations: z.array(z.strictObject({ unitId: unitIdSchema, relation: z.enum(relationKinds) })),
  statement: statementSchema,
  origins: z.array(originSchema),
  held: heldSchema,
  waiting: z.boolean(),
  deceased: z.boolean(),
  deathConfirmed: z.boolean(),
  muted: z.boolean(),
  sources: z.array(z.strictObject({
    file: z.string(), sheet: z.string().nullable(), row: z.int().min(1), unitId: unitIdSchema, recordId: recordIdSchema,
  })),
});

const placeSchema = z.strictObject({ unitId: unitIdSchema, recordId: recordIdSchema });

/** `GET /api/v1/register` and `?asOf=DAY`: everybody whom the units list, each once, for the office. */
export const registerSchema = z.strictObject({
  protocol: z.int(),
  units: z.array(z.strictObject({ ...unitSummarySchema.shape, quality: qualitySchema.nullable() })),
  people: z.array(personViewSchema),
  /** With `?asOf=DAY`: the people as they were frozen at the end of the year before; null where that year was not. */
  lastYearEnd: z.array(personViewSchema).nullable().exactOptional(),
  /** Pairs of records that may be one person. */
  review: z.array(z.strictObject({
    a: placeSchema, b: placeSchema, score: z.number(),
    reasons: z.array(z.strictObject({ code: z.string(), weight: z.number() })),
  })),
  /** Persons of more records than one person has: a number or a phone may be told of several people. */
  alarms: z.array(z.string()),
});

export type RegisterRead = z.infer<typeof registerSchema>;
