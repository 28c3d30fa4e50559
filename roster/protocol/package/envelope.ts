import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { strFromU8 } from "fflate";
import { done, refused, type Outcome } from "../../model/refusal.js";
import { limits } from "../limits.js";
import { compressJson, expandJson } from "./compress.js";
import { envelopeVersion, headerSchema, type EnvelopeAbout, type EnvelopeHeader } from "./header.js";
import { publicKeysOf, type PublicKeys, type SecretKeys } from "./keys.js";

/** The first bytes of every package and receipt: no text file begins with them. */
const magic = Uint8Array.of(0x89, 0x53, 0x52, 0x50, 0x0d, 0x0a, 0x1a, 0x0a);
const purpose = utf8ToBytes("silver-roster envelope 1\n");
const SIGNATURE = 64;
const LENGTH = 4;
const longestHeader = 4096;

/** A file whose signature is that of the key in its header; whether that key is trusted is for the reader to say. */
export interface Envelope {
  readonly header: EnvelopeHeader;
  /** Magic, length and header as they stand in the file: the contents are bound to them. */
  readonly head: Uint8Array;
  readonly sealed: Uint8Array;
  /** SHA-256 of the whole file, in hexadecimal. */
  readonly fileDigest: string;
}

export interface EnvelopeKeys {
  readonly from: SecretKeys;
  readonly to: Pick<PublicKeys, "seal">;
  /** 32 bytes by chance, used once. */
  readonly chance: Uint8Array;
}

/**
 * Writes contents into a file that only its receiver can read and nobody can alter: compressed, encrypted with
 * XChaCha20-Poly1305 under a key agreed by X25519 and HKDF-SHA-256, and signed with Ed25519 (RFC 7748, 5869, 8032).
 * @example sealEnvelope(about, { rows }, { from: deviceKeys, to: officeKeys, chance: randomBytes(32) })
 */
export function sealEnvelope(about: EnvelopeAbout, content: unknown, { from, to, chance }: EnvelopeKeys): Uint8Array {
  const body = sealedBody(about, content, { from: bytesToHex(ed25519.getPublicKey(from.sign)), to, chance });
  return concatBytes(body, ed25519.sign(signedBytes(body), from.sign));
}

/**
 * The keys of a machine where nobody can read them, a browser's own store among others: they sign and agree, and never leave.
 * Both answer what `ed25519.sign` and `x25519.getSharedSecret` answer.
 */
export interface DeviceHand {
  readonly publicKeys: PublicKeys;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  agree(publicKey: Uint8Array): Promise<Uint8Array>;
}

/** Keys that were read from a file, as a hand. */
export function handOf(keys: SecretKeys): DeviceHand {
  return {
    publicKeys: publicKeysOf(keys),
    sign: (bytes) => Promise.resolve(ed25519.sign(bytes, keys.sign)),
    agree: (publicKey) => Promise.resolve(x25519.getSharedSecret(keys.seal, publicKey)),
  };
}

/** `sealEnvelope` by keys that cannot be read. */
export async function sealEnvelopeBy(
  about: EnvelopeAbout, content: unknown, { from, to, chance }: Omit<EnvelopeKeys, "from"> & { readonly from: DeviceHand },
): Promise<Uint8Array> {
  const body = sealedBody(about, content, { from: from.publicKeys.sign, to, chance });
  return concatBytes(body, await from.sign(signedBytes(body)));
}

function sealedBody(about: EnvelopeAbout, content: unknown, { from, to, chance }: Omit<EnvelopeKeys, "from"> & { readonly from: string }): Uint8Array {
  const header: EnvelopeHeader = { version: envelopeVersion, ...about, from, to: to.seal, ephemeral: bytesToHex(x25519.getPublicKey(chance)) };
  const text = utf8ToBytes(JSON.stringify(headerSchema.parse(header)));
  const head = concatBytes(magic, lengthBytes(text.length), text);
  const sealed = cipherOf(header, head, x25519.getSharedSecret(chance, hexToBytes(to.seal))).encrypt(compressJson(content));
  return concatBytes(head, sealed);
}

/**
 * Reads the head of a file and holds its signature against the whole of it.
 * @returns "package-not-one", "package-newer", "package-damaged" or "package-signature" where it cannot be taken
 */
export function readEnvelope(bytes: Uint8Array, kind: EnvelopeHeader["kind"]): Outcome<Envelope> {
  if (bytes.length < magic.length + LENGTH || magic.some((byte, place) => bytes[place] !== byte)) return refused("package-not-one");
  const start = magic.length + LENGTH;
  const length = bytes.subarray(magic.length, start).reduce((sum, byte) => sum * 256 + byte, 0);
  if (length > longestHeader || bytes.length < start + length + SIGNATURE) return refused("package-damaged");
  const header = readHeader(strFromU8(bytes.subarray(start, start + length)));
  if (!header.ok) return header;
  if (header.value.kind !== kind) return refused("package-not-one");
  const body = bytes.subarray(0, bytes.length - SIGNATURE);
  if (!isSignedBy(header.value.from, bytes.subarray(bytes.length - SIGNATURE), body)) return refused("package-signature");
  return done({ header: header.value, head: bytes.subarray(0, start + length), sealed: body.subarray(start + length), fileDigest: bytesToHex(sha256(bytes)) });
}

/**
 * Opens what was encrypted to these keys.
 * @returns "package-for-another", "package-damaged" or "package-too-large" where it cannot be opened
 */
export function openEnvelope(envelope: Envelope, { seal }: Pick<SecretKeys, "seal">): Outcome<unknown> {
  if (bytesToHex(x25519.getPublicKey(seal)) !== envelope.header.to) return refused("package-for-another");
  return decrypted(envelope, () => x25519.getSharedSecret(seal, hexToBytes(envelope.header.ephemeral)));
}

/** `openEnvelope` by keys that cannot be read. */
export async function openEnvelopeBy(envelope: Envelope, hand: DeviceHand): Promise<Outcome<unknown>> {
  if (hand.publicKeys.seal !== envelope.header.to) return refused("package-for-another");
  // A point of small order gives no secret: such a file is damaged, whoever wrote it.
  const shared = await hand.agree(hexToBytes(envelope.header.ephemeral)).catch(() => null);
  return shared === null ? refused("package-damaged") : decrypted(envelope, () => shared);
}

function decrypted({ header, head, sealed }: Envelope, shared: () => Uint8Array): Outcome<unknown> {
  let compressed: Uint8Array;
  try {
    compressed = cipherOf(header, head, shared()).decrypt(sealed);
  } catch {
    return refused("package-damaged");
  }
  return expandJson(compressed, limits.bodyBytes);
}

function readHeader(text: string): Outcome<EnvelopeHeader> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused("package-damaged");
  }
  const version = (data as { readonly version?: unknown } | null)?.version;
  if (typeof version === "number" && version > envelopeVersion) return refused("package-newer", { version });
  const parsed = headerSchema.safeParse(data);
  return parsed.success ? done(parsed.data) : refused("package-damaged");
}

/** The key serves one file alone, so its nonce may follow from the same secret. */
function cipherOf({ to, ephemeral }: EnvelopeHeader, head: Uint8Array, shared: Uint8Array): ReturnType<typeof xchacha20poly1305> {
  const derived = hkdf(sha256, shared, hexToBytes(ephemeral + to), purpose, 56);
  return xchacha20poly1305(derived.subarray(0, 32), derived.subarray(32), head);
}

/** The digest is signed, not the file: a long one is read once less. */
function signedBytes(body: Uint8Array): Uint8Array {
  return concatBytes(purpose, sha256(body));
}

function isSignedBy(key: string, signature: Uint8Array, body: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, signedBytes(body), hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
}

function lengthBytes(length: number): Uint8Array {
  return Uint8Array.of((length >>> 24) & 0xff, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff);
}
