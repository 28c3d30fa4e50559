import type { KeptRecord } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import { inForce } from "./inForce.js";

/** When what a record tells was told: whole at first, single fields since. */
export type ToldTimes = Pick<KeptRecord, "toldAt" | "wholeAt" | "fieldTimes">;

/**
 * When the value of a field that stands was last told, or chosen where two had told it; null where nobody kept a time. What
 * was told of other fields of the record since does not make it newer.
 * @example toldTime({ toldAt: "2026-11-25T…", wholeAt: "2026-01-05T…", fieldTimes: { mobile: "2026-11-25T…" } }, "orig_post") // "2026-01-05T…"
 */
export function toldTime({ toldAt, wholeAt, fieldTimes }: ToldTimes, field: FieldId): string | null {
  return fieldTimes?.[field] ?? wholeAt ?? toldAt ?? null;
}

/**
 * A record with its times after a change. A value that is told but does not stand yet leaves the time of the one that does;
 * a dispute that ends dates the value that was chosen. What is sent again unchanged dates nothing: two units that keep one
 * person would else win over each other by who sends last.
 * @param at when it was told
 */
export function withTimes(before: KeptRecord | null, after: KeptRecord, at: string): KeptRecord {
  const { recordId, statement, held, source, removed, disputed } = after;
  const record = { recordId, statement, held, source, removed, ...(disputed === undefined ? {} : { disputed }) };
  if (before === null) return { ...record, toldAt: at };
  const times: { [F in FieldId]?: string } = { ...before.fieldTimes };
  for (const field of decidedFields(before, after)) times[field] = at;
  const wholeAt = before.wholeAt ?? before.toldAt ?? at;
  return { ...record, toldAt: at, wholeAt, ...(Object.keys(times).length === 0 ? {} : { fieldTimes: times }) };
}

/** Fields of which another value stands now, or about which a dispute is over. */
function decidedFields(before: KeptRecord, after: KeptRecord): readonly FieldId[] {
  const [were, are] = [inForce(before.statement, before.disputed), inForce(after.statement, after.disputed)];
  const fields = new Set([...Object.keys(were), ...Object.keys(are), ...Object.keys(before.disputed ?? {})]) as ReadonlySet<FieldId>;
  return [...fields].filter((field) => were[field] !== are[field] || (before.disputed?.[field] !== undefined && after.disputed?.[field] === undefined));
}
