import { z } from "zod";
import type { AcceptedError, ToldAcceptance } from "../model/acceptance.js";
import { recordIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { fieldSchema, textSchema } from "./statement.js";

const parts = {
  rule: z.string().regex(/^[a-z0-9-]+$/u).max(60),
  field: fieldSchema.nullable(),
  valueDigest: z.string().regex(/^[0-9a-f]{64}$/u),
  reason: textSchema(limits.noteCharacters).min(1),
  acceptedBy: textSchema(limits.nameCharacters).min(1),
  acceptedOn: z.iso.date(),
};

/** An error that the unit lets stand with a reason, of a row. */
export const acceptedErrorSchema: z.ZodType<AcceptedError> = z.strictObject(parts);

/** The same of a record. */
export const toldAcceptanceSchema: z.ZodType<ToldAcceptance> = z.strictObject({ recordId: recordIdSchema, ...parts });
