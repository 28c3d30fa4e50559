import type { MatchPair } from "./findPairs.js";
import { nothingJudged, type Judged, type JudgedPair } from "./judged.js";
import { openJoining, type Joining } from "./joining.js";
import { hasSureNumber, type MatchSubject } from "./subject.js";

/**
 * Clusters by accepted links without a veto inside, never by plain chains. In three steps, each on what the one before
 * made: what people accepted; equal sure numbers; the other strong links. Where a step's links would bring together what
 * must stay apart (two sure numbers, a pair that people denied), those that are forbidden stay as they are, and whatever
 * else hangs there joins one of them only when its links lead to that one alone. All of it goes by sets: the order of the
 * subjects changes nothing.
 */
export function clusterSubjects(subjects: readonly MatchSubject[], pairs: readonly MatchPair[], judged: Judged = nothingJudged): readonly (readonly string[])[] {
  const sorted = [...subjects].sort((left, right) => (left.subjectId < right.subjectId ? -1 : 1));
  const placeOf = new Map(sorted.map(({ subjectId }, place) => [subjectId, place]));
  const linksOf = (from: readonly JudgedPair[]): readonly Link[] =>
    from.flatMap(({ a, b }) => (placeOf.has(a) && placeOf.has(b) ? [[placeOf.get(a)!, placeOf.get(b)!] as const] : []));
  const joining = openJoining(sorted.length);
  const denied = linksOf(judged.denied);
  joinStep({ joining, links: linksOf(judged.accepted), denied, numbered: new Set() });
  joinStep({ joining, links: linksOfNumbers(sorted, new Set(denied.flat())), denied, numbered: new Set() });
  const numbered = new Set<number>();
  sorted.forEach((subject, place) => {
    if (hasSureNumber(subject)) numbered.add(joining.rootOf(place));
  });
  joinStep({ joining, links: linksOf(pairs.filter(({ decision }) => decision === "same")), denied, numbered });
  return groupsOf(sorted, joining);
}

type Link = readonly [number, number];

interface Step {
  readonly joining: Joining;
  readonly links: readonly Link[];
  readonly denied: readonly Link[];
  /** Sets that bear a sure number, by their roots: two of them never come together. */
  readonly numbered: ReadonlySet<number>;
}

function joinStep({ joining, links, denied, numbered }: Step): void {
  const lifted = links.map(([a, b]): Link => [joining.rootOf(a), joining.rootOf(b)]).filter(([a, b]) => a !== b);
  const poles = forbiddenSets(lifted, { joining, denied, numbered });
  // What is forbidden the very same company may well be together: of three bearers of a number two that are not the third.
  for (const [a, b] of lifted) if (poles.get(a) === poles.get(b)) joining.join(a, b);
  // Now the bunches, by root, with the one pole that their links lead to; null for several.
  const leadsTo = new Map<number, number | null>();
  for (const [a, b] of lifted) {
    if (poles.has(a) === poles.has(b)) continue;
    const [loose, forbidden] = poles.has(a) ? [b, a] : [a, b];
    const [bunch, pole] = [joining.rootOf(loose), joining.rootOf(forbidden)];
    const known = leadsTo.get(bunch);
    leadsTo.set(bunch, known === undefined || known === pole ? pole : null);
  }
  for (const [bunch, pole] of leadsTo) if (pole !== null) joining.join(bunch, pole);
}

/**
 * Sets that the links, followed as a plain chain, would bring together with one that they must stay apart from; each with
 * the company that it is forbidden, as one text.
 */
function forbiddenSets(links: readonly Link[], { joining, denied, numbered }: Omit<Step, "links">): ReadonlyMap<number, string> {
  const chained = openChain();
  for (const [a, b] of links) chained.join(a, b);
  const poles = new Map<number, string>();
  const partners = new Map<number, Set<number>>();
  for (const [a, b] of denied) {
    const [left, right] = [joining.rootOf(a), joining.rootOf(b)];
    if (left === right || !chained.has(left) || !chained.has(right) || chained.rootOf(left) !== chained.rootOf(right)) continue;
    partners.set(left, (partners.get(left) ?? new Set()).add(right));
    partners.set(right, (partners.get(right) ?? new Set()).add(left));
  }
  for (const [set, company] of partners) poles.set(set, [...company].sort((a, b) => a - b).join(" "));
  const bearers = new Map<number, number[]>();
  for (const set of numbered) {
    if (!chained.has(set)) continue;
    const known = bearers.get(chained.rootOf(set));
    if (known === undefined) bearers.set(chained.rootOf(set), [set]);
    else known.push(set);
  }
  // Each of several numbers is forbidden all the others: no two of them have the same company.
  for (const sets of bearers.values()) if (sets.length > 1) for (const set of sets) poles.set(set, `number ${String(set)}`);
  return poles;
}

/** Joining over the few sets that a step's links name. */
function openChain(): { has(set: number): boolean; rootOf(set: number): number; join(a: number, b: number): void } {
  const parents = new Map<number, number>();
  const rootOf = (set: number): number => {
    let root = set;
    for (let parent = parents.get(root)!; parent !== root; parent = parents.get(root)!) root = parent;
    for (let step = set; step !== root; ) {
      const parent = parents.get(step)!;
      parents.set(step, root);
      step = parent;
    }
    return root;
  };
  return {
    has: (set) => parents.has(set), rootOf,
    join(a, b) {
      for (const set of [a, b]) if (!parents.has(set)) parents.set(set, set);
      const [left, right] = [rootOf(a), rootOf(b)];
      if (left !== right) parents.set(Math.max(left, right), Math.min(left, right));
    },
  };
}

/** Bearers of one sure number: each linked with the first, and with every other where people denied one of them. */
function linksOfNumbers(subjects: readonly MatchSubject[], denied: ReadonlySet<number>): readonly Link[] {
  const bearers = new Map<string, number[]>();
  subjects.forEach((subject, place) => {
    if (!hasSureNumber(subject)) return;
    const known = bearers.get(subject.idNumber!);
    if (known === undefined) bearers.set(subject.idNumber!, [place]);
    else known.push(place);
  });
  const links: Link[] = [];
  for (const places of bearers.values()) {
    const whole = places.some((place) => denied.has(place));
    places.forEach((place, at) => {
      const others = whole ? places.slice(at + 1) : at === 0 ? places.slice(1) : [];
      for (const other of others) links.push([place, other]);
    });
  }
  return links;
}

function groupsOf(subjects: readonly MatchSubject[], joining: Joining): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  subjects.forEach(({ subjectId }, place) => {
    const root = joining.rootOf(place);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [subjectId]);
    else group.push(subjectId);
  });
  return [...groups.values()];
}
