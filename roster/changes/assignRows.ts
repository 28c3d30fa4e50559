import type { AcceptedError } from "../model/acceptance.js";
import type { Source, ToldRecord } from "../model/change.js";
import { comparePeople, mayBeOne } from "../match/comparePeople.js";
import { lookBetween, type KeyedSubject } from "../match/lookBetween.js";
import { matchKeys } from "../match/matchKeys.js";
import type { MatchReason, MatchSubject } from "../match/subject.js";
import { subjectOfStatement } from "../match/subjectOfStatement.js";
import { likeness, stateKey } from "./stateKey.js";
import type { Stated } from "./statementOf.js";

/** A row of the sheet as it stands now. */
export interface StatedRow extends Stated {
  readonly source: Source;
  /** Errors that somebody let stand; left out where there are none. */
  readonly accepted?: readonly AcceptedError[];
}

/** A record and a row that may be one person, told so differently that only the clerk can say. */
export interface Doubt {
  readonly record: ToldRecord;
  readonly row: StatedRow;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

export interface Assignment {
  readonly pairs: readonly (readonly [ToldRecord, StatedRow])[];
  readonly doubts: readonly Doubt[];
  /** Records that no row tells any more. */
  readonly vanished: readonly ToldRecord[];
  /** Rows that no record knows yet. */
  readonly unknown: readonly StatedRow[];
}

/** Bits of evidence that within one unit are the same row, whatever of it is alike (see match/parameters). */
const sure = 22;
/** Half of the fields alike: the row was edited, not exchanged. */
const muchAlike = 0.5;
/** As many pairs of what is left over are looked at one by one; where more is left over, the sheet is another one. */
const mostPairs = 10_000;

interface Candidate extends Doubt {
  readonly decision: "same" | "review" | "apart";
  readonly alike: number;
}

/**
 * Finds the row of each record: rows are matched, not numbered, so sorting, inserting and re-typing are harmless.
 * What is told alike goes first, then the best of what comes near; what stays unclear is a doubt (S6).
 */
export function assignRows(base: readonly ToldRecord[], now: readonly StatedRow[]): Assignment {
  const records = new Set(base);
  const rows = new Set(now);
  const pairs: (readonly [ToldRecord, StatedRow])[] = [];
  const pair = (record: ToldRecord, row: StatedRow): void => {
    if (!records.delete(record) || !rows.delete(row)) throw new Error("A record and a row are paired once");
    pairs.push([record, row]);
  };
  pairEqualStates(base, now, pair);
  const doubts: Doubt[] = [];
  for (const candidate of candidatesOf([...records], [...rows])) {
    const { record, row } = candidate;
    if (!records.has(record) || !rows.has(row)) continue;
    if (isSure(candidate)) {
      pair(record, row);
    } else {
      records.delete(record);
      rows.delete(row);
      doubts.push({ record, row, score: candidate.score, reasons: candidate.reasons });
    }
  }
  return { pairs, doubts, vanished: [...records], unknown: [...rows] };
}

function pairEqualStates(base: readonly ToldRecord[], now: readonly StatedRow[], pair: (record: ToldRecord, row: StatedRow) => void): void {
  const waiting = new Map<string, ToldRecord[]>();
  // The last first: the first is then taken off the end, which costs the same however many tell the same.
  for (const record of [...base].reverse()) {
    const key = stateKey(record);
    const alike = waiting.get(key);
    if (alike === undefined) waiting.set(key, [record]);
    else alike.push(record);
  }
  for (const row of now) {
    const record = waiting.get(stateKey(row))?.pop();
    if (record !== undefined) pair(record, row);
  }
}

/** Within one unit an equal name tells more than across units; two different sure numbers are always asked about. */
function isSure({ decision, score, alike, reasons }: Candidate): boolean {
  const has = (code: MatchReason["code"]): boolean => reasons.some((reason) => reason.code === code);
  if (decision === "same") return true;
  if (decision === "review" && (score >= sure || (has("name-equal") && (has("birth-equal") || has("birth-compatible"))))) return true;
  return has("name-equal") && alike >= muchAlike && !has("id-differs");
}

/** Best first; of equals the one that stayed in its row. */
function candidatesOf(records: readonly ToldRecord[], rows: readonly StatedRow[]): readonly Candidate[] {
  // A first telling, or one that left nothing over: rows are not compared with each other here.
  if (records.length === 0 || rows.length === 0) return [];
  const [left, right] = [records.map(subjectOf), rows.map(subjectOf)];
  const found = new Map<number, Candidate>();
  /** Keeps the two as candidates where they are alike enough, and says whether. */
  const look = (recordAt: number, rowAt: number, isEnough: (candidate: Candidate) => boolean): boolean => {
    const key = recordAt * rows.length + rowAt;
    if (found.has(key)) return true;
    const [record, row] = [records[recordAt]!, rows[rowAt]!];
    const candidate = { record, row, ...comparePeople(left[recordAt]!, right[rowAt]!), alike: likeness(record.statement, row.statement) };
    if (!isEnough(candidate)) return false;
    found.set(key, candidate);
    return true;
  };
  const isLike = ({ decision, alike }: Candidate): boolean => decision !== "apart" || alike >= muchAlike;
  lookBetween(left.map(byPerson), right.map(byPerson), (recordAt, rowAt) =>
    mayBeOne(left[recordAt]!, right[rowAt]!) && look(recordAt, rowAt, ({ decision }) => decision !== "apart"));
  const byRow = (states: readonly (ToldRecord | StatedRow)[], subjects: readonly MatchSubject[]): readonly KeyedSubject[] =>
    states.map((state, place) => ({ subject: subjects[place]!, keys: rowKeys(state) }));
  lookBetween(byRow(records, left), byRow(rows, right), (recordAt, rowAt) => look(recordAt, rowAt, isLike));
  for (const [recordAt, rowAt] of muchAlikePairs(records, rows)) {
    look(recordAt, rowAt, (candidate) => isLike(candidate) && !candidate.reasons.some(({ code }) => code === "id-differs"));
  }
  return [...found.values()].sort(byStrength);
}

function subjectOf({ statement, held }: ToldRecord | StatedRow): MatchSubject {
  return subjectOfStatement("", statement, held);
}

function byPerson(subject: MatchSubject): KeyedSubject {
  return { subject, keys: matchKeys(subject) };
}

/** Rows that matching keeps apart as people may bear the same name or stand in the same place, as an edited row does. */
function rowKeys({ statement, source }: ToldRecord | StatedRow): readonly string[] {
  return [...(statement.name === undefined ? [] : [`name ${statement.name}`]), `place ${placeKey(source)}`];
}

/** A row that was renamed and moved shares neither with its record, but most of its cells. */
function* muchAlikePairs(records: readonly ToldRecord[], rows: readonly StatedRow[]): Iterable<readonly [number, number]> {
  if (records.length * rows.length > mostPairs) return;
  for (const [recordAt, record] of records.entries()) {
    for (const [rowAt, row] of rows.entries()) if (likeness(record.statement, row.statement) >= muchAlike) yield [recordAt, rowAt];
  }
}

/** The file's name is left out: units save this year's roster under a new one. */
function placeKey(source: Source): string {
  return JSON.stringify([source.sheet, source.row]);
}

function byStrength(a: Candidate, b: Candidate): number {
  return rank(b) - rank(a) || b.score - a.score || b.alike - a.alike || Number(stays(b)) - Number(stays(a));
}

function rank({ decision }: Candidate): number {
  return decision === "same" ? 2 : decision === "review" ? 1 : 0;
}

function stays({ record, row }: Candidate): boolean {
  return placeKey(record.source) === placeKey(row.source);
}
