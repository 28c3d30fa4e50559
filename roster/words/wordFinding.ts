import type { FindingWords } from "./findingWords.js";
import { say, type Language } from "./words.js";

type Params = Readonly<Record<string, string | number>>;

/**
 * What a person reads of a finding: its sentences with every place filled, codes by the terms that stand for them.
 * @example wordFinding(words.findings["age-stale"], { how: "nominal", rows: 9, fitting: 9, asOf: "2026-11-22" }, "zh-CN").message
 */
export function wordFinding(words: FindingWords, params: Params, language: Language): { readonly title: string; readonly message: string; readonly advice: string } {
  const filled = fillTerms(words, params, language);
  return { title: words.title, message: say(words.message, filled), advice: say(words.advice, filled) };
}

/** Only a parameter whose every piece is a term is one: text of the sheet stays as the sheet has it. */
function fillTerms({ terms }: FindingWords, params: Params, language: Language): Params {
  if (terms === undefined) return params;
  const joint = language === "zh-CN" ? "、" : ", ";
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const pieces = typeof value === "string" && value !== "" ? value.split(" ") : [];
      const named = pieces.length > 0 && pieces.every((piece) => Object.hasOwn(terms, piece));
      return [name, named ? pieces.map((piece) => say(terms[piece]!, params)).join(joint) : value];
    }),
  );
}
