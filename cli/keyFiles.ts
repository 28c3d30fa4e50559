import { refused, type Outcome } from "../roster/model/refusal.js";
import { parsePublicKeys, parseSecretKeys, type PublicKeys, type SecretKeys } from "../roster/protocol/package/keys.js";
import { readText } from "./readFiles.js";

/** The keys that this machine signs with and reads receipts by. */
export async function readDeviceKeys(file: string): Promise<Outcome<SecretKeys>> {
  return read(file, parseSecretKeys);
}

/** The public keys of a machine, for registering it. */
export async function readDeviceKey(file: string): Promise<Outcome<PublicKeys>> {
  return read(file, (text) => parsePublicKeys(text, "device"));
}

export async function readOfficeKey(file: string): Promise<Outcome<PublicKeys>> {
  return read(file, (text) => parsePublicKeys(text, "office"));
}

async function read<T>(file: string, parse: (text: string) => Outcome<T>): Promise<Outcome<T>> {
  const text = await readText(file);
  if (text === null) return refused("file-missing", { file });
  const parsed = parse(text);
  return parsed.ok ? parsed : refused(parsed.refusal.code, { file, ...parsed.refusal.params });
}
