import { z } from "zod";
import { writeOutput } from "./files.js";
import { readText } from "./readFiles.js";

const toldSchema = z.object({ version: z.literal(1), unit: z.string(), ledger: z.literal("retirees"), revision: z.int().min(0) });

/** Beside the roster; it holds a number and no person. */
function fileOf(roster: string): string {
  return `${roster}.told.json`;
}

/** The register's revision that a roster's file was last told to, null where it is not known. */
export async function readToldRevision(roster: string, unit: string): Promise<number | null> {
  const text = await readText(fileOf(roster));
  if (text === null) return null;
  try {
    const parsed = toldSchema.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.unit === unit ? parsed.data.revision : null;
  } catch {
    return null;
  }
}

/** Remembers it. Where the folder cannot be written the next submission asks the service, so that is no fault. */
export async function keepToldRevision(roster: string, unit: string, revision: number): Promise<void> {
  await writeOutput(fileOf(roster), `${JSON.stringify({ version: 1, unit, ledger: "retirees", revision })}\n`);
}
