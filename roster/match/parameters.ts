import type { MatchReasonCode } from "./subject.js";

/**
 * The parameter set of matching: docs/matching.md tells where each number comes from. Stored with every link and question;
 * a change of any number is a new version.
 */
export const parameters = {
  version: "2",
  /** From here on evidence may merge by itself: log2 of 50,000 people and of 10,000 right merges for one wrong. */
  mergeAt: 29,
  /** From here on a person looks. */
  reviewAt: 12,
  /** What beside name and birth must stand for a merge, in bits. */
  corroborated: 4,
  /** The same where the births agree to the month only. */
  corroboratedByMuch: 11,
  /** More records in one person than this are an alarm. */
  largest: 8,
  /** What the same sound in other characters tells less than the same characters. */
  soundLoss: 8,
  leastSound: 3,
  /** Birth by how precisely both tell it. */
  birth: { day: 13, month: 8, year: 4 },
} as const;

/** Stored with every decision, so that a later set of weights can be told from this one. */
export const matchParameters: string = parameters.version;

/**
 * log2(m / u) of each level of agreement (Fellegi and Sunter 1969): how much likelier it is between two records of one
 * person than between two people's. Those of equal names and births stand above and in `nameBits`.
 */
export const weights: Readonly<Record<Exclude<MatchReasonCode, "name-equal" | "name-sound" | "birth-equal" | "birth-compatible">, number>> = {
  "id-equal": 24,
  "id-equal-doubtful": 12,
  "id-near": 7,
  "id-unlike": -3,
  "id-differs": -24,
  "other-equal": 14,
  "other-near": 6,
  "other-differs": -3,
  "name-near": 2,
  "name-differs": -5,
  "birth-near": 5,
  "birth-differs": -6,
  "phone-equal": 10,
  "home-equal": 8,
  "home-near": 4,
  "unit-equal": 4,
  "native-place-equal": 2,
  "work-start-equal": 5,
  "work-start-differs": -2,
  // Who is of one day of birth retires on one day: it tells little more than the birth has told.
  "retire-date-equal": 2,
  "party-join-equal": 5,
  "party-join-differs": -2,
  "gender-differs": -6,
  accepted: 99,
  denied: -99,
};
