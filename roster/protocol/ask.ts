import { z } from "zod";
import type { RemoveReason, Source, Statement } from "../model/change.js";
import { removeReasonSchema } from "./change.js";
import { recordIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { sourceSchema, textSchema } from "./statement.js";

/** What must be answered before it is told (S6): of a record, and of the row that may be it. */
export const openAskSchema = z.strictObject({
  kind: z.enum(["vanished", "same-person"]),
  recordId: recordIdSchema,
  name: z.string().nullable(),
  /** Of the row; null where no row tells the record any more. */
  source: sourceSchema.nullable(),
});

export type OpenAsk = z.infer<typeof openAskSchema>;

interface Given {
  readonly kind: "gone";
  readonly who: string;
  readonly reason: RemoveReason;
  readonly note?: string | undefined;
  readonly toUnit?: string | undefined;
}

const whoSchema = textSchema(limits.nameCharacters).min(1);

/** What the clerk said beforehand: of a record by its id, or by the person's name where only one is asked about. */
export const givenAnswerSchema: z.ZodType<Given | { readonly kind: "same"; readonly who: string }> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("gone"), who: whoSchema, reason: removeReasonSchema, note: textSchema(limits.noteCharacters).optional(), toUnit: unitIdSchema.optional(),
  }),
  z.strictObject({ kind: z.literal("same"), who: whoSchema }),
]);

interface Asked {
  readonly kind: OpenAsk["kind"];
  readonly record: { readonly recordId: string; readonly statement: Statement };
  readonly row?: { readonly source: Source };
}

/** @example openAskOf(ask).name */
export function openAskOf({ kind, record, row }: Asked): OpenAsk {
  return { kind, recordId: record.recordId, name: record.statement.name ?? null, source: row?.source ?? null };
}
