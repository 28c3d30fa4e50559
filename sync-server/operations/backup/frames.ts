import { z } from "zod";
import { OperationFault } from "../operationFault.js";
import type { SourceTable, TableSource } from "../tableSource.js";
import type { RowSum } from "../rowSum.js";

/*
 * What a backup holds before it is compressed and sealed: frames of a letter, a length and a content. "T" begins a table
 * (its name and columns), "D" is a piece of its rows, "E" ends it (its figures), "Z" ends the backup.
 */
const HEAD = 5;

export async function* writeFrames(source: TableSource, onTable: (name: string, done: number) => void): AsyncGenerator<Buffer> {
  let done = 0;
  for await (const { name, columns, rows, sum } of source.tables()) {
    onTable(name, done);
    yield frame("T", jsonOf({ name, columns }));
    for await (const piece of rows) {
      yield headOf("D", piece.length);
      yield piece;
    }
    yield frame("E", jsonOf(sum()));
    done += 1;
  }
  yield frame("Z", jsonOf({ tables: done }));
}

const tableFrame = z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1) });
const sumFrame = z.strictObject({ rows: z.int().min(0), digest: z.string().regex(/^[0-9a-f]{64}$/u) });

/** @throws OperationFault "backup-damaged" where the frames are not as they were written */
export async function* readFrames(stream: AsyncIterable<Buffer>): AsyncGenerator<SourceTable> {
  const { take, isAtEnd } = openTaker(stream);
  for (;;) {
    const { letter, length } = await takeHead(take);
    if (letter === "Z") {
      await take(length);
      // Only then has the very last piece been opened, too.
      if (await isAtEnd()) return;
      throw new OperationFault("backup-damaged");
    }
    if (letter !== "T") throw new OperationFault("backup-damaged");
    const { name, columns } = tableFrame.parse(JSON.parse((await take(length)).toString("utf8")));
    let summed: RowSum | null = null;
    yield {
      name, columns,
      rows: (async function* () {
        for (;;) {
          const next = await takeHead(take);
          const content = await take(next.length);
          if (next.letter === "D") yield content;
          else if (next.letter === "E") {
            summed = sumFrame.parse(JSON.parse(content.toString("utf8")));
            return;
          } else throw new OperationFault("backup-damaged");
        }
      })(),
      sum() {
        if (summed === null) throw new Error("A table is summed up when its rows have ended");
        return summed;
      },
    };
  }
}

type Take = (length: number) => Promise<Buffer>;

/** Takes exactly so many bytes at a time off a stream. */
function openTaker(stream: AsyncIterable<Buffer>): { readonly take: Take; isAtEnd(): Promise<boolean> } {
  const source = stream[Symbol.asyncIterator]();
  let waiting: Buffer = Buffer.alloc(0);
  const take: Take = async (length) => {
    const pieces = [waiting];
    let size = waiting.length;
    while (size < length) {
      const next = await source.next();
      if (next.done === true) throw new OperationFault("backup-damaged");
      pieces.push(next.value);
      size += next.value.length;
    }
    const all = pieces.length === 1 ? waiting : Buffer.concat(pieces);
    waiting = all.subarray(length);
    return all.subarray(0, length);
  };
  return { take, isAtEnd: async () => waiting.length === 0 && (await source.next()).done === true };
}

async function takeHead(take: Take): Promise<{ readonly letter: string; readonly length: number }> {
  const head = await take(HEAD);
  return { letter: String.fromCharCode(head[0]!), length: head.readUInt32BE(1) };
}

function frame(letter: string, content: Buffer): Buffer {
  return Buffer.concat([headOf(letter, content.length), content]);
}

function headOf(letter: string, length: number): Buffer {
  const head = Buffer.alloc(HEAD);
  head[0] = letter.charCodeAt(0);
  head.writeUInt32BE(length, 1);
  return head;
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), "utf8");
}
