/** What people decided about pairs of subjects, by their ids: it stands until they take it back. */
export interface Judged {
  /** The same person, whatever the evidence. */
  readonly accepted: readonly JudgedPair[];
  /** Two people, whatever the evidence. */
  readonly denied: readonly JudgedPair[];
}

export interface JudgedPair {
  readonly a: string;
  readonly b: string;
}

export const nothingJudged: Judged = { accepted: [], denied: [] };

/** A pair as one text, the same from either side. */
export function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
