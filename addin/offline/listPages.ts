import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { precacheMark, type Precache, type PrecachedFile } from "./precache.js";

/** Where Vite puts the worker; it does not keep itself. */
const workerFile = "serviceWorker.js";

/** Only read when a file of an old kind is opened; kept all the same, for that may be without a network too. */
async function listFiles(folder: string, under = ""): Promise<readonly string[]> {
  const entries = await readdir(`${folder}/${under}`, { withFileTypes: true });
  const paths = await Promise.all(entries.map((entry) => (entry.isDirectory() ? listFiles(folder, `${under}${entry.name}/`) : [`${under}${entry.name}`])));
  return paths.flat().filter((path) => path !== workerFile).sort();
}

/** The files of a build with their hashes. */
export async function listPrecache(folder: string): Promise<Precache> {
  const files = await Promise.all((await listFiles(folder)).map(async (path): Promise<PrecachedFile> => ({ path, hash: createHash("sha256").update(await readFile(`${folder}/${path}`)).digest("hex") })));
  const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  return { version, files };
}

/** Puts the list of all built files into the built worker. */
export async function writePrecache(folder: string): Promise<Precache> {
  const precache = await listPrecache(folder);
  const worker = await readFile(`${folder}/${workerFile}`, "utf8");
  if (!worker.includes(precacheMark)) throw new Error(`${workerFile} has its list already, or is not built`);
  await writeFile(`${folder}/${workerFile}`, worker.replaceAll(precacheMark, JSON.stringify(precache)));
  return precache;
}
