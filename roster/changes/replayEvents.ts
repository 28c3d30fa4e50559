import type { Dispute, Disputed, Held, KeptRecord, RemoveReason, Source, Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import { withTimes } from "./fieldTimes.js";
import { withText } from "./applyChanges.js";

/** What the history tells of one record at one time: a new one whole, a known one by the cells that changed. */
export interface ToldEvent {
  readonly recordId: string;
  readonly at: string;
  readonly body:
    | { readonly statement: Statement; readonly held: Held; readonly source: Source }
    | {
        readonly cells: readonly { readonly field: string; readonly to: string | null; readonly heldBy: string | null; readonly dispute?: Dispute | undefined }[];
        readonly source: Source;
        readonly reason: RemoveReason | null;
      };
}

/**
 * The records that a history gives, oldest event first: the same as the tables hold, whatever the way that led to them (H2).
 * @example replayEvents(events).get("r1")?.statement.name // "李建国"
 */
export function replayEvents(events: Iterable<ToldEvent>): ReadonlyMap<string, KeptRecord> {
  const records = new Map<string, KeptRecord>();
  for (const event of events) records.set(event.recordId, replayEvent(records.get(event.recordId), event));
  return records;
}

/** One record after one more event. */
export function replayEvent(record: KeptRecord | undefined, { recordId, at, body }: ToldEvent): KeptRecord {
  if (!("cells" in body)) return { recordId, statement: body.statement, held: body.held, source: body.source, removed: null, toldAt: at };
  let statement = record?.statement ?? {};
  let held = record?.held ?? {};
  let disputed: Disputed = record?.disputed ?? {};
  for (const { field, to, heldBy, dispute } of body.cells) {
    statement = withText(statement, field as FieldId, to);
    held = withText(held, field as FieldId, heldBy);
    const others = Object.entries(disputed).filter(([other]) => other !== field);
    disputed = Object.fromEntries(dispute === undefined ? others : [...others, [field, dispute]]);
  }
  const after = { recordId, statement, held, source: body.source, removed: body.reason, ...(Object.keys(disputed).length === 0 ? {} : { disputed }) };
  return withTimes(record ?? null, after, at);
}
