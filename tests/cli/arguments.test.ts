import { describe, expect, test } from "vitest";
import { readArguments, todayInShanghai } from "../../cli/arguments.js";

const today = "2026-11-22";

describe("arguments", () => {
  test("a command with files and options", () => {
    const given = readArguments(["check", "a.xlsx", "b.csv", "--as-of", "2026-01-31", "--json"], today);
    expect(given).toMatchObject({ ok: true, value: { command: "check", files: ["a.xlsx", "b.csv"], asOf: "2026-01-31", json: true, language: "zh-CN" } });
  });

  test("today stands in for a missing day", () => {
    expect(readArguments(["check"], today)).toMatchObject({ ok: true, value: { asOf: today } });
  });

  test.each([
    [["check", "--as-of", "2026-02-30"], "day-wrong", "2026-02-30"],
    [["check", "--as-of", "昨天"], "day-wrong", "昨天"],
    [["check", "--lang", "fr"], "language-unknown", "fr"],
    [["demo", "--seed", "1x"], "seed-wrong", "1x"],
    [["submit", "--base", "-1"], "option-unknown", "--base"],
    [["submit", "--base=1.5"], "base-wrong", "1.5"],
  ])("%j is refused as %s", (argv, code, named) => {
    expect(readArguments(argv, today)).toEqual({ ok: false, code, given: named });
  });

  test("an unknown option is refused by its name", () => {
    const given = readArguments(["check", "--colour"], today);
    expect(given).toMatchObject({ ok: false, code: "option-unknown" });
    expect(given.ok ? "" : given.given).toContain("--colour");
  });

  test("no command asks for help", () => {
    expect(readArguments([], today)).toMatchObject({ ok: true, value: { command: "help" } });
  });

  test("the day is the day in Shanghai", () => {
    expect(todayInShanghai(new Date("2026-11-22T16:30:00Z"))).toBe("2026-11-23");
    expect(todayInShanghai(new Date("2026-11-22T15:30:00Z"))).toBe("2026-11-22");
  });
});
