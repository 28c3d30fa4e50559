import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { AccountFactor } from "../store/accounts.js";
import { takeFactorStep, takeRecoveryCode } from "../store/accounts.js";
import type { Store } from "../store/openStore.js";
import { hashSecret } from "./secrets.js";

/** Seconds of one code, as every authenticator has it (RFC 6238). */
const period = 30;
/** A clock may be off by one step. */
const window = 1;
const recoveryCodes = 10;

/** 160 bits, as RFC 4226 recommends. */
export function makeFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator reads as a picture. */
export function factorUri(secret: string, login: string): string {
  return totpOf(secret, login).toString();
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Silver Roster", label, algorithm: "SHA1", digits: 6, period, secret: Secret.fromBase32(secret) });
}

/** The step of time that the code belongs to, null where it belongs to none of now. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const off = totpOf(secret, "").validate({ token: code, timestamp, window });
  return off === null ? null : Math.floor(timestamp / 1000 / period) + off;
}

/** Uses up a code of the authenticator, or a recovery code: neither opens the account a second time. */
export async function takeFactorCode(store: Store, accountId: string, factor: AccountFactor, given: { readonly code: string; readonly at: Date }): Promise<boolean> {
  if (given.code.includes("-")) return takeRecoveryCode(store, accountId, hashSecret(given.code), given.at);
  const step = stepOfCode(factor.text, given.code, given.at);
  return step !== null && takeFactorStep(store, accountId, step);
}

/** 80 bits each: nobody guesses one, so a fast hash is enough. @example "k5xq-7ab2-mmzc-d3ye" */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodes }, () => {
    const letters = [...randomBytes(16)].map((byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte % 32]!).join("");
    return letters.match(/.{4}/gu)!.join("-");
  });
}
