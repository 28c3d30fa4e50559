import { expect } from "vitest";
import type { Finding } from "../../roster/model/finding.js";
import type { CellValue } from "../../roster/model/sheet.js";
import type { Rule } from "../../roster/rules/rule.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { wordFinding } from "../../roster/words/wordFinding.js";
import type { Language } from "../../roster/words/words.js";
import { findWith } from "./checkRule.js";
import type { RosterOptions } from "./roster.js";

const languages: readonly Language[] = ["zh-CN", "en"];

/** Every finding can be told in both languages, with every place filled and no code left for a person to read. */
export function assertWorded(findings: readonly Finding[]): readonly Finding[] {
  for (const { rule, params } of findings) {
    for (const language of languages) {
      const words = wordsOf(language).findings[rule];
      expect(words, `${rule} has words in ${language}`).toBeDefined();
      const { title, message, advice } = wordFinding(words!, params, language);
      for (const sentence of [title, message, advice]) {
        expect(sentence.trim()).not.toBe("");
        expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN/u);
        // The rosters of these tests hold no small Latin letters: such ones are a code that has no term.
        if (language === "zh-CN") expect(sentence).not.toMatch(/[a-z]/u);
      }
    }
  }
  return findings;
}

/** What one rule finds in a roster of these rows, told in both languages. */
export function findWorded(rule: Rule, headings: readonly string[], rows: readonly (readonly CellValue[])[], options: RosterOptions = {}): readonly Finding[] {
  return assertWorded(findWith(rule, headings, rows, options));
}
