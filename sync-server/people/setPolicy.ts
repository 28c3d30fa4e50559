import { randomUUID } from "node:crypto";
import { problems } from "../problem.js";
import type { Store } from "../store/openStore.js";
import { insertPolicy, type KeptPolicy } from "../store/policies.js";
import { recordOffice } from "./recordOffice.js";

/**
 * Sets a policy of a new version, with its event in the district's history; none that was set is altered.
 * @throws Problem "policy-exists"
 */
export async function setPolicy(store: Store, kept: KeptPolicy): Promise<void> {
  const { policy, document, by, at } = kept;
  if (!(await insertPolicy(store, kept))) throw problems.policyExists();
  await recordOffice(store, { cause: randomUUID(), actor: by, at }, [{ kind: "policy-set", subject: policy.version, body: { policy, document } }]);
}
