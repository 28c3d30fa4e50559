import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import type { Statement } from "../model/change.js";
import { openUtf8Writer } from "./utf8Writer.js";

/** What a unit told of one person, as far as the digest counts it: held and conflicting values included, places not. */
export interface DigestedRecord {
  readonly recordId: string;
  readonly statement: Statement;
}

/** SHA-256 of a text in UTF-8. The server passes the platform's own, which is faster; every implementation gives the same digest. */
export type HashText = (text: string) => Uint8Array;

/** In plain code, for wherever the client runs. */
function openHash(): HashText {
  const bytesOf = openUtf8Writer();
  return (text) => nobleSha256(bytesOf(text));
}

/** The digest of a table without records: 64 hexadecimal digits, as every digest. */
export const emptyDigest = "0".repeat(64);

/**
 * What a unit told in one number that both sides can compare: the sum, modulo 2^256, of the hashes of its records. The
 * order of the records does not count, and a change costs as much as the change (see `digestWith`).
 * @example digestOf([]) === emptyDigest
 */
export function digestOf(records: Iterable<DigestedRecord>, hash: HashText = openHash()): string {
  return digestWith(emptyDigest, { gone: [], come: records }, hash);
}

/**
 * The digest after records went and came; a changed record went as it was and came as it is.
 * @example digestWith(digestOf([a, b]), { gone: [a], come: [c] }) === digestOf([b, c])
 */
export function digestWith(
  digest: string, { gone, come }: { readonly gone: Iterable<DigestedRecord>; readonly come: Iterable<DigestedRecord> }, hash: HashText = openHash(),
): string {
  const sum = openSum(digest);
  for (const record of come) sum.add(hash(digestedText(record)), 1);
  for (const record of gone) sum.add(hash(digestedText(record)), -1);
  return sum.hex();
}

export function addToDigest(digest: string, record: DigestedRecord, hash: HashText = openHash()): string {
  return digestWith(digest, { gone: [], come: [record] }, hash);
}

export function removeFromDigest(digest: string, record: DigestedRecord, hash: HashText = openHash()): string {
  return digestWith(digest, { gone: [record], come: [] }, hash);
}

/** Two records give the same text exactly when they tell the same; the order of keys does not count. */
function digestedText({ recordId, statement }: DigestedRecord): string {
  let text = "";
  // Field ids are plain letters: written out by hand it is a quarter of the time of a sorted copy.
  for (const field of (Object.keys(statement) as (keyof Statement)[]).sort()) text += `${text === "" ? "" : ","}"${field}":${quoted(statement[field]!)}`;
  return `{"recordId":${quoted(recordId)},"statement":{${text}}}`;
}

const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** As JSON has it. Hardly any text holds what JSON writes otherwise. */
function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}

const words = 8;
const wordSize = 2 ** 32;
/** So many words of 32 bits add up within the 53 bits that a number holds exactly. */
const addsBetweenCarries = 2 ** 20;

/** A sum of hashes modulo 2^256, as it grows. */
export interface DigestSum {
  add(hash: Uint8Array, sign: 1 | -1): void;
  hex(): string;
}

/** A sum in eight numbers, carried now and then: ten times as fast as with BigInt. */
export function openSum(digest: string = emptyDigest): DigestSum {
  const sum = Float64Array.from({ length: words }, (_, place) => Number.parseInt(digest.slice(place * 8, place * 8 + 8), 16));
  let adds = 0;
  const carry = (): void => {
    let over = 0;
    for (let place = words - 1; place >= 0; place -= 1) {
      const value = sum[place]! + over;
      over = Math.floor(value / wordSize);
      sum[place] = value - over * wordSize;
    }
    adds = 0;
  };
  return {
    add(hash, sign) {
      for (let place = 0; place < words; place += 1) {
        const at = place * 4;
        sum[place]! += sign * (((hash[at]! << 24) | (hash[at + 1]! << 16) | (hash[at + 2]! << 8) | hash[at + 3]!) >>> 0);
      }
      adds += 1;
      if (adds === addsBetweenCarries) carry();
    },
    hex() {
      carry();
      return [...sum].map((word) => word.toString(16).padStart(8, "0")).join("");
    },
  };
}
