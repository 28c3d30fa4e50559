import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { DISTRICT, sampleUnits } from "../../samples/units.js";
import { writeOutput } from "../files.js";

export interface DemoUnit {
  readonly unitId: string;
  readonly name: string;
  /** Paths of its rosters. */
  readonly files: readonly string[];
}

export interface DemoFiles {
  readonly district: string;
  readonly folder: string;
  readonly units: readonly DemoUnit[];
}

/** Writes the made-up district's rosters, each unit's own, and what is true about them beside. */
export async function writeDemoFiles(folder: string, options: { readonly seed: number; readonly asOf: string }): Promise<DemoFiles> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { files, truth } = await makeDistrict(options);
  for (const { name, bytes } of files) await mustWrite(join(folder, name), bytes);
  await mustWrite(join(folder, "truth.json"), JSON.stringify(truth, null, 1));
  const units = sampleUnits.map(({ unitId, name, file }) => ({ unitId, name, files: [join(folder, file)] }));
  return { district: DISTRICT, folder, units };
}

async function mustWrite(path: string, bytes: Uint8Array | string): Promise<void> {
  const written = await writeOutput(path, bytes);
  if (!written.ok) throw new Error(`Cannot write ${path}`);
}
