import { sql, type Kysely, type Migration } from "kysely";

/** What people decided about pairs of records, and the evidence that each link stands on. */
export const addMatchDecisions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  // Statements are a little longer than what the database keeps in the row: packing each would take longer than writing it.
  `alter table records set (toast_tuple_target = 8160)`,
  `alter table events set (toast_tuple_target = 8160)`,
  `alter table links add column beside_key text, add column score double precision, add column reasons jsonb`,
  `create table match_decisions (
    district_id text not null, a_key text not null, b_key text not null, decision_id text not null, decision text not null,
    actor text not null, why text not null, at timestamptz not null, ended_at timestamptz, ended_by text,
    primary key (district_id, a_key, b_key, decision_id))`,
  `create index match_decisions_by_b on match_decisions (district_id, b_key)`,
  `create index match_decisions_by_id on match_decisions (district_id, decision_id)`,
];
