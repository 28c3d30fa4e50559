import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AcceptedError, ToldAcceptance } from "../model/acceptance.js";
import type { Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import type { AcceptedFinding } from "../rules/acceptances.js";
import { rules } from "../rules/rules.js";

const readsOf: ReadonlyMap<string, readonly FieldId[]> = new Map(rules.map((rule) => [rule.code, rule.scope === "table" ? [] : rule.reads]));

/**
 * A digest of what a rule looks at in a statement: the person, the field and whatever else the rule reads. Another value is
 * another digest, so that what was accepted of the one says nothing of the other (C4).
 * @example valueDigestOf({ name: "李建国", birth_date: "1945" }, { rule: "date-order", field: "birth_date" }).length === 64
 */
export function valueDigestOf(statement: Statement, { rule, field }: Pick<AcceptedError, "rule" | "field">): string {
  const fields = new Set<FieldId>(["name", "id_no", ...(field === null ? [] : [field]), ...(readsOf.get(rule) ?? [])]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([rule, field, [...fields].sort().map((each) => [each, statement[each] ?? null])]))));
}

/** The accepted errors of one row, each bound to what the row tells now. Warnings hold nothing back, so they stay at home. */
export function acceptedErrorsOf(statement: Statement, accepted: readonly AcceptedFinding[]): readonly AcceptedError[] {
  return accepted
    .filter(({ finding }) => finding.severity === "error")
    .map(({ finding: { rule, field }, acceptance: { reason, acceptedBy, acceptedOn } }) => ({
      rule, field, valueDigest: valueDigestOf(statement, { rule, field }), reason, acceptedBy, acceptedOn,
    }));
}

/** What travels with a submission: the accepted errors of the rows that the register knows by their records. */
export function acceptancesOf(rows: readonly { readonly recordId: string; readonly accepted?: readonly AcceptedError[] }[]): readonly ToldAcceptance[] {
  return rows.flatMap(({ recordId, accepted }) => (accepted ?? []).map((each) => ({ recordId, ...each })));
}
