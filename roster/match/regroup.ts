import { findPairs, type MatchPair } from "./findPairs.js";
import { groupPeople } from "./groupPeople.js";
import { pairKey, type Judged, type JudgedPair } from "./judged.js";
import { lookBounds, type LookBounds } from "./lookBounds.js";
import { matchKeys } from "./matchKeys.js";
import type { MatchSubject } from "./subject.js";

/** A subject as it was and as it is; null: it told or tells of nobody. */
export interface ChangedSubject {
  readonly subjectId: string;
  readonly before: MatchSubject | null;
  readonly after: MatchSubject | null;
}

/** What is known beside the changed subjects, as it stands after the change. */
export interface Neighbourhood {
  /** Nothing is known but the changed subjects: there is nothing to look for. */
  readonly isEmpty?: boolean;
  byKeys(keys: readonly string[]): Promise<readonly MatchSubject[]>;
  byIds(subjectIds: readonly string[]): Promise<readonly MatchSubject[]>;
  /** The standing decisions about pairs of which one is among these. */
  judged(subjectIds: readonly string[]): Promise<Judged>;
}

/** Who is who around a change: complete for what it names, and beyond that nothing changes. */
export interface Regrouping {
  /** Groups of those whose group may have changed. */
  readonly groups: readonly (readonly string[])[];
  /** What holds them together. */
  readonly links: readonly MatchPair[];
  /** Every open question that touches one of `touched`. */
  readonly review: readonly MatchPair[];
  /** Those in the groups, and those that tell of nobody now. */
  readonly touched: readonly string[];
}

/**
 * Settles who is who again around the subjects that changed. Looked at are only those that share a key with them, or with
 * whom they are or were linked, and on along links (M6); the result is what grouping everybody would give (M5).
 */
export async function regroup(changed: readonly ChangedSubject[], around: Neighbourhood, bounds: LookBounds = lookBounds): Promise<Regrouping> {
  const known = new Map<string, MatchSubject>();
  for (const { after } of changed) if (after !== null) known.set(after.subjectId, after);
  const asked = new Set<string>();
  const learn = async (subjects: readonly MatchSubject[]): Promise<void> => {
    if (around.isEmpty === true) return;
    const fresh = new Set<string>();
    for (const subject of subjects) for (const key of matchKeys(subject)) if (!asked.has(key)) fresh.add(key);
    for (const key of fresh) asked.add(key);
    if (fresh.size === 0) return;
    for (const subject of await around.byKeys([...fresh])) if (!known.has(subject.subjectId)) known.set(subject.subjectId, subject);
  };
  await learn([...known.values(), ...changed.flatMap(({ before }) => (before === null ? [] : [before]))]);
  const own = new Set(changed.map(({ subjectId }) => subjectId));
  const starts = [...own, ...movedAside(known, { changed, own, bounds })];
  const decided = openDecided(around);
  await decided.learn([...own]);
  for (;;) {
    await learnAccepted(decided.judged(), known, around);
    const pairs = findPairs([...known.values()], bounds);
    const were = findPairs(asBefore(known, changed), bounds);
    const affected = reachedFrom(starts, [...pairs.filter(isSame), ...were.filter(isSame), ...decided.judged().accepted]);
    const members = [...known.values()].filter(({ subjectId }) => affected.has(subjectId));
    const [size, decisions] = [known.size, decided.judged().accepted.length];
    await learn(members);
    await decided.learn(members.map(({ subjectId }) => subjectId));
    if (known.size === size && decided.judged().accepted.length === decisions) return settle(known, { affected, changed, judged: decided.judged(), pairs });
  }
}

/** Decisions as they become known, each subject asked about once. */
function openDecided(around: Neighbourhood): { learn(subjectIds: readonly string[]): Promise<void>; judged(): Judged } {
  const asked = new Set<string>();
  const pairs = { accepted: new Map<string, JudgedPair>(), denied: new Map<string, JudgedPair>() };
  return {
    async learn(subjectIds) {
      const fresh = subjectIds.filter((subjectId) => !asked.has(subjectId));
      if (fresh.length === 0) return;
      for (const subjectId of fresh) asked.add(subjectId);
      const { accepted, denied } = await around.judged(fresh);
      for (const pair of accepted) pairs.accepted.set(pairKey(pair.a, pair.b), pair);
      for (const pair of denied) pairs.denied.set(pairKey(pair.a, pair.b), pair);
    },
    judged: () => ({ accepted: [...pairs.accepted.values()], denied: [...pairs.denied.values()] }),
  };
}

function isSame({ decision }: MatchPair): boolean {
  return decision === "same";
}

/** What is known as it was before the change. */
function asBefore(known: ReadonlyMap<string, MatchSubject>, changed: readonly ChangedSubject[]): readonly MatchSubject[] {
  const were = new Map(known);
  for (const { subjectId, before } of changed) {
    if (before === null) were.delete(subjectId);
    else were.set(subjectId, { ...before, subjectId });
  }
  return [...were.values()];
}

interface Moving {
  readonly changed: readonly ChangedSubject[];
  readonly own: ReadonlySet<string>;
  readonly bounds: LookBounds;
}

/**
 * Others who are compared, or are no more, because somebody came between them or went, under a key that more share than are
 * all compared. Only such keys of the changed are looked under: of these all bearers are known, of other keys perhaps not.
 */
function movedAside(known: ReadonlyMap<string, MatchSubject>, { changed, own, bounds }: Moving): readonly string[] {
  if ([...known.keys()].every((subjectId) => own.has(subjectId))) return [];
  const former = changed.flatMap(({ before }) => before ?? []);
  const bearers = new Map<string, number>([...former, ...changed.flatMap(({ after }) => after ?? [])].flatMap((subject) => matchKeys(subject).map((key) => [key, 0] as const)));
  for (const subject of [...known.values(), ...former]) {
    for (const key of matchKeys(subject)) if (bearers.has(key)) bearers.set(key, bearers.get(key)! + 1);
  }
  const crowded = new Set([...bearers].flatMap(([key, count]) => (count > bounds.near + 1 ? [key] : [])));
  if (crowded.size === 0) return [];
  const pairsOf = (subjects: readonly MatchSubject[]): ReadonlyMap<string, MatchPair> => {
    const pairs = findPairs(subjects, bounds, (subject) => matchKeys(subject).filter((key) => crowded.has(key)));
    return new Map(pairs.flatMap((pair) => (own.has(pair.a) || own.has(pair.b) ? [] : [[pairKey(pair.a, pair.b), pair]])));
  };
  const [were, are] = [pairsOf(asBefore(known, changed)), pairsOf([...known.values()])];
  const moved = [...[...were].filter(([key]) => !are.has(key)), ...[...are].filter(([key]) => !were.has(key))];
  return moved.flatMap(([, { a, b }]) => [a, b]);
}

async function learnAccepted({ accepted }: Judged, known: Map<string, MatchSubject>, around: Neighbourhood): Promise<void> {
  const missing = accepted.flatMap(({ a, b }) => [a, b]).filter((subjectId) => !known.has(subjectId));
  if (missing.length === 0) return;
  for (const subject of await around.byIds([...new Set(missing)])) known.set(subject.subjectId, subject);
}

function reachedFrom(starts: readonly string[], links: readonly { readonly a: string; readonly b: string }[]): ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  const put = (from: string, to: string): void => {
    const known = beside.get(from);
    if (known === undefined) beside.set(from, [to]);
    else known.push(to);
  };
  for (const { a, b } of links) {
    put(a, b);
    put(b, a);
  }
  const reached = new Set(starts);
  for (const subjectId of reached) for (const next of beside.get(subjectId) ?? []) reached.add(next);
  return reached;
}

function settle(
  known: ReadonlyMap<string, MatchSubject>,
  { affected, changed, judged, pairs }: {
    readonly affected: ReadonlySet<string>; readonly changed: readonly ChangedSubject[]; readonly judged: Judged; readonly pairs: readonly MatchPair[];
  },
): Regrouping {
  const { groups, links, review } = groupPeople([...known.values()], judged, pairs);
  const touched = new Set(changed.map(({ subjectId }) => subjectId));
  for (const subjectId of affected) if (known.has(subjectId)) touched.add(subjectId);
  return {
    groups: groups.filter(([first]) => touched.has(first!)),
    links: links.filter(({ a }) => touched.has(a)),
    review: review.filter(({ a, b }) => touched.has(a) || touched.has(b)),
    touched: [...touched],
  };
}
