import type { Change, Held, ToldRecord } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import { unreachable } from "../model/unreachable.js";

/**
 * The records with the changes applied in their order. The input is never altered, and the same array comes back when
 * nothing happened: a change that is already there, or that names a record that is not, has no effect.
 * @example applyChanges(base, diffRoster(base, now, options).changes)
 */
export function applyChanges(records: readonly ToldRecord[], changes: readonly Change[]): readonly ToldRecord[] {
  const byId = new Map(records.map((record) => [record.recordId, record]));
  let changed = false;
  for (const change of changes) {
    const before = byId.get(change.recordId);
    const after = applyChange(before, change);
    if (after === before) continue;
    changed = true;
    if (after === undefined) byId.delete(change.recordId);
    else byId.set(change.recordId, after);
  }
  return changed ? [...byId.values()] : records;
}

/** One record with one change applied: the same object back means that nothing happened, undefined that there is none. */
export function applyChange(record: ToldRecord | undefined, change: Change): ToldRecord | undefined {
  switch (change.op) {
    case "add":
      if (record !== undefined) return record;
      return { recordId: change.recordId, statement: change.statement, held: change.held, source: change.source };
    case "set": {
      if (record === undefined) return record;
      const { field, to, heldBy } = change;
      if ((record.statement[field] ?? null) === to && (record.held[field] ?? null) === heldBy) return record;
      return {
        ...record, statement: withText(record.statement, field, to), held: withText(record.held, field, heldBy), source: change.source,
      };
    }
    case "remove":
      return undefined;
    case "settle":
      return settle(record, change.field, change.keep);
    default:
      return unreachable(change);
  }
}

/** What was told last stands as it is; what stood before is told again. */
function settle(record: ToldRecord | undefined, field: FieldId, keep: "told" | "standing"): ToldRecord | undefined {
  const dispute = record?.disputed?.[field];
  if (record === undefined || dispute === undefined) return record;
  const { disputed, ...rest } = record;
  const open = Object.fromEntries(Object.entries(disputed!).filter(([other]) => other !== field));
  const told = keep === "told" ? rest : { ...rest, statement: withText(rest.statement, field, dispute.standing), held: withText(rest.held, field, null) };
  return Object.keys(open).length === 0 ? told : { ...told, disputed: open };
}

export function withText(texts: Held, field: FieldId, text: string | null): Held {
  if (text !== null) return { ...texts, [field]: text };
  return Object.fromEntries(Object.entries(texts).filter(([other]) => other !== field));
}
