import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { HashValue } from "../../roster/rules/acceptances.js";

/** The hash of accepted values, the same as the command line makes: HMAC-SHA-256 with the list's salt, base64url. */
export function hashWith(salt: string): HashValue {
  const key = new TextEncoder().encode(salt);
  return (text) => base64url(hmac(sha256, key, new TextEncoder().encode(text)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
