import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { done, refused, type Outcome } from "../roster/model/refusal.js";

/** Larger files than this are no roster; refused before they are read into memory. */
const largestFile = 256 * 1024 * 1024;

/** Reads a file whole, or says why not. */
export async function readInput(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size === 0) return refused("file-empty", { file: path });
    if (size > largestFile) return refused("file-too-large", { file: path, megabytes: Math.round(size / 1048576), limit: largestFile / 1048576 });
    return done(await readFile(path));
  } catch {
    return refused("file-missing", { file: path });
  }
}

/**
 * Writes a file whole or not at all: into a neighbour first, then renamed, so that neither Ctrl-C nor a full disk
 * leaves half a workbook. The input itself is never the output.
 */
export async function writeOutput(path: string, bytes: Uint8Array | string, inputs: readonly string[] = []): Promise<Outcome<string>> {
  const target = resolve(path);
  if (inputs.some((input) => resolve(input) === target)) return refused("output-not-writable", { file: path });
  const draft = `${target}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    drafts.add(draft);
    await writeFile(draft, bytes);
    await rename(draft, target);
    return done(target);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return refused("output-not-writable", { file: path });
  } finally {
    drafts.delete(draft);
  }
}

const drafts = new Set<string>();

/** The half-written neighbours at this moment, for whoever has to leave in a hurry. */
export function openDrafts(): readonly string[] {
  return [...drafts];
}
