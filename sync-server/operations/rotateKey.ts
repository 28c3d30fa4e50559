import { open, stat } from "node:fs/promises";
import { withNewSealKey, type Keys } from "../crypto/keyFile.js";
import { writeWhole } from "./writeWhole.js";

/**
 * Adds a new key to the key file, which seals from the next start on; the old ones stay and open what they sealed. The file
 * is replaced in one step by one of the same owner and mode.
 * @returns the id of the new key
 */
export async function rotateKey(keyFile: string, keys: Keys): Promise<string> {
  const next = withNewSealKey(keys);
  const { uid, gid } = await stat(keyFile);
  await writeWhole(keyFile, async (draft) => {
    const handle = await open(draft, "wx", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(next, null, 2)}\n`);
      if (process.getuid?.() === 0) await handle.chown(uid, gid);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return next.sealWith;
}
