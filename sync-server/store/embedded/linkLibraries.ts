import { lstat, mkdir, readFile, symlink } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

interface Link {
  /** Both relative to the package: "native/lib/libpq.so.5.18". */
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between library versions that the package's install script would make: npm does not run it unless
 * allowed. Where the package cannot be written, the links go into `spare`.
 * @returns the folder to look for libraries in beside the package's own, or null
 */
export async function linkLibraries(native: string, spare: string): Promise<string | null> {
  const missing = await missingLinks(native);
  try {
    for (const { source, target } of missing) await link(relative(dirname(target), source), target);
    return null;
  } catch (error) {
    if (!isOneOf(error, ["EACCES", "EPERM", "EROFS"])) throw error;
    await mkdir(spare, { recursive: true, mode: 0o755 });
    for (const { source, target } of missing) await link(source, join(spare, basename(target)));
    return spare;
  }
}

async function missingLinks(native: string): Promise<readonly Link[]> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = (JSON.parse(list) as readonly Link[]).map(({ source, target }) => ({
    source: join(native, "..", source), target: join(native, "..", target),
  }));
  const there = await Promise.all(links.map(({ target }) => lstat(target).then(() => true, () => false)));
  return links.filter((_link, place) => !there[place]);
}

/** Another start may make the same link at the same moment. */
async function link(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((error: unknown) => {
    if (!isOneOf(error, ["EEXIST"])) throw error;
  });
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? "");
}
