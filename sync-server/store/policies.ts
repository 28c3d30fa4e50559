import type { IsoDay } from "../../roster/model/partialDate.js";
import { defaultPolicy, type Policy } from "../../roster/model/policy.js";
import type { Store } from "./openStore.js";

/** Every policy that was set, the earliest first; what a policy of an older program does not name is as by default. */
export async function readPolicies({ db, districtId }: Store): Promise<readonly Policy[]> {
  const rows = await db.selectFrom("policies").select("policy").where("district_id", "=", districtId).orderBy("in_force_from").execute();
  return rows.map(({ policy }) => ({ ...defaultPolicy, ...policy }));
}

/** The one in force on a day; the default one before any was set. */
export function policyOn(policies: readonly Policy[], day: IsoDay): Policy {
  return policies.findLast(({ inForceFrom }) => inForceFrom <= day) ?? defaultPolicy;
}

export async function readPolicyOn(store: Store, day: IsoDay): Promise<Policy> {
  const row = await store.db
    .selectFrom("policies").select("policy")
    .where("district_id", "=", store.districtId).where("in_force_from", "<=", day)
    .orderBy("in_force_from", "desc").limit(1).executeTakeFirst();
  return row === undefined ? defaultPolicy : { ...defaultPolicy, ...row.policy };
}

/** One policy begins on one day: set again for that day it replaces the one before, which the history keeps. */
export async function upsertPolicy({ db, districtId }: Store, policy: Policy, { by, at }: { readonly by: string; readonly at: Date }): Promise<void> {
  const values = { policy: JSON.stringify(policy), set_by: by, set_at: at };
  await db
    .insertInto("policies")
    .values({ district_id: districtId, in_force_from: policy.inForceFrom, ...values })
    .onConflict((on) => on.columns(["district_id", "in_force_from"]).doUpdateSet(values))
    .execute();
}
