import type { ToldAcceptance } from "../model/acceptance.js";
import type { RemoveReason, ToldRecord } from "../model/change.js";
import { acceptancesOf } from "./acceptedErrors.js";
import type { StatedRow } from "./assignRows.js";
import { diffRoster, type Answer, type Ask, type RosterDiff } from "./diffRoster.js";

/** What a clerk said beforehand, of a record by its id or by the person's name where only one is asked about. */
export type GivenAnswer =
  | { readonly kind: "gone"; readonly who: string; readonly reason: RemoveReason; readonly note?: string | undefined; readonly toUnit?: string | undefined }
  | { readonly kind: "same"; readonly who: string };

export interface TellOptions {
  /** What the unit had told as of the sheet's revision, and what it has told by now. */
  readonly base: readonly ToldRecord[];
  readonly current: readonly ToldRecord[];
  readonly answers: readonly GivenAnswer[];
  newRecordId(): string;
}

export interface Telling extends RosterDiff {
  readonly acceptances: readonly ToldAcceptance[];
  /** Answers to what was not asked, or to what two people are asked about under that name. */
  readonly unmatched: readonly string[];
}

/**
 * What a sheet tells the register, three-way: against what its unit had told when the sheet was last told to it, knowing
 * what came and went since. The clerk's side and the service make it by this same code.
 * @example tellRoster(rows, { base, current: base, answers: [{ kind: "gone", who: "王秀英", reason: "去世" }], newRecordId }).changes
 */
export function tellRoster(rows: readonly StatedRow[], { base, current, answers, newRecordId }: TellOptions): Telling {
  const { records, news } = knownRecords(base, current);
  const asked = answers.length === 0 ? null : diffRoster(records, rows, { news, newRecordId: () => "unused" });
  const { matched, unmatched } = matchAnswers(answers, asked?.asks ?? []);
  const diff = diffRoster(records, rows, { news, newRecordId, answers: matched });
  return { ...diff, acceptances: acceptancesOf(diff.told), unmatched };
}

/** Every record that a row may tell, as it stood at the base; and the ids of those that came or went since. */
function knownRecords(base: readonly ToldRecord[], current: readonly ToldRecord[]): { readonly records: readonly ToldRecord[]; readonly news: ReadonlySet<string> } {
  if (base === current) return { records: base, news: new Set() };
  const before = new Set(base.map(({ recordId }) => recordId));
  const now = new Set(current.map(({ recordId }) => recordId));
  const come = current.filter(({ recordId }) => !before.has(recordId));
  const gone = base.filter(({ recordId }) => !now.has(recordId));
  return { records: [...base, ...come], news: new Set([...come, ...gone].map(({ recordId }) => recordId)) };
}

function matchAnswers(given: readonly GivenAnswer[], asks: readonly Ask[]): { readonly matched: readonly Answer[]; readonly unmatched: readonly string[] } {
  const matched: Answer[] = [];
  const unmatched: string[] = [];
  for (const answer of given) {
    const recordId = recordAskedFor(answer.who, asks);
    if (recordId === null) unmatched.push(answer.who);
    else if (answer.kind === "same") matched.push({ kind: "same", recordId });
    else matched.push({ kind: "gone", recordId, reason: answer.reason, ...(answer.note === undefined ? {} : { note: answer.note }), ...(answer.toUnit === undefined ? {} : { toUnit: answer.toUnit }) });
  }
  return { matched, unmatched };
}

function recordAskedFor(who: string, asks: readonly Ask[]): string | null {
  if (asks.some(({ record }) => record.recordId === who)) return who;
  const [first, second] = asks.filter(({ record }) => record.statement.name === who);
  return first === undefined || second !== undefined ? null : first.record.recordId;
}
