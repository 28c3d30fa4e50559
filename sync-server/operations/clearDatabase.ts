import { serviceName } from "../store/openStore.js";
import { countFilled, listTables } from "./listTables.js";
import { OperationFault } from "./operationFault.js";
import type { OneClient } from "./withClient.js";

/**
 * Takes the register's tables off a database, so that it can be filled anew, in the caller's transaction.
 * @throws OperationFault "database-not-empty" where they hold something and replacing was not asked for
 */
export async function clearDatabase({ client }: OneClient, replace: boolean): Promise<void> {
  // Who looks at the tables just now is not waited for without end.
  await client.query("set local lock_timeout = '20s'");
  const filled = await countFilled(client);
  if (filled > 0 && !replace) throw new OperationFault("database-not-empty", { tables: filled });
  const names = [...(await listTables(client)).map(({ name }) => name), "kysely_migration", "kysely_migration_lock"];
  await client.query(`drop table if exists ${names.map((name) => client.escapeIdentifier(name)).join(", ")}`);
}

/** @throws OperationFault "service-running" where a service is on the database: it would go on writing beside us */
export async function refuseRunningService({ client }: OneClient): Promise<void> {
  const { rows } = await client.query<{ count: string }>(
    "select count(*) from pg_stat_activity where datname = current_database() and application_name = $1", [serviceName]);
  if (Number(rows[0]!.count) > 0) throw new OperationFault("service-running");
}

/** @throws OperationFault "same-database" where two connections lead to one database */
export async function refuseSameDatabase(one: OneClient, other: OneClient): Promise<void> {
  const [here, there] = await Promise.all([one, other].map(async ({ client }) => {
    const { rows } = await client.query<{ place: string }>("select pg_postmaster_start_time()::text || ' ' || current_database() || ' ' || current_schema() as place");
    return rows[0]!.place;
  }));
  if (here === there) throw new OperationFault("same-database");
}
