import type { AcceptedError } from "../model/acceptance.js";
import type { Source, ToldRecord } from "../model/change.js";
import { comparePeople } from "../match/comparePeople.js";
import { findPairs } from "../match/findPairs.js";
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
  for (const record of base) {
    const key = stateKey(record);
    const alike = waiting.get(key);
    if (alike === undefined) waiting.set(key, [record]);
    else alike.push(record);
  }
  for (const row of now) {
    const record = waiting.get(stateKey(row))?.shift();
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
  const subjects: MatchSubject[] = [];
  records.forEach((record, place) => subjects.push(subjectOfStatement(`record ${String(place)}`, record.statement, record.held)));
  rows.forEach((row, place) => subjects.push(subjectOfStatement(`row ${String(place)}`, row.statement, row.held)));
  const found = new Map<string, Candidate>();
  const add = (recordAt: number, rowAt: number, compared: Pick<Candidate, "decision" | "score" | "reasons">): void => {
    const record = records[recordAt]!;
    const row = rows[rowAt]!;
    const { decision, score, reasons } = compared;
    found.set(`${String(recordAt)} ${String(rowAt)}`, { record, row, decision, score, reasons, alike: likeness(record.statement, row.statement) });
  };
  for (const pair of findPairs(subjects)) {
    if (!pair.a.startsWith("record ") || !pair.b.startsWith("row ")) continue;
    add(Number(pair.a.slice(7)), Number(pair.b.slice(4)), pair);
  }
  for (const [recordAt, rowAt] of sameNamesOrPlaces(records, rows)) {
    const a = subjects[recordAt]!;
    const b = subjects[records.length + rowAt]!;
    if (!found.has(`${String(recordAt)} ${String(rowAt)}`)) add(recordAt, rowAt, comparePeople(a, b));
  }
  for (const [recordAt, rowAt] of muchAlikePairs(records, rows)) {
    if (found.has(`${String(recordAt)} ${String(rowAt)}`)) continue;
    const compared = comparePeople(subjects[recordAt]!, subjects[records.length + rowAt]!);
    if (!compared.reasons.some(({ code }) => code === "id-differs")) add(recordAt, rowAt, compared);
  }
  return [...found.values()].filter((candidate) => candidate.decision !== "apart" || candidate.alike >= muchAlike).sort(byStrength);
}

/** Rows that matching keeps apart as people, but that bear the same name or stand in the same place, as an edited row does. */
function* sameNamesOrPlaces(records: readonly ToldRecord[], rows: readonly StatedRow[]): Iterable<readonly [number, number]> {
  const byName = placesBy(rows, (row) => row.statement.name ?? null);
  const byPlace = placesBy(rows, (row) => placeKey(row.source));
  for (const [recordAt, record] of records.entries()) {
    for (const rowAt of byName.get(record.statement.name ?? "") ?? []) yield [recordAt, rowAt];
    for (const rowAt of byPlace.get(placeKey(record.source)) ?? []) yield [recordAt, rowAt];
  }
}

/** A row that was renamed and moved shares neither with its record, but most of its cells. */
function* muchAlikePairs(records: readonly ToldRecord[], rows: readonly StatedRow[]): Iterable<readonly [number, number]> {
  if (records.length * rows.length > mostPairs) return;
  for (const [recordAt, record] of records.entries()) {
    for (const [rowAt, row] of rows.entries()) if (likeness(record.statement, row.statement) >= muchAlike) yield [recordAt, rowAt];
  }
}

function placesBy(rows: readonly StatedRow[], keyOf: (row: StatedRow) => string | null): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, place) => {
    const key = keyOf(row);
    if (key !== null) places.set(key, [...(places.get(key) ?? []), place]);
  });
  return places;
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
