import type { MatchPair } from "./findPairs.js";
import { openJoining, type Joining } from "./joining.js";
import type { MatchSubject } from "./subject.js";

/**
 * Clusters by accepted links. Sure ID numbers are the cores; subjects without one hang together by their links, and such
 * a bunch joins a core only when all its links lead to that one: a bunch between two cores joins neither.
 */
export function clusterSubjects(subjects: readonly MatchSubject[], pairs: readonly MatchPair[]): readonly (readonly string[])[] {
  const links = pairs.filter((pair) => pair.decision === "same");
  const coreOf = coresOf(subjects);
  const joining = openJoining(subjects.map((subject) => subject.subjectId));
  joinCores(subjects, coreOf, joining);
  for (const { a, b } of links) if (!coreOf.has(a) && !coreOf.has(b)) joining.join(a, b);
  for (const [bunch, cores] of coresTouched(links, coreOf, joining)) if (cores.size === 1) joining.join(bunch, [...cores.values()][0]!);
  return joining.groups();
}

/** The sure number of each subject that has one. */
function coresOf(subjects: readonly MatchSubject[]): ReadonlyMap<string, string> {
  const cores = new Map<string, string>();
  for (const { subjectId, idNumber, idDoubtful } of subjects) if (idNumber !== null && !idDoubtful) cores.set(subjectId, idNumber);
  return cores;
}

function joinCores(subjects: readonly MatchSubject[], coreOf: ReadonlyMap<string, string>, joining: Joining): void {
  const firstOf = new Map<string, string>();
  for (const { subjectId } of subjects) {
    const core = coreOf.get(subjectId);
    if (core === undefined) continue;
    const first = firstOf.get(core);
    if (first === undefined) firstOf.set(core, subjectId);
    else joining.join(first, subjectId);
  }
}

/** By bunch: the numbers that its links lead to, each with one subject that bears it. */
function coresTouched(
  links: readonly MatchPair[], coreOf: ReadonlyMap<string, string>, joining: Joining,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const touched = new Map<string, Map<string, string>>();
  for (const { a, b } of links) {
    const [loose, bearer] = coreOf.has(a) ? [b, a] : [a, b];
    const core = coreOf.get(bearer);
    if (core === undefined || coreOf.has(loose)) continue;
    const bunch = joining.rootOf(loose);
    const cores = touched.get(bunch) ?? new Map<string, string>();
    touched.set(bunch, cores.set(core, bearer));
  }
  return touched;
}
