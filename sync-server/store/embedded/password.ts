import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartFault } from "../../startFault.js";

/** The database's own password, readable by the one who started the service only. */
export async function readPassword(dataDir: string, clusterExists: boolean): Promise<string> {
  const file = join(dataDir, "postgres-password");
  if (!clusterExists) {
    await writeFile(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" }).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    });
  }
  const password = await readFile(file, "utf8").catch(() => "");
  if (password === "") throw new StartFault("no-database-password", { file });
  return password;
}
