import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomFillSync } from "node:crypto";
import { openHmac } from "./hmac.js";
import type { Keys } from "./keyFile.js";

export interface SealRow {
  readonly table: string;
  /** The row's key, its parts joined so that no two keys give one text. */
  readonly row: string;
}

/** Where a sealed text stands; the same text sealed for one place cannot be opened at another. */
export interface SealPlace extends SealRow {
  readonly column: string;
}

/** One of the texts of a row that are sealed together. */
export interface SealCell {
  readonly column: string;
  readonly text: string;
}

/** The only holder of keys. Seals with AES-256-GCM (NIST SP 800-38D), marks and chains with HMAC-SHA-256 (RFC 2104). */
export interface Vault {
  /** "~k1.…": the key's id, then nonce, tag and ciphertext. */
  seal(place: SealPlace, text: string): string;
  /** @throws Error where the text was altered, stands at another place, or its key is not there */
  open(place: SealPlace, sealed: string): string;
  /**
   * Seals cells of one row at once, for what costs is the single sealing: "~~k1.…" each, in the order given. Every cell is
   * bound to its own table, column and row as `seal` does it, and beside it to the others: one that was altered, moved,
   * taken off or put back from earlier leaves all of them shut.
   */
  sealTogether(row: SealRow, cells: readonly SealCell[]): readonly string[];
  /** @throws Error as `open` does; also where one of the cells is missing */
  openTogether(row: SealRow, sealed: readonly SealCell[]): readonly string[];
  /** Equal texts have equal marks, and a mark tells nothing of its text to who has no key. */
  mark(purpose: string, text: string): string;
  /** The next link of a chain of stored texts. */
  chain(previous: string, stored: string): string;
  /** 32 bytes for another purpose (RFC 5869), always the same for one installation. */
  derive(purpose: string): Uint8Array;
}

const NONCE = 12;
const TAG = 16;
/** What stands before cells that are sealed together. */
const HEAD = NONCE + TAG;
const form = /^~([a-z0-9]{1,16})\.([A-Za-z0-9_-]+)$/u;
const formTogether = /^~~([a-z0-9]{1,16})\.([A-Za-z0-9_-]*)$/u;

/** @example openVault(makeKeys()).seal({ table: "records", column: "statement.id_no", row: "finance r1" }, "11010519491231002X") */
export function openVault(keys: Keys): Vault {
  const sealKeys = new Map(Object.entries(keys.seal).map(([id, text]) => [id, createSecretKey(text, "base64")]));
  const root = createSecretKey(keys.root, "base64");
  const marks = openHmac(Buffer.from(keys.mark, "base64"));
  const links = openHmac(Buffer.from(keys.chain, "base64"));
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

  const sealTogether = (row: SealRow, cells: readonly SealCell[]): readonly string[] => {
    const order = orderOf(cells);
    const { plain, ends } = joined(order.map((place) => cells[place]!.text));
    const nonce = nextNonce();
    const cipher = createCipheriv("aes-256-gcm", sealWith, nonce);
    cipher.setAAD(boundTogether(row, order.map((place) => cells[place]!.column), ends));
    const hidden = cipher.update(plain);
    cipher.final();
    const body = Buffer.allocUnsafe(HEAD + hidden.length);
    body.set(nonce);
    body.set(cipher.getAuthTag(), NONCE);
    body.set(hidden, HEAD);
    // The first of them carries nonce and tag of all.
    const sealed = new Array<string>(cells.length);
    order.forEach((place, at) => {
      sealed[place] = `~~${keys.sealWith}.${body.toString("base64url", at === 0 ? 0 : HEAD + ends[at - 1]!, HEAD + ends[at]!)}`;
    });
    return sealed;
  };

  const openTogether = (row: SealRow, cells: readonly SealCell[]): readonly string[] => {
    const order = orderOf(cells);
    const parts = order.map((place) => formTogether.exec(cells[place]!.text));
    const key = sealKeys.get(parts[0]?.[1] ?? "");
    if (key === undefined || parts.some((part) => part?.[1] !== parts[0]![1])) throw new Error("A sealed text has no key here");
    const pieces = parts.map((part) => Buffer.from(part![2]!, "base64url"));
    const first = pieces[0]!;
    if (first.length < HEAD) throw new Error("A sealed text is cut short");
    pieces[0] = first.subarray(HEAD);
    let end = 0;
    const ends = pieces.map(({ length }) => (end += length));
    const decipher = createDecipheriv("aes-256-gcm", key, first.subarray(0, NONCE));
    decipher.setAAD(boundTogether(row, order.map((place) => cells[place]!.column), ends));
    decipher.setAuthTag(first.subarray(NONCE, HEAD));
    const plain = decipher.update(Buffer.concat(pieces));
    decipher.final();
    const opened = new Array<string>(cells.length);
    order.forEach((place, at) => { opened[place] = plain.toString("utf8", ends[at - 1] ?? 0, ends[at]); });
    return opened;
  };

  return {
    seal, open, sealTogether, openTogether,
    mark: (purpose, text) => marks(`${purpose}\n${text}`),
    chain: (previous, stored) => links(`${previous}\n${stored}`),
    derive: (purpose) => new Uint8Array(hkdfSync("sha256", root, "", purpose, 32)),
  };
}

function boundTo({ table, column, row }: SealPlace): Buffer {
  return Buffer.from(`${table}\n${column}\n${row}`, "utf8");
}

/** The cells' places by column: the database may give a row's parts back in another order. */
function orderOf(cells: readonly SealCell[]): readonly number[] {
  return cells.map((_, place) => place).sort((a, b) => (cells[a]!.column < cells[b]!.column ? -1 : 1));
}

/** Texts one after the other, and where each of them ends. */
function joined(texts: readonly string[]): { readonly plain: Buffer; readonly ends: readonly number[] } {
  const room = Buffer.allocUnsafe(texts.reduce((sum, { length }) => sum + length * 3, 0));
  let end = 0;
  const ends = texts.map((text) => (end += room.write(text, end)));
  return { plain: room.subarray(0, end), ends };
}

/** With the ends, or bytes could pass from one cell to the next. */
function boundTogether({ table, row }: SealRow, columns: readonly string[], ends: readonly number[]): Buffer {
  let text = `together\n${table}\n${row}`;
  columns.forEach((column, at) => { text += `\n${column}\n${String(ends[at]!)}`; });
  return Buffer.from(text, "utf8");
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
