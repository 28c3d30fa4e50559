import { expect, test } from "vitest";
import type { Preferences } from "../../../addin/host/preferences.js";
import { emptyDesk } from "../../../addin/workflow/desk.js";
import { keepPreferences } from "../../../addin/workflow/keepPreferences.js";
import { openStore } from "../../../addin/workflow/store.js";

function openMemory(): Preferences & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, read: (key) => kept.get(key) ?? null, write: (key, text) => { kept.set(key, text); } };
}

test("what was chosen comes back with the next opening", async () => {
  const memory = openMemory();
  const first = openStore(emptyDesk);
  await keepPreferences(first, () => Promise.resolve(memory));
  expect(first.get()).toEqual(emptyDesk);
  first.set({ marksOn: false });
  first.set({ severities: ["error"] });
  first.set({ fileName: "张三的名册.xlsx" });
  expect([...memory.kept]).toEqual([["marks", "off"], ["severities", "error"]]);
  const second = openStore(emptyDesk);
  await keepPreferences(second, () => Promise.resolve(memory));
  expect(second.get()).toMatchObject({ marksOn: false, severities: ["error"] });
});

test("spoilt preferences, and a browser that keeps none, leave all as it is", async () => {
  const memory = openMemory();
  memory.write("severities", "everything");
  const spoilt = openStore(emptyDesk);
  await keepPreferences(spoilt, () => Promise.resolve(memory));
  expect(spoilt.get().severities).toEqual(emptyDesk.severities);
  const none = openStore(emptyDesk);
  await keepPreferences(none, () => Promise.reject(new Error("blocked")));
  none.set({ marksOn: false });
  expect(none.get().marksOn).toBe(false);
});
