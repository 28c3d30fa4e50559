import { createContext, useContext } from "react";
import type { PlacedFinding } from "../engine/engine.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import type { FieldId } from "../../roster/model/field.js";
import type { Refusal } from "../../roster/model/refusal.js";
import type { Proposal } from "../../roster/enrich/proposal.js";
import { enrich as enrichEn } from "../../roster/words/enrich.en.js";
import { enrich as enrichZh } from "../../roster/words/enrich.zh-CN.js";
import { findings as findingsEn } from "../../roster/words/findings.en.js";
import { findings as findingsZh } from "../../roster/words/findings.zh-CN.js";
import { pane as paneEn } from "../../roster/words/pane.en.js";
import { pane as paneZh } from "../../roster/words/pane.zh-CN.js";
import { questions as questionsEn } from "../../roster/words/questions.en.js";
import { questions as questionsZh } from "../../roster/words/questions.zh-CN.js";
import { refusals as refusalsEn } from "../../roster/words/refusals.en.js";
import { refusals as refusalsZh } from "../../roster/words/refusals.zh-CN.js";
import { skips as skipsEn } from "../../roster/words/skips.en.js";
import { skips as skipsZh } from "../../roster/words/skips.zh-CN.js";
import { writing as writingEn } from "../../roster/words/writing.en.js";
import { writing as writingZh } from "../../roster/words/writing.zh-CN.js";
import { say, type Language } from "../../roster/words/words.js";
import { wordFinding } from "../../roster/words/wordFinding.js";

type Sentences = Readonly<Record<string, string>>;

/** Everything that the pane says, in one language. */
export interface Speech {
  readonly language: Language;
  readonly pane: typeof paneZh;
  finding(finding: PlacedFinding): { readonly title: string; readonly message: string; readonly advice: string };
  /** A rule by its name, and what to do about it. */
  rule(code: string): { readonly title: string; readonly advice: string };
  field(field: FieldId | null): string;
  refusal(refusal: Refusal): string;
  question(because: string): string;
  skip(reason: string): string;
  proposal(proposal: Proposal): string;
  lost(codes: readonly string[]): string;
}

const zh = { pane: paneZh, findings: findingsZh, refusals: refusalsZh, questions: questionsZh, skips: skipsZh, enrich: enrichZh, writing: writingZh };
const en: typeof zh = { pane: paneEn, findings: findingsEn, refusals: refusalsEn, questions: questionsEn, skips: skipsEn, enrich: enrichEn, writing: writingEn } as never;

const fields = new Map(retirees.fields.map((definition) => [definition.field, definition]));

/** @example speak("zh-CN").pane.checkNow === "开始检查" */
export function speak(language: Language): Speech {
  const words = language === "en" ? en : zh;
  const from = (sentences: Sentences, code: string): string => sentences[code] ?? code;
  return {
    language, pane: words.pane,
    finding(finding) {
      const known = words.findings[finding.rule as keyof typeof words.findings];
      return known === undefined ? { title: finding.rule, message: finding.rule, advice: "" } : wordFinding(known, finding.params, language);
    },
    rule(code) {
      const known = words.findings[code];
      return known === undefined ? { title: code, advice: "" } : { title: known.title, advice: known.advice };
    },
    field(field) {
      const definition = field === null ? undefined : fields.get(field);
      return definition === undefined ? "" : definition[language === "en" ? "en" : "zh"];
    },
    refusal: ({ code, params }) => say(from(words.refusals, code), params),
    question: (because) => from(words.questions, because),
    skip: (reason) => from(words.skips, reason),
    proposal: ({ source }) => say(from(words.enrich, source.code), source.params),
    lost: (codes) => codes.map((code) => from(words.writing, code)).join(language === "en" ? "; " : "；"),
  };
}

export { languageFrom } from "./languageFrom.js";

const Spoken = createContext<Speech>(speak("zh-CN"));
export const SpeechProvider = Spoken.Provider;
export const useSpeech = (): Speech => useContext(Spoken);
