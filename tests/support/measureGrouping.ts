import type { Grouping } from "../../roster/match/groupPeople.js";

export interface Measured {
  /** Of the pairs that merged by themselves, the share that is right. */
  readonly precision: number;
  /** Of the true pairs, the share that merged or is asked about. */
  readonly recall: number;
  /** Of the true pairs, the share that merged by itself. */
  readonly merged: number;
  /** Questions, by record. */
  readonly asked: number;
}

/** Pairs within the groups and the questions beside the truth: who each subject is. */
export function measureGrouping({ groups, review }: Pick<Grouping, "groups" | "review">, truth: ReadonlyMap<string, string>): Measured {
  let [right, wrong] = [0, 0];
  for (const group of groups) {
    for (const [place, a] of group.entries()) {
      for (const b of group.slice(place + 1)) {
        if (truth.get(a) === truth.get(b)) right += 1;
        else wrong += 1;
      }
    }
  }
  const asked = review.filter(({ a, b }) => truth.get(a) === truth.get(b)).length;
  const records = new Map<string, number>();
  for (const person of truth.values()) records.set(person, (records.get(person) ?? 0) + 1);
  let all = 0;
  for (const count of records.values()) all += (count * (count - 1)) / 2;
  return { precision: right / (right + wrong), recall: (right + asked) / all, merged: right / all, asked: review.length / truth.size };
}
