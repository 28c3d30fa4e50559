import type { Readable } from "node:stream";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { stepsTaken } from "../store/migrate.js";
import { listTables, type TableShape } from "./listTables.js";
import { OperationFault } from "./operationFault.js";
import { openRowSum, type RowSum } from "./rowSum.js";
import type { OneClient } from "./withClient.js";

/** Everything that a register holds, table by table: a database at one moment, or a backup. */
export interface TableSource {
  /** The steps of store/migrate that made the tables. */
  readonly steps: readonly string[];
  readonly tableCount: number;
  /** In turn: the rows of one are taken to their end before the next. */
  tables(): AsyncIterable<SourceTable>;
}

export interface SourceTable extends TableShape {
  /** As COPY writes them, in pieces of any length. */
  readonly rows: AsyncIterable<Buffer>;
  /** Once the rows have ended. */
  sum(): RowSum;
}

/**
 * A database as a source, within a transaction that sees one moment.
 * @throws OperationFault "database-empty" where no service has been at it
 */
export async function databaseSource({ client, db }: OneClient): Promise<TableSource> {
  const steps = await stepsTaken(db);
  if (steps === null || steps.length === 0) throw new OperationFault("database-empty");
  const shapes = await listTables(client);
  return {
    steps, tableCount: shapes.length,
    async *tables() {
      for (const shape of shapes) yield copiedTable(client, shape);
    },
  };
}

/** What a table holds now. */
export async function sumTable(client: pg.Client, shape: TableShape): Promise<RowSum> {
  const { rows, sum } = copiedTable(client, shape);
  for await (const piece of rows) void piece;
  return sum();
}

function copiedTable(client: pg.Client, { name, columns }: TableShape): SourceTable {
  let summed: RowSum | null = null;
  return {
    name, columns,
    rows: (async function* () {
      const sum = openRowSum();
      const copied: Readable = client.query(copyTo(`copy ${copyPlace(client, { name, columns })} to stdout`));
      for await (const piece of copied as AsyncIterable<Buffer>) {
        sum.take(piece);
        yield piece;
      }
      summed = sum.end();
    })(),
    sum() {
      if (summed === null) throw new Error("A table is summed up when its rows have ended");
      return summed;
    },
  };
}

/** The table with its columns by name: their order may differ between databases. */
export function copyPlace(client: pg.Client, { name, columns }: TableShape): string {
  return `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(", ")})`;
}
