import { sha256 } from "@noble/hashes/sha2.js";
import type { HostSettings } from "../host/sheetHost.js";

const prefix = "roster.workbook.";

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Settings of a file, kept by the browser: a file opened in the page has no place of its own for them. They lie under a hash of
 * the file's name, for a file may be called by a person's name. What is kept are confirmed columns and acceptances, whose
 * values are salted hashes; nothing of a cell.
 */
export function fileSettings(fileName: string, storage: Kept): HostSettings {
  const place = `${prefix}${hashed(fileName)}`;
  return {
    read: (key) => Promise.resolve(storage.getItem(`${place}.${key}`)),
    write(key, text) {
      if (text === null) storage.removeItem(`${place}.${key}`);
      else storage.setItem(`${place}.${key}`, text);
      return Promise.resolve();
    },
  };
}

/** Everything that was ever kept about any file. */
export function forgetFiles(storage: Kept & Pick<Storage, "key" | "length">): void {
  const names = Array.from({ length: storage.length }, (_, place) => storage.key(place));
  for (const name of names) if (name?.startsWith(prefix) === true) storage.removeItem(name);
}

function hashed(text: string): string {
  return [...sha256(new TextEncoder().encode(text)).subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
