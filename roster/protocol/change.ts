import { z } from "zod";
import type { Change } from "../model/change.js";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { cellTextSchema, fieldSchema, heldBySchema, heldSchema, sourceSchema, statementSchema, textSchema } from "./statement.js";

export const removeReasonSchema = z.enum(["去世", "转出", "误录", "重复", "其他"]);

export const changeSchema: z.ZodType<Change> = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("add"), recordId: recordIdSchema, statement: statementSchema, held: heldSchema, source: sourceSchema }),
  z.strictObject({
    op: z.literal("set"), recordId: recordIdSchema, field: fieldSchema, from: cellTextSchema, to: cellTextSchema, heldBy: heldBySchema,
    source: sourceSchema,
  }),
  z.strictObject({
    op: z.literal("remove"), recordId: recordIdSchema, reason: removeReasonSchema, note: textSchema(limits.noteCharacters),
    toUnit: unitIdSchema.optional(),
  }),
  z.strictObject({
    op: z.literal("settle"), recordId: recordIdSchema, field: fieldSchema, keep: z.enum(["told", "standing"]), source: sourceSchema,
  }),
]);
