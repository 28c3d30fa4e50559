import { z } from "zod";
import {
  codeFields, dateFields, flagFields, phoneFields, subtableFields, textFields, type FieldId,
} from "../model/field.js";
import type { Held, Source, Statement } from "../model/change.js";
import { limits } from "./limits.js";

/** Fields that are told; 序号, 年龄 and 党龄 follow from others, bank accounts and diagnoses are not reported. */
const everyField: readonly FieldId[] = [
  "id_no", ...dateFields, ...codeFields, ...phoneFields, ...flagFields, ...textFields, ...subtableFields,
];
export const toldFields: readonly FieldId[] = everyField.filter((field) => field !== "bank" && field !== "disease");

export const fieldSchema = z.enum(toldFields as [FieldId, ...FieldId[]]);

/** What no database takes: a NUL, half of a pair of UTF-16. */
export const oddText = /[\u0000\p{Surrogate}]/u;

export function textSchema(longest: number): z.ZodString {
  return z.string().max(longest).refine((text) => !oddText.test(text));
}

const cellSchema = textSchema(limits.cellCharacters).min(1);

export const rulePattern = /^[a-z0-9-]+$/u;

const ruleSchema = z.string().regex(rulePattern).max(limits.ruleCharacters);

export const statementSchema: z.ZodType<Statement> = z.partialRecord(fieldSchema, cellSchema);

export const heldSchema: z.ZodType<Held> = z.partialRecord(fieldSchema, ruleSchema);

export const sourceSchema: z.ZodType<Source> = z.strictObject({
  file: textSchema(limits.nameCharacters),
  sheet: textSchema(limits.nameCharacters).nullable(),
  row: z.int().min(1).max(limits.sheetRows),
});

export const cellTextSchema = cellSchema.nullable();
export const heldBySchema = ruleSchema.nullable();
