import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../../roster/rules/rules.js";

const blocks = ["sheet", "required", "id-number", "date", "code", "retirement", "derived", "party", "life", "contact", "within"];
const camel = (code: string): string => code.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

describe("the catalogue of rules", () => {
  test("codes are unique and the blocks stand in order", () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    const order = rules.map(({ block }) => blocks.indexOf(block));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test.each(rules.map(({ code }) => code))("%s has a file and a test of its own", (code) => {
    const source = new URL(`../../../roster/rules/${camel(code)}.ts`, import.meta.url);
    expect(readFileSync(source, "utf8")).toContain(`code: "${code}"`);
    expect(existsSync(new URL(`./${camel(code)}.test.ts`, import.meta.url))).toBe(true);
  });
});
