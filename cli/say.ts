import type { Proposal } from "../roster/enrich/proposal.js";
import type { Finding } from "../roster/model/finding.js";
import type { Refusal } from "../roster/model/refusal.js";
import { wordsOf, type Words } from "../roster/words/catalogue.js";
import { wordFinding } from "../roster/words/wordFinding.js";
import { say, type Language } from "../roster/words/words.js";

/** The sentence of a finding. */
export function sayFinding(finding: Finding, language: Language): string {
  const words = wordsOf(language).findings[finding.rule];
  return words === undefined ? finding.rule : wordFinding(words, finding.params, language).message;
}

/** Why a file was not taken and what to do. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  return say(wordsOf(language).refusals[refusal.code] ?? refusal.code, refusal.params);
}

/** Why a sheet is no roster. */
export function saySkip(reason: string, language: Language): string {
  return wordsOf(language).skips[reason] ?? reason;
}

/** The command line's own sentences. */
export function cliWords(language: Language): Words["cli"] {
  return wordsOf(language).cli;
}

/** Why a column is asked about. */
export function sayQuestion(because: string, language: Language): string {
  return wordsOf(language).questions[because] ?? because;
}

/** What a copy lost that was no .xlsx before. */
export function sayLost(lost: readonly string[], language: Language): string {
  const { writing } = wordsOf(language);
  return lost.map((code) => writing[code] ?? code).join(language === "en" ? "; " : "；");
}

/** Where a proposed value comes from. */
export function sayProposal({ source }: Proposal, language: Language): string {
  return say(wordsOf(language).enrich[source.code] ?? source.code, source.params);
}
