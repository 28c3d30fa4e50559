import type { Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import type { PersonFlags } from "../model/person.js";
import type { Authority, AuthorityCategory, Policy } from "../model/policy.js";

export interface FieldAuthority {
  readonly ruleId: string;
  readonly authority: Authority;
}

/** Where the policy names no authority: the latest word that somebody confirmed. */
export const latestConfirmed: FieldAuthority = { ruleId: "latest-confirmed", authority: "latest" };

/** The categories of a person that the authority policy tells apart; 四套班子 is marked by hand and follows from no rank. */
export function categoriesOf(statement: Statement, flags: PersonFlags): readonly AuthorityCategory[] {
  const categories: AuthorityCategory[] = [];
  if (statement.retire_kind === "离休") categories.push("lixiu");
  if (flags.fourBodies) categories.push("four-bodies");
  return categories.length > 0 ? categories : ["other"];
}

/**
 * Whose word counts for a field of somebody in these categories.
 * @example authorityOf("orig_rank", ["lixiu"], defaultPolicy) // { ruleId: "bureau-lixiu", authority: "bureau" }
 */
export function authorityOf(field: FieldId, categories: readonly AuthorityCategory[], policy: Policy): FieldAuthority {
  return policy.authority.find((rule) => rule.fields.includes(field) && rule.categories.some((one) => categories.includes(one))) ?? latestConfirmed;
}

/**
 * The fields of a record that the bureau decides. A unit's change of one that the bureau has stated, or that already holds
 * a value, is a proposal.
 * @param statement what stands before the change: a change of 离休 itself frees no other field
 */
export function protectedFields(statement: Statement, flags: PersonFlags, policy: Policy): ReadonlySet<FieldId> {
  const categories = categoriesOf(statement, flags);
  const named = policy.authority.flatMap((rule) => (rule.authority === "bureau" ? rule.fields : []));
  return new Set(named.filter((field) => authorityOf(field, categories, policy).authority === "bureau"));
}
