import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashSecret, makeSecret } from "./access/secrets.js";
import type { Config } from "./config.js";
import type { Store } from "./store/openStore.js";
import { insertToken } from "./store/tokens.js";

export interface AdminToken {
  readonly token: string;
  /** Where this start wrote it, null where it was there or given. */
  readonly madeFile: string | null;
}

/**
 * The administration's token: given by the settings, or made at the first start and kept in the data folder, readable by
 * the one who runs the service only. There is no default one.
 */
export async function keepAdminToken(store: Store, config: Pick<Config, "adminToken" | "dataDir">, at: Date): Promise<AdminToken> {
  const kept = config.adminToken === null ? await readOrMake(config.dataDir) : { token: config.adminToken, madeFile: null };
  await insertToken(store, { hash: hashSecret(kept.token), tokenId: "admin", role: "admin", unitId: null }, at);
  return kept;
}

async function readOrMake(dataDir: string): Promise<AdminToken> {
  const file = join(dataDir, "admin-token");
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const token = makeSecret("sr_");
  try {
    await writeFile(file, `${token}\n`, { mode: 0o600, flag: "wx" });
    return { token, madeFile: file };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return { token: (await readFile(file, "utf8")).trim(), madeFile: null };
  }
}
