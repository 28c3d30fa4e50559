import type { Sentence } from "./words.js";

/** What a rule is called, what it says of a cell, and what to do about it. */
export interface FindingWords {
  readonly title: string;
  readonly message: Sentence;
  readonly advice: Sentence;
  /**
   * What a parameter's value stands for when it is a code and not text of the sheet: `{ "full-date": "转正时间" }`.
   * A parameter of several codes joins them with a space. Terms may have {places} themselves.
   */
  readonly terms?: Readonly<Record<string, Sentence>>;
}
