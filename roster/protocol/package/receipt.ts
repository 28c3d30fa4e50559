import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import type { Statement } from "../../model/change.js";
import { done, refused, type Outcome } from "../../model/refusal.js";
import { openAskSchema } from "../ask.js";
import { recordIdSchema } from "../ids.js";
import { outcomeSchema } from "../outcome.js";
import { answerSchema } from "../submission.js";

/** What the office answers a package with, signed by it and encrypted to the device that the package came from. */
export const receiptContentSchema = z.strictObject({
  /** Of the package's file, so that nobody takes the receipt of another for it. */
  fileDigest: z.string().regex(/^[0-9a-f]{64}$/u),
  /** The results of single changes stand in `outcomes`; the clerk's side never saw the changes. */
  answer: answerSchema.omit({ results: true }),
  outcomes: outcomeSchema,
  /** Not told until they are answered. */
  asks: z.array(openAskSchema),
  /** Answers that fitted nothing that was asked. */
  unmatched: z.array(z.string()),
  /** Of the people whom somebody else told meanwhile, by record: the sheet does not know them. */
  names: z.record(recordIdSchema, z.string()),
  /** Which record each row became, by a mark of what the row tells: the order of the sheet may change meanwhile. */
  rows: z.array(z.strictObject({ mark: z.string(), recordId: recordIdSchema })),
});

export type ReceiptContent = z.infer<typeof receiptContentSchema>;

export function parseReceipt(content: unknown): Outcome<ReceiptContent> {
  const parsed = receiptContentSchema.safeParse(content);
  return parsed.success ? done(parsed.data) : refused("package-damaged");
}

/** Rows that tell the same have the same mark. */
export function markOf(statement: Statement): string {
  const sorted = (Object.keys(statement) as (keyof Statement)[]).sort().map((field) => [field, statement[field]]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted)))).slice(0, 32);
}

/**
 * Gives the rows of a sheet the records that a receipt names for them.
 * @returns the rows with their records, and those that the package did not tell, or not so
 * @example recogniseRows(rows, receipt).told // for `isAgreed`
 */
export function recogniseRows<R extends { readonly statement: Statement }>(
  rows: readonly R[], receipt: Pick<ReceiptContent, "rows">,
): { readonly told: readonly (R & { readonly recordId: string })[]; readonly unknown: readonly R[] } {
  const byMark = new Map<string, string[]>();
  for (const { mark, recordId } of receipt.rows) byMark.set(mark, [...(byMark.get(mark) ?? []), recordId]);
  const told: (R & { readonly recordId: string })[] = [];
  const unknown: R[] = [];
  for (const row of rows) {
    const recordId = byMark.get(markOf(row.statement))?.shift();
    if (recordId === undefined) unknown.push(row);
    else told.push({ ...row, recordId });
  }
  return { told, unknown };
}
