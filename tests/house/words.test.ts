import { describe, expect, test } from "vitest";
import { rules } from "../../roster/rules/rules.js";
import { wordsOf } from "../../roster/words/catalogue.js";

const zh = wordsOf("zh-CN");
const en = wordsOf("en");

const places = (sentence: string): readonly string[] => [...sentence.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!).sort();

function sentences(node: unknown, path = ""): ReadonlyMap<string, string> {
  if (typeof node === "string") return new Map([[path, node]]);
  if (typeof node !== "object" || node === null) return new Map();
  return new Map(Object.entries(node).flatMap(([key, value]) => [...sentences(value, `${path}.${key}`)]));
}

describe("words", () => {
  test("both languages hold the same sentences", () => {
    expect([...sentences(en).keys()].sort()).toEqual([...sentences(zh).keys()].sort());
  });

  test("no English sentence asks for a parameter that the Chinese one has not", () => {
    const chinese = sentences(zh);
    const odd = [...sentences(en)].filter(([key, sentence]) => places(sentence).some((place) => !places(chinese.get(key) ?? "").includes(place)));
    expect(odd).toEqual([]);
  });

  test("every rule has a title, a message and advice in both languages", () => {
    for (const { code } of rules) {
      for (const words of [zh, en]) {
        const finding = words.findings[code];
        expect(finding, code).toBeDefined();
        for (const part of [finding!.title, finding!.message, finding!.advice]) expect(part.trim(), code).not.toBe("");
      }
    }
  });
});
