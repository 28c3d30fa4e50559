import { z } from "zod";
import { openAskSchema } from "./ask.js";
import { ledgerIdSchema, unitIdSchema } from "./ids.js";
import { submissionSchema } from "./submission.js";

const cellSchema = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/u);

const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  cell: cellSchema,
  field: z.string().nullable(),
  message: z.string(),
  fix: z.strictObject({ value: z.string(), safe: z.boolean() }).optional(),
});

const sheetSchema = z.strictObject({
  /** null of a CSV. */
  sheet: z.string().nullable(),
  hidden: z.boolean(),
  people: z.int().min(0),
  columns: z.array(z.strictObject({ column: z.string(), heading: z.string(), field: z.string().nullable() })),
  /** Columns that nobody guesses at: they are read as no field until somebody says what they are (R3). */
  ask: z.array(z.strictObject({ column: z.string(), candidates: z.array(z.string()), because: z.string() })),
  counts: z.strictObject({ error: z.int().min(0), warning: z.int().min(0), info: z.int().min(0) }),
  findings: z.array(findingSchema),
});

/**
 * `POST /api/v1/units/:unit/previews`: what a workbook would tell, before it tells it. Nothing is kept; `submission` is ready
 * to be sent to `/submissions`, with what the asks still lack.
 */
export const previewSchema = z.strictObject({
  unit: unitIdSchema,
  ledger: ledgerIdSchema,
  asOf: z.iso.date(),
  sheets: z.array(sheetSchema),
  skipped: z.array(z.strictObject({ sheet: z.string().nullable(), reason: z.string() })),
  /** Of the changes below: how many people come, and how many cells of known people change. */
  changes: z.strictObject({ added: z.int().min(0), changed: z.int().min(0) }),
  /** A row that vanished needs a reason, one that changed beyond recognition an answer; until then neither is told (S6). */
  asks: z.array(openAskSchema),
  submission: submissionSchema,
});

export type PreviewRead = z.infer<typeof previewSchema>;
