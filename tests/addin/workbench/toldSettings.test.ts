import { expect, test } from "vitest";
import type { HostSettings } from "../../../addin/host/sheetHost.js";
import { keepToldRevision, readToldRevision } from "../../../addin/workflow/toldRevision.js";
import { toldSettings } from "../../../addin/workbench/toldSettings.js";

function memory(): HostSettings & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept, read: (key) => Promise.resolve(kept.get(key) ?? null),
    write: (key, text) => {
      if (text === null) kept.delete(key);
      else kept.set(key, text);
      return Promise.resolve();
    },
  };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rest = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

test("an old copy that is brought back was told to the revision of then, one edited elsewhere to the last", async () => {
  const storage = memory();
  let isChanged = false;
  const first = toldSettings(storage, { bytes: bytes("monday"), isChanged: () => isChanged });
  await keepToldRevision(first, { unit: "caizheng", revision: 3 });
  isChanged = true;
  await keepToldRevision(first, { unit: "caizheng", revision: 4 });
  first.saved(bytes("tuesday"));
  await rest();
  const opened = (text: string) => readToldRevision(toldSettings(storage, { bytes: bytes(text), isChanged: () => false }));
  expect(await opened("monday")).toEqual({ unit: "caizheng", revision: 3 });
  expect(await opened("tuesday")).toEqual({ unit: "caizheng", revision: 4 });
  expect(await opened("edited in WPS")).toEqual({ unit: "caizheng", revision: 4 });
});

test("what was told of edits that nobody saved is forgotten with them", async () => {
  const storage = memory();
  const file = toldSettings(storage, { bytes: bytes("monday"), isChanged: () => true });
  await keepToldRevision(file, { unit: "caizheng", revision: 4 });
  expect(await readToldRevision(file)).toEqual({ unit: "caizheng", revision: 4 });
  expect(await readToldRevision(toldSettings(storage, { bytes: bytes("monday"), isChanged: () => false }))).toBe(null);
});

test("what somebody spoilt is as if it were not there, and other settings are the file's own", async () => {
  const storage = memory();
  await storage.write("roster.told", "{");
  const file = toldSettings(storage, { bytes: bytes("monday"), isChanged: () => false });
  expect(await readToldRevision(file)).toBe(null);
  await file.write("roster.columns", "[]");
  expect(storage.kept.get("roster.columns")).toBe("[]");
  await keepToldRevision(file, { unit: "caizheng", revision: null });
  expect(await readToldRevision(file)).toEqual({ unit: "caizheng", revision: null });
});
