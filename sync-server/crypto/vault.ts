import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync, type KeyObject } from "node:crypto";
import type { Keys } from "./keyFile.js";

/** Where a sealed text stands; the same text sealed for one place cannot be opened at another. */
export interface SealPlace {
  readonly table: string;
  readonly column: string;
  /** The row's key, its parts joined so that no two keys give one text. */
  readonly row: string;
}

/** The only holder of keys. Seals with AES-256-GCM (NIST SP 800-38D), marks and chains with HMAC-SHA-256 (RFC 2104). */
export interface Vault {
  /** "~k1.…": the key's id, then nonce, tag and ciphertext. */
  seal(place: SealPlace, text: string): string;
  /** @throws Error where the text was altered, stands at another place, or its key is not there */
  open(place: SealPlace, sealed: string): string;
  /** Equal texts have equal marks, and a mark tells nothing of its text to who has no key. */
  mark(purpose: string, text: string): string;
  /** The next link of a chain of stored texts. */
  chain(previous: string, stored: string): string;
  /** 32 bytes for another purpose (RFC 5869), always the same for one installation. */
  derive(purpose: string): Uint8Array;
}

const NONCE = 12;
const TAG = 16;
const form = /^~([a-z0-9]{1,16})\.([A-Za-z0-9_-]+)$/u;

/** @example openVault(makeKeys()).seal({ table: "records", column: "statement.id_no", row: "finance r1" }, "11010519491231002X") */
export function openVault(keys: Keys): Vault {
  const sealKeys = new Map(Object.entries(keys.seal).map(([id, text]) => [id, createSecretKey(text, "base64")]));
  const [mark, chain, root] = [keys.mark, keys.chain, keys.root].map((text) => createSecretKey(text, "base64")) as [KeyObject, KeyObject, KeyObject];
  const sealWith = sealKeys.get(keys.sealWith)!;
  const nextNonce = openNonces();

  const seal = (place: SealPlace, text: string): string => {
    const nonce = nextNonce();
    const cipher = createCipheriv("aes-256-gcm", sealWith, nonce);
    cipher.setAAD(boundTo(place));
    const hidden = cipher.update(text, "utf8");
    // GCM leaves nothing for the end.
    cipher.final();
    const body = Buffer.allocUnsafe(NONCE + hidden.length + TAG);
    body.set(nonce);
    body.set(hidden, NONCE);
    body.set(cipher.getAuthTag(), NONCE + hidden.length);
    return `~${keys.sealWith}.${body.toString("base64url")}`;
  };

  const open = (place: SealPlace, sealed: string): string => {
    const parts = form.exec(sealed);
    const key = sealKeys.get(parts?.[1] ?? "");
    if (parts === null || key === undefined) throw new Error("A sealed text has no key here");
    const body = Buffer.from(parts[2]!, "base64url");
    if (body.length < NONCE + TAG) throw new Error("A sealed text is cut short");
    const decipher = createDecipheriv("aes-256-gcm", key, body.subarray(0, NONCE));
    decipher.setAAD(boundTo(place));
    decipher.setAuthTag(body.subarray(body.length - TAG));
    return Buffer.concat([decipher.update(body.subarray(NONCE, body.length - TAG)), decipher.final()]).toString("utf8");
  };

  return {
    seal, open,
    mark: (purpose, text) => createHmac("sha256", mark).update(`${purpose}\n${text}`).digest("base64url"),
    chain: (previous, stored) => createHmac("sha256", chain).update(`${previous}\n`).update(stored).digest("base64url"),
    derive: (purpose) => new Uint8Array(hkdfSync("sha256", root, "", purpose, 32)),
  };
}

function boundTo({ table, column, row }: SealPlace): Buffer {
  return Buffer.from(`${table}\n${column}\n${row}`, "utf8");
}

/** Chance costs a call each; a first submission seals hundreds of thousands of cells. */
function openNonces(): () => Buffer {
  const pool = Buffer.alloc(NONCE * 512);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += NONCE;
    return pool.subarray(used - NONCE, used);
  };
}
