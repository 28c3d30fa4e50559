import type { Store } from "./openStore.js";
import type { AccountRole } from "../../roster/protocol/account.js";

export interface Session {
  readonly sessionId: string;
  readonly accountId: string;
  readonly kind: "cookie" | "bearer";
  readonly factorGiven: boolean;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** A session with what its account may do now, not when it began. */
export interface HeldSession extends Session {
  readonly role: AccountRole;
  readonly unitId: string | null;
  readonly departmentId: string | null;
}

export async function insertSession({ db, districtId }: Store, session: Session & { readonly hash: string }): Promise<void> {
  await db
    .insertInto("sessions")
    .values({
      district_id: districtId, session_hash: session.hash, session_id: session.sessionId, account_id: session.accountId, kind: session.kind,
      factor_given: session.factorGiven, created_at: session.createdAt, seen_at: session.seenAt, expires_at: session.expiresAt, ended_at: null,
    })
    .execute();
}

/** null for one that was ended, has run out, or whose account was disabled. */
export async function findSession({ db, districtId }: Store, hash: string, open: { readonly at: Date; readonly seenAfter: Date }): Promise<HeldSession | null> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("accounts", (join) => join.onRef("accounts.district_id", "=", "sessions.district_id").onRef("accounts.account_id", "=", "sessions.account_id"))
    .select([...columns, "accounts.role", "accounts.unit_id", "accounts.department_id"])
    .where("sessions.district_id", "=", districtId)
    .where("session_hash", "=", hash)
    .where("ended_at", "is", null)
    .where("expires_at", ">", open.at)
    .where("seen_at", ">", open.seenAfter)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : { ...sessionOf(row), role: row.role, unitId: row.unit_id, departmentId: row.department_id };
}

const columns = [
  "sessions.session_id", "sessions.account_id", "sessions.kind", "sessions.factor_given", "sessions.created_at", "sessions.seen_at", "sessions.expires_at",
] as const;

interface SessionRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly kind: Session["kind"];
  readonly factor_given: boolean;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
}

function sessionOf(row: SessionRow): Session {
  return {
    sessionId: row.session_id, accountId: row.account_id, kind: row.kind, factorGiven: row.factor_given, createdAt: row.created_at,
    seenAt: row.seen_at, expiresAt: row.expires_at,
  };
}

/** Those of an account that are still open, the newest first. */
export async function listSessions({ db, districtId }: Store, accountId: string, open: { readonly at: Date; readonly seenAfter: Date }): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom("sessions")
    .select(columns)
    .where("district_id", "=", districtId).where("account_id", "=", accountId)
    .where("ended_at", "is", null).where("expires_at", ">", open.at).where("seen_at", ">", open.seenAfter)
    .orderBy("created_at", "desc").orderBy("session_id")
    .execute();
  return rows.map(sessionOf);
}

export async function touchSession({ db, districtId }: Store, hash: string, at: Date): Promise<void> {
  await db.updateTable("sessions").set({ seen_at: at }).where("district_id", "=", districtId).where("session_hash", "=", hash).execute();
}

/** The second factor was given in it. */
export async function raiseSession({ db, districtId }: Store, sessionId: string): Promise<void> {
  await db.updateTable("sessions").set({ factor_given: true }).where("district_id", "=", districtId).where("session_id", "=", sessionId).execute();
}

/** Ends sessions of an account: one, all, or all but one. @returns how many */
export async function endSessions(
  { db, districtId }: Store, accountId: string, at: Date, which: { readonly only?: string; readonly but?: string | undefined } = {},
): Promise<number> {
  const ended = await db
    .updateTable("sessions")
    .set({ ended_at: at })
    .where("district_id", "=", districtId).where("account_id", "=", accountId).where("ended_at", "is", null)
    .$if(which.only !== undefined, (query) => query.where("session_id", "=", which.only!))
    .$if(which.but !== undefined, (query) => query.where("session_id", "<>", which.but!))
    .returning("session_id")
    .execute();
  return ended.length;
}

/** What has run out long ago is nobody's business any more. */
export async function deleteOldSessions({ db, districtId }: Store, accountId: string, before: Date): Promise<void> {
  await db.deleteFrom("sessions").where("district_id", "=", districtId).where("account_id", "=", accountId).where("expires_at", "<", before).execute();
}
