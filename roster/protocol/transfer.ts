import { z } from "zod";
import { transferStates } from "../model/person.js";
import { actorSchema } from "./dispute.js";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { cellTextSchema, textSchema } from "./statement.js";

const unitSchema = z.strictObject({ unitId: unitIdSchema, name: z.string() });

/** null: out of the district, or to where nobody said. */
const toUnitSchema = unitSchema.nullable();

const common = {
  transferId: z.string().max(limits.idCharacters), state: z.enum(transferStates), openedAt: z.iso.datetime(), decidedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(), name: cellTextSchema,
};

/** `GET /api/v1/units/:unit/transfers`: whoever leaves the unit, and who is announced to it, with no more than to know them by. */
export const unitTransfersSchema = z.strictObject({
  incoming: z.array(z.strictObject({ ...common, fromUnit: unitSchema, birthYear: z.string().regex(/^\d{4}$/u).nullable() })),
  outgoing: z.array(z.strictObject({ ...common, recordId: recordIdSchema, toUnit: toUnitSchema })),
});

/** `GET /api/v1/transfers` for the office. */
export const officeTransfersSchema = z.strictObject({
  transfers: z.array(z.strictObject({
    ...common, decidedBy: actorSchema.nullable(), personId: z.string().nullable(), recordId: recordIdSchema, fromUnit: unitSchema, toUnit: toUnitSchema,
  })),
});

/** `POST …/transfers/:transfer/refusal`: the person goes back to the old unit, with the reason. */
export const refusalSchema = z.strictObject({ reason: textSchema(limits.noteCharacters).trim().min(1) });

/** `POST /api/v1/transfers/:transfer/ruling` by the office. */
export const transferRulingSchema = z.strictObject({ decision: z.enum(["confirmed", "refused"]), reason: textSchema(limits.noteCharacters).trim().min(1) });

/** `POST /api/v1/transfers/:transfer/reopening`: the office takes back that it confirmed that somebody left the district. */
export const reopeningSchema = refusalSchema;

export const transferDecidedSchema = z.strictObject({ transferId: z.string(), state: z.enum(transferStates), decidedAt: z.iso.datetime().nullable() });

export type UnitTransfers = z.infer<typeof unitTransfersSchema>;
export type OfficeTransfers = z.infer<typeof officeTransfersSchema>;
export type TransferDecided = z.infer<typeof transferDecidedSchema>;
