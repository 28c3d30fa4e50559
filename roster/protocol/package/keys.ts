import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { done, refused, type Outcome } from "../../model/refusal.js";

const keySchema = z.string().regex(/^[0-9a-f]{64}$/u);

/** What others may know of a device or an office: an Ed25519 key that its signatures are held against, an X25519 key to encrypt to. */
export const publicKeysSchema = z.strictObject({ sign: keySchema, seal: keySchema });

export type PublicKeys = z.infer<typeof publicKeysSchema>;

/** The other halves, 32 bytes each; they never leave the device or the service. */
export interface SecretKeys {
  readonly sign: Uint8Array;
  readonly seal: Uint8Array;
}

/** A device's own file, and the two that are handed on. */
export type KeyKind = "device-secret" | "device" | "office";

const keyFileSchema = z.strictObject({ version: z.literal(1), kind: z.enum(["device-secret", "device", "office"]), sign: keySchema, seal: keySchema });

/** @example publicKeysOf({ sign: randomBytes(32), seal: randomBytes(32) }).seal.length === 64 */
export function publicKeysOf({ sign, seal }: SecretKeys): PublicKeys {
  return { sign: bytesToHex(ed25519.getPublicKey(sign)), seal: bytesToHex(x25519.getPublicKey(seal)) };
}

/** The text of a key file. */
export function writeKeys(kind: "device-secret", keys: SecretKeys): string;
export function writeKeys(kind: "device" | "office", keys: PublicKeys): string;
export function writeKeys(kind: KeyKind, { sign, seal }: SecretKeys | PublicKeys): string {
  const text = (key: Uint8Array | string): string => (typeof key === "string" ? key : bytesToHex(key));
  return `${JSON.stringify({ version: 1, kind, sign: text(sign), seal: text(seal) }, null, 2)}\n`;
}

/** Reads a file of public keys. */
export function parsePublicKeys(text: string, kind: "device" | "office"): Outcome<PublicKeys> {
  const parsed = parseKeys(text, kind);
  return parsed === null ? refused("key-unreadable") : done({ sign: parsed.sign, seal: parsed.seal });
}

/** Reads a device's own file. */
export function parseSecretKeys(text: string): Outcome<SecretKeys> {
  const parsed = parseKeys(text, "device-secret");
  return parsed === null ? refused("key-unreadable") : done({ sign: hexToBytes(parsed.sign), seal: hexToBytes(parsed.seal) });
}

function parseKeys(text: string, kind: KeyKind): PublicKeys | null {
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/u, "")));
    return parsed.success && parsed.data.kind === kind ? parsed.data : null;
  } catch {
    return null;
  }
}
