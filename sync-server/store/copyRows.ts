import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** One value of a row as COPY takes it. */
export type CopyValue = string | number | null;

/**
 * Puts rows into a table by COPY, ten times as fast as any INSERT. For rows that are new for certain: a row that is there
 * already fails the transaction. While the database writes one part, the next one is made. Rows may also come as bytes, many
 * at once, written by `copyLine`.
 */
export type CopyRows = (table: string, columns: readonly string[], rows: Iterable<readonly CopyValue[] | Uint8Array>) => Promise<void>;

/** About so many bytes go over at once. */
const partSize = 256 * 1024;

export function copyRowsOn(client: ClientBase): CopyRows {
  return (table, columns, rows) => pipeline(Readable.from(partsOf(rows)), client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`)));
}

function* partsOf(rows: Iterable<readonly CopyValue[] | Uint8Array>): Generator<Uint8Array> {
  let part = Buffer.allocUnsafe(partSize);
  let end = 0;
  for (const lines of linesOf(rows)) {
    if (typeof lines !== "string") {
      yield lines;
      continue;
    }
    // One unit of UTF-16 takes three bytes at most.
    const most = lines.length * 3;
    if (end + most > part.length) {
      if (end > 0) yield part.subarray(0, end);
      part = Buffer.allocUnsafe(Math.max(partSize, most));
      end = 0;
    }
    end += part.write(lines, end);
  }
  if (end > 0) yield part.subarray(0, end);
}

/** Several short rows in one text: each writing costs. */
function* linesOf(rows: Iterable<readonly CopyValue[] | Uint8Array>): Generator<string | Uint8Array> {
  let lines = "";
  for (const row of rows) {
    if (row instanceof Uint8Array) {
      yield row;
      continue;
    }
    lines += copyLine(row);
    if (lines.length < 4096) continue;
    yield lines;
    lines = "";
  }
  if (lines !== "") yield lines;
}

/** A row as COPY takes it. */
export function copyLine(row: readonly CopyValue[]): string {
  let line = "";
  for (let place = 0; place < row.length; place += 1) line += place === 0 ? textOf(row[place]!) : `\t${textOf(row[place]!)}`;
  return `${line}\n`;
}

const special = /[\\\t\n\r]/u;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Of long texts looking for each character is quicker by far than the pattern, of short ones the pattern. */
function isSpecial(text: string): boolean {
  return text.length < 200 ? special.test(text) : text.includes("\\") || text.includes("\t") || text.includes("\n") || text.includes("\r");
}

function textOf(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  return isSpecial(value) ? value.replace(/[\\\t\n\r]/gu, (character) => escapes[character]!) : value;
}
