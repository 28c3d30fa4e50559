import { bytesToHex } from "@noble/hashes/utils.js";
import type { DeviceHand } from "../../roster/protocol/package/envelope.js";

/** A machine's keys as the browser keeps them: it signs with them and gives them to nobody, not even to our own pages. */
interface KeptKeys {
  readonly sign: CryptoKeyPair;
  readonly seal: CryptoKeyPair;
}

const database = "silver-roster-device";
const store = "keys";
const entry = "device";

/** Ed25519 and X25519 of WebCrypto: Chromium 137 and newer, and only over HTTPS or on the machine itself. */
export async function canKeepKeys(): Promise<boolean> {
  if (typeof indexedDB === "undefined" || (globalThis.crypto as Crypto | undefined)?.subtle === undefined) return false;
  try {
    await makeKeys();
    return true;
  } catch {
    return false;
  }
}

/** The machine's keys, made when they are first asked for; they cannot be copied out of this browser. */
export async function openDeviceHand(): Promise<DeviceHand> {
  const db = await openDatabase();
  try {
    const kept = (await request<unknown>(db.transaction(store).objectStore(store).get(entry))) as KeptKeys | undefined;
    if (kept !== undefined) return await handOf(kept);
    const made = await makeKeys();
    const place = db.transaction(store, "readwrite").objectStore(store);
    // Two windows may have come here at once: the first one's keys stay.
    await request(place.add(made, entry)).catch(() => undefined);
    return await handOf((await request<unknown>(db.transaction(store).objectStore(store).get(entry))) as KeptKeys);
  } finally {
    db.close();
  }
}

async function makeKeys(): Promise<KeptKeys> {
  const [sign, seal] = await Promise.all([
    crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]), crypto.subtle.generateKey("X25519", false, ["deriveBits"]),
  ]);
  return { sign: sign as CryptoKeyPair, seal: seal as CryptoKeyPair };
}

async function handOf({ sign, seal }: KeptKeys): Promise<DeviceHand> {
  const publicOf = async ({ publicKey }: CryptoKeyPair): Promise<string> => bytesToHex(new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)));
  return {
    publicKeys: { sign: await publicOf(sign), seal: await publicOf(seal) },
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign("Ed25519", sign.privateKey, bytes.slice())),
    agree: async (publicKey) => {
      const theirs = await crypto.subtle.importKey("raw", publicKey.slice(), "X25519", false, []);
      return new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: theirs }, seal.privateKey, 256));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(database, 1);
  opening.addEventListener("upgradeneeded", () => { opening.result.createObjectStore(store); });
  return request(opening);
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener("success", () => { resolve(asked.result); });
    asked.addEventListener("error", (event) => {
      event.preventDefault();
      reject(asked.error ?? new Error("The browser's store failed"));
    });
  });
}
