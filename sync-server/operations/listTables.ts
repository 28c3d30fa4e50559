import type pg from "pg";

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * The tables of the register as the database's own catalogue tells them, so that none can be forgotten: all of the present
 * schema that belong to a district. Other programs' tables in the same schema are none of ours.
 */
export async function listTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select class.relname as name, array_agg(attribute.attname::text order by attribute.attnum) as columns
    from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid
    where class.relnamespace = current_schema()::regnamespace and class.relkind in ('r', 'p') and not class.relispartition
      and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
    group by class.relname having bool_or(attribute.attname = 'district_id') order by class.relname
  `);
  return rows;
}

/** How many of them hold anything. */
export async function countFilled(client: pg.ClientBase): Promise<number> {
  let filled = 0;
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ some: boolean }>(`select exists (select 1 from ${client.escapeIdentifier(name)}) as some`);
    if (rows[0]!.some) filled += 1;
  }
  return filled;
}
