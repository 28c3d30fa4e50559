import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import type { Vault } from "../../crypto/vault.js";
import { refuseNewerSource } from "../fillDatabase.js";
import { OperationFault } from "../operationFault.js";
import type { TableSource } from "../tableSource.js";
import { readFrames, writeFrames } from "./frames.js";
import { fileKeyOf, keyIdOf, openPieces, sealPieces } from "./sealedStream.js";

/** The first line of every backup; the second is its header as JSON, the only part in clear. */
const magic = "silver-roster backup 1\n";
const longestHeader = 65_536;

const headerSchema = z.object({
  createdAt: z.iso.datetime(),
  /** Which keys open it: an id, never a key. */
  keyId: z.string(),
  salt: z.base64(),
  /** The steps of store/migrate that had made the tables. */
  steps: z.array(z.string()).min(1),
  tables: z.int(),
});

export type BackupHeader = z.infer<typeof headerSchema>;

export interface BackupRequest {
  readonly source: TableSource;
  readonly vault: Vault;
  readonly at: Date;
  readonly signal?: AbortSignal | undefined;
  onTable(name: string, done: number): void;
}

/** Writes a backup: compressed, then sealed, in a stream; memory does not grow with the register. */
export async function writeBackupFile(file: string, { source, vault, at, signal, onTable }: BackupRequest): Promise<void> {
  const salt = randomBytes(32);
  const described: BackupHeader = {
    createdAt: at.toISOString(), keyId: keyIdOf(vault), salt: salt.toString("base64"), steps: [...source.steps], tables: source.tableCount,
  };
  const header = Buffer.from(`${magic}${JSON.stringify(described)}\n`, "utf8");
  const sealed = async function* (packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield header;
    yield* sealPieces(packed, { key: fileKeyOf(vault, salt), header });
  };
  const target = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  // Bodies of events are sealed in good part: what can be packed is packed at the lowest level already.
  await pipeline(Readable.from(writeFrames(source, onTable)), createGzip({ level: 3 }), sealed, target, ...(signal === undefined ? [] : [{ signal }]));
}

/**
 * A backup as a source of tables.
 * @throws OperationFault "backup-missing", "backup-not-one", "backup-other-key", "source-newer"; "backup-damaged" also while
 * its tables are read
 */
export async function openBackupFile(file: string, vault: Vault): Promise<TableSource & { readonly header: BackupHeader }> {
  const { header, text } = await readHeader(file);
  refuseNewerSource(header.steps);
  if (header.keyId !== keyIdOf(vault)) throw new OperationFault("backup-other-key", { file, keyId: header.keyId });
  const key = fileKeyOf(vault, Buffer.from(header.salt, "base64"));
  return {
    header, steps: header.steps, tableCount: header.tables,
    async *tables() {
      const sealed = createReadStream(file, { start: text.length });
      const plain = Readable.from(openPieces(sealed as AsyncIterable<Buffer>, { key, header: text }));
      const unpacked = createGunzip();
      plain.on("error", (error) => unpacked.destroy(error));
      plain.pipe(unpacked);
      try {
        yield* readFrames(unpacked as AsyncIterable<Buffer>);
      } catch (error) {
        throw (error as { code?: string }).code?.startsWith("Z_") === true ? new OperationFault("backup-damaged") : error;
      } finally {
        sealed.destroy();
        unpacked.destroy();
      }
    },
  };
}

async function readHeader(file: string): Promise<{ readonly header: BackupHeader; readonly text: Buffer }> {
  const start = await readStart(file);
  if (start.subarray(0, magic.length).toString("utf8") !== magic) throw new OperationFault("backup-not-one", { file });
  const end = start.indexOf(10, magic.length);
  const parsed = headerSchema.safeParse(jsonOrNull(start.subarray(magic.length, Math.max(end, magic.length)).toString("utf8")));
  if (!parsed.success) throw new OperationFault("backup-damaged");
  return { header: parsed.data, text: start.subarray(0, end + 1) };
}

async function readStart(file: string): Promise<Buffer> {
  let handle;
  try {
    handle = await open(file, "r");
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    throw new OperationFault("backup-missing", { file });
  } finally {
    await handle?.close();
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
