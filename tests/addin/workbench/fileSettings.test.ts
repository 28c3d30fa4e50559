import { expect, test } from "vitest";
import { fileSettings, forgetFiles } from "../../../addin/workbench/fileSettings.js";

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() { return kept.size; },
    key: (place) => [...kept.keys()][place] ?? null, getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key), clear: () => { kept.clear(); },
  };
}

test("settings lie under a hash: a file may be called by a person's name", async () => {
  const kept = storage();
  await fileSettings("张三同志名册.xlsx", kept).write("roster.columns", "[]");
  expect(kept.key(0)).not.toContain("张三");
  expect(await fileSettings("张三同志名册.xlsx", kept).read("roster.columns")).toBe("[]");
  expect(await fileSettings("李四同志名册.xlsx", kept).read("roster.columns")).toBeNull();
});

test("all of it can be forgotten, and nothing else is", async () => {
  const kept = storage();
  kept.setItem("roster.language", "en");
  await fileSettings("甲.xlsx", kept).write("roster.columns", "[]");
  await fileSettings("乙.xlsx", kept).write("roster.acceptances", "{}");
  forgetFiles(kept);
  expect([kept.length, kept.getItem("roster.language")]).toEqual([1, "en"]);
});
