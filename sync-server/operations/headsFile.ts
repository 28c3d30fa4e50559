import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { OperationFault } from "./operationFault.js";
import type { DistrictHeads } from "./verifyDistricts.js";
import { writeWhole } from "./writeWhole.js";

const headsSchema = z.object({
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  districts: z.array(z.object({
    districtId: z.string(),
    heads: z.array(z.object({ unitId: z.string(), ledgerId: z.string(), length: z.int().min(0), head: z.string() })),
  })),
});

/**
 * Heads as `writeHeadsFile` wrote them.
 * @throws OperationFault "heads-unreadable"
 */
export async function readHeadsFile(file: string): Promise<readonly DistrictHeads[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    return headsSchema.parse(JSON.parse(text)).districts;
  } catch {
    throw new OperationFault("heads-unreadable", { file });
  }
}

/** Writes the ends of all chains to a file that can be kept, or printed, elsewhere. They tell nothing of anybody. */
export async function writeHeadsFile(file: string, districts: readonly DistrictHeads[], at: Date): Promise<void> {
  const kept = { version: 1, exportedAt: at.toISOString(), districts: districts.map(({ districtId, heads }) => ({ districtId, heads })) };
  await writeWhole(file, (draft) => writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`, { flag: "wx", flush: true }));
}
