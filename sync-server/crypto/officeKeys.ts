import type { SecretKeys } from "../../roster/protocol/package/keys.js";
import type { Vault } from "./vault.js";

/**
 * The keys that packages are encrypted to and receipts are signed with. They follow from the key file's root, which stays
 * when sealing keys are renewed, so that a package made before can still be opened.
 */
export function officeKeysOf(vault: Vault): SecretKeys {
  return { sign: vault.derive("office receipts: Ed25519"), seal: vault.derive("office packages: X25519") };
}
