import { listTables } from "./listTables.js";
import { OperationFault } from "./operationFault.js";
import { stepsTaken } from "../store/migrate.js";
import type { OneClient } from "./withClient.js";

export interface Distributed {
  /** Tables that were spread now, and those that had been before. */
  readonly now: readonly string[];
  readonly before: readonly string[];
  readonly workers: number;
}

/**
 * Spreads the register's tables over the machines of a Citus cluster by district, all alike, so that what belongs to one
 * district stands on one machine. Every table belongs to a district: national codes are part of the program and policy is a
 * district's own, so nothing has to be on every machine. Tables that a later version adds are spread when it is run again.
 * @throws OperationFault "citus-missing", "database-empty"
 */
export async function distribute({ client, db }: OneClient): Promise<Distributed> {
  const steps = await stepsTaken(db);
  if (steps === null || steps.length === 0) throw new OperationFault("database-empty");
  const { rows: [available] } = await client.query<{ count: string }>("select count(*) from pg_available_extensions where name = 'citus'");
  if (available!.count === "0") throw new OperationFault("citus-missing");
  const { rows: [made] } = await client.query<{ count: string }>("select count(*) from pg_extension where extname = 'citus'");
  if (made!.count === "0") throw new OperationFault("citus-not-made");
  const { rows: known } = await client.query<{ name: string }>("select class.relname as name from citus_tables spread join pg_class class on class.oid = spread.table_name where class.relnamespace = current_schema()::regnamespace");
  const before = new Set(known.map(({ name }) => name));
  const now: string[] = [];
  let first: string | null = [...before][0] ?? null;
  for (const { name } of await listTables(client)) {
    if (before.has(name)) continue;
    await client.query("select create_distributed_table($1::regclass, 'district_id', colocate_with => $2)", [client.escapeIdentifier(name), first ?? "none"]);
    first ??= name;
    now.push(name);
  }
  const { rows: [workers] } = await client.query<{ count: string }>("select count(*) from citus_get_active_worker_nodes()");
  return { now, before: [...before].sort(), workers: Number(workers!.count) };
}
