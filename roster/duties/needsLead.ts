import type { Change } from "../model/change.js";
import type { ConfirmedChange, Policy } from "../model/policy.js";
import { statesDeath } from "./toldDeath.js";

/**
 * Whether a clerk's changes need the unit lead's confirmation before they count. One such change holds the whole
 * submission: it is taken whole or not at all.
 * @example needsLead([{ op: "remove", recordId: "r1", reason: "误录", note: "" }], { ...policy, clerkNeedsLead: ["误录"] }) === true
 */
export function needsLead(changes: readonly Change[], { clerkNeedsLead }: Pick<Policy, "clerkNeedsLead">): boolean {
  if (typeof clerkNeedsLead === "boolean") return clerkNeedsLead && changes.length > 0;
  return changes.some((change) => classesOf(change).some((one) => clerkNeedsLead.includes(one)));
}

function classesOf(change: Change): readonly ConfirmedChange[] {
  const op = change.op === "remove" ? change.reason : change.op;
  return statesDeath(change) ? [op, "去世"] : [op];
}
