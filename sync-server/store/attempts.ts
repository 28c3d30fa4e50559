import { sql } from "kysely";
import type { Store } from "./openStore.js";

export interface Attempts {
  readonly tries: number;
  readonly lastAt: Date;
  /** Before it nothing is tried. */
  readonly openAt: Date;
}

/** Takes the counts of the subjects for this transaction, in one order so that two who come together wait for each other. */
export async function lockAttempts({ db, districtId }: Store, marks: readonly string[], at: Date): Promise<ReadonlyMap<string, Attempts>> {
  const sorted = [...marks].sort();
  await sql`
    insert into sign_in_attempts (district_id, subject_mark, tries, last_at, open_at)
    select ${districtId}, given.mark, 0, ${at}::timestamptz, ${at}::timestamptz from unnest(${sorted}::text[]) as given(mark)
    on conflict (district_id, subject_mark) do nothing
  `.execute(db);
  const rows = await db
    .selectFrom("sign_in_attempts")
    .select(["subject_mark", "tries", "last_at", "open_at"])
    .where("district_id", "=", districtId).where("subject_mark", "in", sorted)
    .orderBy("subject_mark")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.subject_mark, { tries: row.tries, lastAt: row.last_at, openAt: row.open_at }]));
}

export async function writeAttempts({ db, districtId }: Store, mark: string, { tries, lastAt, openAt }: Attempts): Promise<void> {
  await db
    .updateTable("sign_in_attempts")
    .set({ tries, last_at: lastAt, open_at: openAt })
    .where("district_id", "=", districtId).where("subject_mark", "=", mark)
    .execute();
}

export async function forgetAttempts({ db, districtId }: Store, mark: string): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("district_id", "=", districtId).where("subject_mark", "=", mark).execute();
}

export async function deleteOldAttempts({ db, districtId }: Store, before: Date): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("district_id", "=", districtId).where("last_at", "<", before).execute();
}
