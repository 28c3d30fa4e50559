import type { IsoDay } from "../../roster/model/partialDate.js";
import { defaultPolicy, type Policy } from "../../roster/model/policy.js";
import type { Store } from "./openStore.js";

export interface KeptPolicy {
  readonly policy: Policy;
  /** The number of the document that puts it in force. */
  readonly document: string | null;
  readonly by: string;
  readonly at: Date;
}

/** false where there is one of that version already. */
export async function insertPolicy({ db, districtId }: Store, { policy, document, by, at }: KeptPolicy): Promise<boolean> {
  const inserted = await db
    .insertInto("policies")
    .values({ district_id: districtId, version: policy.version, in_force_from: policy.inForceFrom, policy: JSON.stringify(policy), document, set_by: by, set_at: at })
    .onConflict((on) => on.doNothing())
    .returning("version")
    .execute();
  return inserted.length === 1;
}

/** Every policy that the bureau has set, the latest in force first. */
export async function readPolicies(store: Store): Promise<readonly KeptPolicy[]> {
  const rows = await policiesOf(store).execute();
  return rows.map(keptOf);
}

/** The policy in force on a day; before the bureau has set any, the one that the product comes with. */
export async function readPolicyOn(store: Store, day: IsoDay): Promise<Policy> {
  const row = await policiesOf(store).where("in_force_from", "<=", day).limit(1).executeTakeFirst();
  return row === undefined ? defaultPolicy : keptOf(row).policy;
}

/** Only for making them anew from the history. */
export async function deletePolicies({ db, districtId }: Store): Promise<void> {
  await db.deleteFrom("policies").where("district_id", "=", districtId).execute();
}

function policiesOf({ db, districtId }: Store) {
  return db
    .selectFrom("policies")
    .select(["policy", "document", "set_by", "set_at"])
    .where("district_id", "=", districtId)
    .orderBy("in_force_from", "desc").orderBy("set_at", "desc").orderBy("version", "desc");
}

/** What a policy of an older program does not know goes by the default. */
function keptOf(row: Awaited<ReturnType<ReturnType<typeof policiesOf>["execute"]>>[number]): KeptPolicy {
  return { policy: { ...defaultPolicy, ...row.policy }, document: row.document, by: row.set_by, at: row.set_at };
}
