import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import type { Vault } from "../../crypto/vault.js";
import { OperationFault } from "../operationFault.js";

/*
 * A stream sealed in pieces with AES-256-GCM. The key is made for one file, so a counter is nonce enough; the last piece is
 * marked in its nonce, so that a file that was cut off does not open (the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár, CRYPTO 2015). The header is bound to every piece.
 */
const PIECE = 65_536;
const TAG = 16;

export interface FileKey {
  readonly key: Buffer;
  /** The file's header as it stands there. */
  readonly header: Buffer;
}

/** The key of one file: of the installation's keys and of chance that stands in the header. */
export function fileKeyOf(vault: Vault, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", vault.derive("backup"), salt, "silver-roster backup", 32));
}

/** Tells whether a file was made with the same keys, and nothing of the keys. */
export function keyIdOf(vault: Vault): string {
  return createHmac("sha256", vault.derive("backup")).update("key id").digest("hex").slice(0, 16);
}

export async function* sealPieces(plain: AsyncIterable<Buffer>, { key, header }: FileKey): AsyncGenerator<Buffer> {
  const seal = (piece: Buffer, place: number, last: boolean): Buffer => {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(place, last));
    cipher.setAAD(header);
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  };
  yield* cut(plain, PIECE, seal);
}

/** @throws OperationFault "backup-damaged" at the first piece that is not as it was sealed */
export async function* openPieces(sealed: AsyncIterable<Buffer>, { key, header }: FileKey): AsyncGenerator<Buffer> {
  const open = (piece: Buffer, place: number, last: boolean): Buffer => {
    if (piece.length < TAG) throw new OperationFault("backup-damaged");
    const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(place, last));
    decipher.setAAD(header);
    decipher.setAuthTag(piece.subarray(piece.length - TAG));
    try {
      return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()]);
    } catch {
      throw new OperationFault("backup-damaged");
    }
  };
  yield* cut(sealed, PIECE + TAG, open);
}

/** Cuts a stream into pieces of a size; only the last, which is never empty unless all is, may be shorter. */
async function* cut(stream: AsyncIterable<Buffer>, size: number, treat: (piece: Buffer, place: number, last: boolean) => Buffer): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  let place = 0;
  for await (const piece of stream) {
    waiting.push(piece);
    length += piece.length;
    if (length <= size) continue;
    let all = Buffer.concat(waiting);
    for (; all.length > size; all = all.subarray(size)) yield treat(all.subarray(0, size), place++, false);
    waiting = [all];
    length = all.length;
  }
  yield treat(Buffer.concat(waiting), place, true);
}

function nonceOf(place: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce[0] = last ? 1 : 0;
  nonce.writeBigUInt64BE(BigInt(place), 4);
  return nonce;
}
