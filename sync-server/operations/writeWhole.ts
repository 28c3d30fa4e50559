import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { OperationFault } from "./operationFault.js";

const notWritable: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "EIO", "EFBIG", "EEXIST"]);

/**
 * Lets a file be written beside its place and gives it its name when it is whole and on the disk. Whatever happens else –
 * a fault, Ctrl-C, a full disk – nothing of it stays.
 * @throws OperationFault "file-not-writable"
 */
export async function writeWhole<T>(file: string, write: (draft: string) => Promise<T>): Promise<T> {
  const target = resolve(file);
  const draft = `${target}.${randomUUID().slice(0, 8)}.part`;
  const remove = (): void => {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Its folder is none: there is nothing to remove.
    }
  };
  process.once("exit", remove);
  try {
    await mkdir(dirname(target), { recursive: true });
    const written = await write(draft);
    await rename(draft, target);
    await keepFolder(dirname(target));
    return written;
  } catch (error) {
    const { code = "" } = error as { code?: string };
    throw notWritable.has(code) ? new OperationFault("file-not-writable", { file, reason: code }) : error;
  } finally {
    process.removeListener("exit", remove);
    remove();
  }
}

/** The new name is on the disk as well; some systems cannot do this for a folder and need not. */
async function keepFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
