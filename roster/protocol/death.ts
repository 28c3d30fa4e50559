import { z } from "zod";
import { actorSchema } from "./dispute.js";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { cellTextSchema, textSchema } from "./statement.js";

/** `GET /api/v1/deaths/unconfirmed` */
export const unconfirmedDeathsSchema = z.strictObject({
  deaths: z.array(z.strictObject({
    personId: z.string(), name: cellTextSchema, unitId: unitIdSchema, unitName: z.string(), recordId: recordIdSchema, toldAt: z.iso.datetime(),
    toldBy: actorSchema,
    /** `taken-back`: the unit tells it no more; muted all the same until the bureau says that it was a mistake. */
    standing: z.enum(["told", "taken-back"]),
    deathDate: cellTextSchema,
  })),
});

/** `POST /api/v1/persons/:person/death`: only the bureau can say that a word of a death was a mistake. */
export const deathVerdictSchema = z.strictObject({ verdict: z.enum(["confirmed", "mistaken"]), reason: textSchema(limits.noteCharacters).trim().min(1) });

export type UnconfirmedDeaths = z.infer<typeof unconfirmedDeathsSchema>;
