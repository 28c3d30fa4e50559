import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPairs } from "../../../roster/match/findPairs.js";
import { groupPeople } from "../../../roster/match/groupPeople.js";
import { pairKey, type Judged } from "../../../roster/match/judged.js";
import { lookBounds, type LookBounds } from "../../../roster/match/lookBounds.js";
import { matchKeys } from "../../../roster/match/matchKeys.js";
import { regroup, type Neighbourhood } from "../../../roster/match/regroup.js";
import type { MatchSubject } from "../../../roster/match/subject.js";
import { anySubjects } from "./subjects.js";

type Step = { readonly told: MatchSubject | null } | { readonly decide: "accepted" | "denied" | "undone"; readonly with: number };

const steps = fc.array(
  fc.tuple(
    fc.nat(7),
    fc.oneof(
      { weight: 4, arbitrary: anySubjects.map((some): Step => ({ told: some[0] ?? null })) },
      { weight: 1, arbitrary: fc.record({ decide: fc.constantFrom("accepted" as const, "denied" as const, "undone" as const), with: fc.nat(7) }) },
    ),
  ),
  { maxLength: 25 },
);

/** A register in memory: subjects, decisions, and who is who as changes left it. */
function openRegister(bounds: LookBounds = lookBounds) {
  const subjects = new Map<string, MatchSubject>();
  const decisions = new Map<string, { readonly a: string; readonly b: string; readonly decision: "accepted" | "denied" }>();
  const groupOf = new Map<string, readonly string[]>();
  const questions = new Map<string, string>();
  const judged = (of: (a: string, b: string) => boolean): Judged => {
    const standing = [...decisions.values()].filter(({ a, b }) => of(a, b));
    return { accepted: standing.filter(({ decision }) => decision === "accepted"), denied: standing.filter(({ decision }) => decision === "denied") };
  };
  const around: Neighbourhood = {
    byKeys: (keys) => Promise.resolve([...subjects.values()].filter((subject) => matchKeys(subject).some((key) => keys.includes(key)))),
    byIds: (ids) => Promise.resolve([...subjects.values()].filter(({ subjectId }) => ids.includes(subjectId))),
    judged: (ids) => Promise.resolve(judged((a, b) => ids.includes(a) || ids.includes(b))),
  };
  const settle = async (changed: Parameters<typeof regroup>[0]): Promise<void> => {
    const { groups, review, touched } = await regroup(changed, around, bounds);
    for (const subjectId of touched) groupOf.delete(subjectId);
    for (const group of groups) for (const member of group) groupOf.set(member, group);
    for (const [key] of questions) if ((JSON.parse(key) as string[]).some((subjectId) => touched.includes(subjectId))) questions.delete(key);
    for (const { a, b, score } of review) questions.set(pairKey(a, b), String(score));
  };
  return {
    async take(at: number, step: Step) {
      const subjectId = `unit/${String(at)}`;
      const before = subjects.get(subjectId) ?? null;
      if ("told" in step) {
        const after = step.told === null ? null : { ...step.told, subjectId };
        if (after === null) subjects.delete(subjectId);
        else subjects.set(subjectId, after);
        return settle([{ subjectId, before, after }]);
      }
      const other = `unit/${String(step.with)}`;
      if (other === subjectId) return;
      if (step.decide === "undone") decisions.delete(pairKey(subjectId, other));
      else decisions.set(pairKey(subjectId, other), { a: subjectId, b: other, decision: step.decide });
      return settle([subjectId, other].map((id) => ({ subjectId: id, before: subjects.get(id) ?? null, after: subjects.get(id) ?? null })));
    },
    grown: () => ({
      groups: [...new Set([...groupOf.values()].map((group) => group.join(" ")))].sort(),
      review: [...questions].map(([key, score]) => `${key} ${score}`).sort(),
    }),
    whole() {
      const { groups, review } = groupPeople([...subjects.values()], judged(() => true), findPairs([...subjects.values()], bounds));
      return { groups: groups.map((group) => group.join(" ")).sort(), review: review.map(({ a, b, score }) => `${pairKey(a, b)} ${String(score)}`).sort() };
    },
  };
}

describe("regroup", () => {
  test("[M5] change by change gives the same people and questions as grouping everybody at once, with decisions taken and undone", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const register = openRegister();
        for (const [at, step] of taken) await register.take(at, step);
        expect(register.grown()).toEqual(register.whole());
      }),
      { numRuns: 400 },
    );
  });

  test("[M5] nor is it another where so many share a key that not all are compared", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom({ wide: 1, near: 1 }, { wide: 2, near: 1 }, { wide: 3, near: 2 }), async (taken, bounds) => {
        const register = openRegister(bounds);
        for (const [at, step] of taken) await register.take(at, step);
        expect(register.grown()).toEqual(register.whole());
      }),
      { numRuns: 2000 },
    );
  });

  test("[M6] asks only for keys of what changed and of whom it is linked with", async () => {
    const asked: string[] = [];
    const none: Judged = { accepted: [], denied: [] };
    const around: Neighbourhood = {
      byKeys: (keys) => {
        asked.push(...keys);
        return Promise.resolve([]);
      },
      byIds: () => Promise.resolve([]), judged: () => Promise.resolve(none),
    };
    const [after] = fc.sample(anySubjects.filter((some) => some.length > 0), { numRuns: 1, seed: 1 })[0]!;
    await regroup([{ subjectId: after!.subjectId, before: null, after: after! }], around);
    expect(asked).toEqual([...new Set(matchKeys(after!))]);
  });
});
