import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { StartFault } from "../startFault.js";

const keySchema = z.base64().refine((text) => Buffer.from(text, "base64").length === 32);

const keyFileSchema = z.strictObject({
  version: z.literal(1),
  /** The id of the key that seals from now on; the others only open. */
  sealWith: z.string(),
  seal: z.record(z.string().regex(/^[a-z0-9]{1,16}$/u), keySchema),
  /** Makes equality marks of numbers; a new one would part what is equal, so it stays. */
  mark: keySchema,
  /** Chains the history; it stays for the same reason. */
  chain: keySchema,
  /** What further keys are derived from. */
  root: keySchema,
}).refine(({ sealWith, seal }) => Object.hasOwn(seal, sealWith));

/** The keys of one installation, base64 of 32 bytes each. */
export type Keys = Readonly<z.infer<typeof keyFileSchema>>;

/** New keys by chance. */
export function makeKeys(): Keys {
  const key = (): string => randomBytes(32).toString("base64");
  return { version: 1, sealWith: "k1", seal: { k1: key() }, mark: key(), chain: key(), root: key() };
}

/** The same keys with one more, which seals from now on; what was sealed before stays readable. */
export function withNewSealKey(keys: Keys): Keys {
  const id = `k${String(Object.keys(keys.seal).length + 1)}`;
  return { ...keys, sealWith: id, seal: { ...keys.seal, [id]: randomBytes(32).toString("base64") } };
}

/**
 * The keys in the file, null where there is none.
 * @throws StartFault "key-file-wrong" where it cannot be read
 */
export async function readKeyFile(file: string): Promise<Keys | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new StartFault("key-file-wrong", { file });
  }
  const parsed = keyFileSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) throw new StartFault("key-file-wrong", { file });
  return parsed.data;
}

/** The keys in the file, made where there is none, readable by the one who runs the service only. */
export async function keepKeyFile(file: string): Promise<Keys> {
  const kept = await readKeyFile(file);
  if (kept !== null) return kept;
  await mkdir(dirname(file), { recursive: true, mode: 0o711 });
  const made = makeKeys();
  try {
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    // Another process of the same service was quicker: its keys are the keys.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return (await readKeyFile(file))!;
    throw error;
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
