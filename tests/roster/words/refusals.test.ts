import { describe, expect, test } from "vitest";
import { refusals as english } from "../../../roster/words/refusals.en.js";
import { refusals as chinese } from "../../../roster/words/refusals.zh-CN.js";

const places = (sentence: string): readonly string[] => [...new Set([...sentence.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!))].sort();

describe("refusals", () => {
  test.each(Object.entries(chinese))("%s says what is wrong and what to do, with the same places in both languages", (code, sentence) => {
    const other = english[code as keyof typeof english];
    expect(places(other)).toEqual(places(sentence));
    // What is wrong, then what to do: two sentences at least.
    expect(sentence.match(/。/gu)!.length).toBeGreaterThanOrEqual(2);
    expect(sentence).toMatch(/请|需要时/u);
  });
});
