import { z } from "zod";
import type { RosterQuality } from "../model/quality.js";
import { fieldSchema } from "./statement.js";

const countSchema = z.int().min(0).max(100_000_000);

/** Counts only, no people: how the roster stood when it was told. */
export const qualitySchema: z.ZodType<RosterQuality> = z.strictObject({
  people: countSchema,
  findings: z.array(z.strictObject({
    rule: z.string().regex(/^[a-z0-9-]+$/u).max(60), severity: z.enum(["error", "warning", "info"]), count: countSchema,
  })).max(1000),
  completeness: z.array(z.strictObject({ field: fieldSchema, filled: countSchema, of: countSchema })).max(200),
});
