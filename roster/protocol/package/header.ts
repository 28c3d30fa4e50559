import { z } from "zod";
import { ledgerIdSchema, submissionIdSchema, unitIdSchema } from "../ids.js";

const keySchema = z.string().regex(/^[0-9a-f]{64}$/u);

/** The form of the file; another one is another number. */
export const envelopeVersion = 1;

/**
 * What stands in clear at the head of a package or receipt, signed and bound to the contents: enough for an office to see
 * whose it is, and nothing about a person.
 */
export const headerSchema = z.strictObject({
  version: z.literal(envelopeVersion),
  kind: z.enum(["package", "receipt"]),
  /** Of the package; the submission that comes of it bears the same one. */
  packageId: submissionIdSchema,
  unit: unitIdSchema,
  ledger: ledgerIdSchema,
  /** The revision that the sheet was last told to, 0 for the first time. */
  baseRevision: z.int().min(0).max(2_000_000_000),
  /** By the sender's clock; nothing is ordered by it. */
  madeAt: z.iso.datetime(),
  /** The key that it is signed with, and the one that it is encrypted to. */
  from: keySchema,
  to: keySchema,
  /** The sender's half of the agreed secret, made for this file alone. */
  ephemeral: keySchema,
});

export type EnvelopeHeader = Readonly<z.infer<typeof headerSchema>>;

/** What the maker of a file says of it; the rest follows from the keys. */
export type EnvelopeAbout = Omit<EnvelopeHeader, "version" | "from" | "to" | "ephemeral">;
