import { valueDigestOf } from "../../roster/changes/acceptedErrors.js";
import type { ToldAcceptance } from "../../roster/model/acceptance.js";
import type { KeptRecord, Statement } from "../../roster/model/change.js";
import type { Finding } from "../../roster/model/finding.js";
import { appendEvents, readEvents, type EventStamp, type KeptEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { readRecords } from "../store/records.js";
import type { RosterPlace, RosterState } from "../store/rosters.js";

/** What the history keeps of an accepted error: the value by a keyed mark only, the words sealed. */
export interface AcceptedBody {
  readonly rule: string;
  readonly field: string | null;
  readonly valueMark: string;
  readonly reason: { readonly sealedText: string };
  readonly acceptedBy: { readonly sealedText: string };
  readonly acceptedOn: string;
}

type AcceptedTest = (recordId: string, statement: Statement) => (error: Pick<Finding, "rule" | "field">) => boolean;

const kind = "error-accepted";

export function isAcceptance(event: KeptEvent): event is KeptEvent & { readonly body: AcceptedBody } {
  return event.kind === kind;
}

/**
 * Which errors of the records were let stand, with this submission or before. One that was accepted of another value says
 * nothing: the finding comes back (C4).
 */
export async function readAccepted(store: Store, place: RosterPlace, recordIds: readonly string[], come: readonly ToldAcceptance[]): Promise<AcceptedTest> {
  if (recordIds.length === 0) return () => () => false;
  const accepted = new Set(come.map((each) => keyOf(each.recordId, each, markOf(store, each.valueDigest))));
  for (const { subject, body } of await readEvents(store, place, { subjects: recordIds, kinds: [kind] })) {
    const kept = body as AcceptedBody;
    accepted.add(keyOf(subject, kept, kept.valueMark));
  }
  return (recordId, statement) => (error) => accepted.has(keyOf(recordId, error, markOf(store, valueDigestOf(statement, error))));
}

/** Adds to the history the acceptances that it does not hold yet and whose value is the one that the register holds now. */
export async function keepAcceptances(
  store: Store, place: RosterPlace, roster: RosterState,
  { come, stamp }: { readonly come: readonly ToldAcceptance[]; readonly stamp: Omit<EventStamp, "revision"> },
): Promise<void> {
  if (come.length === 0) return;
  const recordIds = [...new Set(come.map(({ recordId }) => recordId))];
  const records = new Map((await readRecords(store, place, recordIds)).map((record) => [record.recordId, record]));
  const isKept = await readAccepted(store, place, recordIds, []);
  const fresh = come.filter((each) => {
    const record = records.get(each.recordId);
    return record !== undefined && isOf(each, record) && !isKept(each.recordId, record.statement)(each);
  });
  const events = fresh.map(({ recordId, rule, field, valueDigest, reason, acceptedBy, acceptedOn }) => {
    const body: AcceptedBody = {
      rule, field, valueMark: markOf(store, valueDigest), reason: { sealedText: reason }, acceptedBy: { sealedText: acceptedBy }, acceptedOn,
    };
    return { kind, subject: recordId, body };
  });
  await appendEvents(store, place, roster.chain, { stamp: { ...stamp, revision: roster.revision }, events });
}

function isOf({ rule, field, valueDigest }: ToldAcceptance, { removed, statement }: KeptRecord): boolean {
  return removed === null && valueDigestOf(statement, { rule, field }) === valueDigest;
}

/** A bare digest of a value could be guessed from the database alone. */
function markOf({ vault }: Store, valueDigest: string): string {
  return vault.mark("accepted value", valueDigest);
}

function keyOf(recordId: string, { rule, field }: { readonly rule: string; readonly field: string | null }, mark: string): string {
  return JSON.stringify([recordId, rule, field, mark]);
}
