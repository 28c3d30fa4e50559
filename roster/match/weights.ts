import type { MatchReasonCode } from "./subject.js";

/** Stored with every decision, so that a later set of weights can be told from this one. */
export const matchParameters = "1";

/**
 * What each reason adds to the score. The score orders what a person looks at; it decides nothing by itself:
 * `comparePeople` decides by named evidence. Roughly log2 of how much likelier the reason is for one person than for two.
 */
export const weights: Readonly<Record<MatchReasonCode, number>> = {
  "id-equal": 20,
  "id-equal-doubtful": 8,
  "id-near": 6,
  "id-differs": -20,
  "name-equal": 8,
  "name-near": 3,
  "name-differs": -4,
  "birth-equal": 10,
  "birth-compatible": 4,
  "birth-differs": -6,
  "phone-equal": 8,
  "unit-equal": 3,
  "native-place-equal": 2,
  "work-start-equal": 5,
  "retire-date-equal": 5,
  "party-join-equal": 5,
  "gender-differs": -6,
};
