import { createHash } from "node:crypto";
import { openSum } from "../../roster/protocol/digest.js";

/** What a table holds in two figures that any two databases can compare: the order of its rows does not count. */
export interface RowSum {
  readonly rows: number;
  /** The sum, modulo 2^256, of the SHA-256 of each row as COPY writes it. */
  readonly digest: string;
}

/** Sums rows up as COPY's text comes in pieces of any length; a line break within a value is escaped there. */
export function openRowSum(): { take(piece: Buffer): void; end(): RowSum } {
  const sum = openSum();
  let rows = 0;
  let begun: Buffer[] = [];
  const add = (row: Buffer): void => {
    sum.add(createHash("sha256").update(row).digest(), 1);
    rows += 1;
  };
  return {
    take(piece) {
      let from = 0;
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
        const rest = piece.subarray(from, end);
        add(begun.length === 0 ? rest : Buffer.concat([...begun, rest]));
        begun = [];
        from = end + 1;
      }
      if (from < piece.length) begun.push(piece.subarray(from));
    },
    end() {
      if (begun.length > 0) throw new Error("COPY ends each row");
      return { rows, digest: sum.hex() };
    },
  };
}
