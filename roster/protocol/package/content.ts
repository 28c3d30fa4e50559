import { z } from "zod";
import { done, refused, type Outcome } from "../../model/refusal.js";
import { acceptedErrorSchema } from "../acceptance.js";
import { givenAnswerSchema } from "../ask.js";
import { limits } from "../limits.js";
import { qualitySchema } from "../quality.js";
import { heldSchema, sourceSchema, statementSchema } from "../statement.js";
import { protocolVersions } from "../version.js";

const rowSchema = z.strictObject({
  statement: statementSchema, held: heldSchema, source: sourceSchema, accepted: z.array(acceptedErrorSchema).max(100).exactOptional(),
});

/**
 * What a package carries: the unit's whole table, for without a network the clerk's side does not know what to compare it
 * with; the service makes the changes. Whose it is, and as of which revision, stands in the header.
 */
export const packageContentSchema = z.strictObject({
  protocol: z.int(),
  rows: z.array(rowSchema).max(limits.changes),
  answers: z.array(givenAnswerSchema).max(limits.changes),
  quality: qualitySchema,
});

export type PackageContent = z.infer<typeof packageContentSchema>;

/** The shape of opened contents; signed and encrypted as they are, they are read like anything from outside. */
export function parsePackage(content: unknown): Outcome<PackageContent> {
  const protocol = (content as { readonly protocol?: unknown } | null)?.protocol;
  if (typeof protocol === "number" && protocol > Math.max(...protocolVersions)) return refused("package-newer", { version: protocol });
  const parsed = packageContentSchema.safeParse(content);
  return parsed.success ? done(parsed.data) : refused("package-damaged");
}
