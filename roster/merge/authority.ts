import type { Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import type { PersonFacts, PersonFlags } from "../model/person.js";
import type { Authority, AuthorityCategory, Policy } from "../model/policy.js";
import { lastWords } from "./lastWords.js";

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

/**
 * Whether a new value of the field is a proposal: a field that the bureau decides holds a value, or the bureau has stated
 * one. Only the unit's own statement and what the bureau says of the person are looked at, so that no unit learns from the
 * answer what another one told (P1).
 * @param statement what stands of the unit's own record before the change
 * @example isProtected("orig_rank", record.statement, noFacts, policy)
 */
export function isProtected(field: FieldId, statement: Statement, { flags, words }: Pick<PersonFacts, "flags" | "words">, policy: Policy): boolean {
  const stated = lastWords(words);
  if (statement[field] === undefined && !stated.has(field)) return false;
  const kind = stated.get("retire_kind");
  const known: Statement = kind?.value === undefined || kind.value === null ? statement : { ...statement, retire_kind: kind.value };
  return protectedFields(known, flags, policy).has(field);
}
