import { z } from "zod";
import { writeOutput } from "./files.js";
import { readText } from "./readFiles.js";

const toldSchema = z.object({
  version: z.literal(1), unit: z.string(), ledger: z.literal("retirees"),
  /** Oldest first. */
  told: z.array(z.object({ filesDigest: z.string(), revision: z.int().min(0) })).min(1),
});

const mostKept = 50;

/** Beside the roster; it holds numbers and no person. */
function fileOf(roster: string): string {
  return `${roster}.told.json`;
}

/**
 * The register's revision that a roster was last told to, null where it is not known. A copy that was told before and has
 * been brought back is known again by its bytes: it was told to the revision of then, whatever was told since.
 */
export async function readToldRevision(roster: string, unit: string, filesDigest: string): Promise<number | null> {
  const told = await readTold(roster, unit);
  return (told.findLast((each) => each.filesDigest === filesDigest) ?? told.at(-1))?.revision ?? null;
}

/** Remembers it. Where the folder cannot be written the next submission asks the service, so that is no fault. */
export async function keepToldRevision(roster: string, unit: string, now: { readonly filesDigest: string; readonly revision: number }): Promise<void> {
  const before = (await readTold(roster, unit)).filter(({ filesDigest }) => filesDigest !== now.filesDigest);
  const { filesDigest, revision } = now;
  const told = [...before, { filesDigest, revision }].slice(-mostKept);
  await writeOutput(fileOf(roster), `${JSON.stringify({ version: 1, unit, ledger: "retirees", told })}\n`);
}

async function readTold(roster: string, unit: string): Promise<z.infer<typeof toldSchema>["told"]> {
  const text = await readText(fileOf(roster));
  if (text === null) return [];
  try {
    const parsed = toldSchema.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.unit === unit ? parsed.data.told : [];
  } catch {
    return [];
  }
}
