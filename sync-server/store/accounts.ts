import type { Selectable } from "kysely";
import type { AccountRole, AccountStanding, FactorKind } from "../../roster/protocol/account.js";
import type { Store } from "./openStore.js";
import type { AccountsTable } from "./tables.js";

export interface Account extends AccountStanding {
  readonly accountId: string;
  readonly login: string;
  /** An scrypt text; null until the invitation was taken. */
  readonly password: string | null;
  readonly factor: AccountFactor | null;
  readonly createdAt: Date;
  readonly disabled: boolean;
}

export interface AccountFactor {
  readonly kind: FactorKind;
  /** An authenticator's secret, or a certificate's fingerprint. */
  readonly text: string;
}

/** false where the login is taken. */
export async function insertAccount({ db, districtId }: Store, account: Pick<Account, "accountId" | "login" | "password" | "createdAt"> & AccountStanding): Promise<boolean> {
  const inserted = await db
    .insertInto("accounts")
    .values({
      district_id: districtId, account_id: account.accountId, login: account.login, password: account.password, ...columnsOf(account),
      factor_kind: null, factor: null, factor_offer: null, factor_step: 0, created_at: account.createdAt, disabled_at: null,
    })
    .onConflict((on) => on.doNothing())
    .returning("account_id")
    .execute();
  return inserted.length === 1;
}

function columnsOf({ displayName, role, unitId, departmentId }: AccountStanding) {
  return { display_name: displayName, role, unit_id: unitId, department_id: departmentId };
}

export async function findAccount(store: Store, accountId: string): Promise<Account | null> {
  return accountOrNull(store, await accountsOf(store).where("account_id", "=", accountId).executeTakeFirst());
}

export async function findAccountByLogin(store: Store, login: string): Promise<Account | null> {
  return accountOrNull(store, await accountsOf(store).where("login", "=", login).executeTakeFirst());
}

export async function listAccounts(store: Store): Promise<readonly Account[]> {
  return (await accountsOf(store).orderBy("login").execute()).map((row) => accountOf(store, row));
}

/** The accounts of a unit, those that were ended too. */
export async function listAccountsOf(store: Store, unitId: string): Promise<readonly Account[]> {
  return (await accountsOf(store).where("unit_id", "=", unitId).orderBy("login").execute()).map((row) => accountOf(store, row));
}

/** Whether somebody who can sign in keeps the accounts. */
export async function countAccounts({ db, districtId }: Store, role: AccountRole): Promise<number> {
  const { count } = await db
    .selectFrom("accounts")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("district_id", "=", districtId).where("role", "=", role).where("disabled_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function accountsOf({ db, districtId }: Store) {
  return db.selectFrom("accounts").selectAll().where("district_id", "=", districtId);
}

function accountOrNull(store: Store, row: Selectable<AccountsTable> | undefined): Account | null {
  return row === undefined ? null : accountOf(store, row);
}

function accountOf({ vault }: Store, row: Selectable<AccountsTable>): Account {
  const { factor_kind: kind, factor } = row;
  return {
    accountId: row.account_id, login: row.login, displayName: row.display_name, role: row.role, unitId: row.unit_id, departmentId: row.department_id,
    password: row.password, factor: kind === null || factor === null ? null : { kind, text: vault.open(factorPlace(row.account_id), factor) },
    createdAt: row.created_at, disabled: row.disabled_at !== null,
  };
}

function factorPlace(accountId: string) {
  return { table: "accounts", column: "factor", row: accountId };
}

function update({ db, districtId }: Store, accountId: string) {
  return db.updateTable("accounts").where("district_id", "=", districtId).where("account_id", "=", accountId);
}

export async function updateStanding(store: Store, accountId: string, standing: AccountStanding, disabledAt: Date | null): Promise<void> {
  await update(store, accountId).set({ ...columnsOf(standing), disabled_at: disabledAt }).execute();
}

export async function updatePassword(store: Store, accountId: string, password: string): Promise<void> {
  await update(store, accountId).set({ password }).execute();
}

/** null takes the factor off: the account sets up a new one at its next signing in. */
export async function updateFactor(store: Store, accountId: string, factor: AccountFactor | null): Promise<void> {
  const sealed = factor === null ? null : store.vault.seal(factorPlace(accountId), factor.text);
  await update(store, accountId).set({ factor_kind: factor?.kind ?? null, factor: sealed, factor_offer: null }).execute();
}

/** A new secret that counts once a code of it was given. */
export async function offerFactor(store: Store, accountId: string, secret: string): Promise<void> {
  await update(store, accountId).set({ factor_offer: store.vault.seal(factorPlace(accountId), secret) }).execute();
}

export async function readFactorOffer(store: Store, accountId: string): Promise<string | null> {
  const row = await accountsOf(store).where("account_id", "=", accountId).executeTakeFirst();
  return row?.factor_offer == null ? null : store.vault.open(factorPlace(accountId), row.factor_offer);
}

/** Takes a step of time for this account; false where it, or a later one, was taken before: a code counts once. */
export async function takeFactorStep(store: Store, accountId: string, step: number): Promise<boolean> {
  const taken = await update(store, accountId).where("factor_step", "<", String(step)).set({ factor_step: step }).returning("account_id").execute();
  return taken.length === 1;
}

/** Puts new codes in the place of all of the account's. */
export async function replaceRecoveryCodes({ db, districtId }: Store, accountId: string, hashes: readonly string[]): Promise<void> {
  await db.deleteFrom("recovery_codes").where("district_id", "=", districtId).where("account_id", "=", accountId).execute();
  if (hashes.length === 0) return;
  await db.insertInto("recovery_codes").values(hashes.map((hash) => ({ district_id: districtId, account_id: accountId, code_hash: hash, used_at: null }))).execute();
}

/** false where the account has no such code, or has used it. */
export async function takeRecoveryCode({ db, districtId }: Store, accountId: string, hash: string, at: Date): Promise<boolean> {
  const taken = await db
    .updateTable("recovery_codes")
    .set({ used_at: at })
    .where("district_id", "=", districtId).where("account_id", "=", accountId).where("code_hash", "=", hash).where("used_at", "is", null)
    .returning("code_hash")
    .execute();
  return taken.length === 1;
}
