import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const spec = readFileSync(join(root, "docs/spec.md"), "utf8");
const [kept, toCome] = spec.split(/^## To come$/mu);

const idsIn = (text: string | undefined): readonly string[] => [...(text ?? "").matchAll(/^- \*\*([A-Z]\d+)\*\*/gmu)].map((match) => match[1]!);

test("every kept promise of docs/spec.md stands in the name of a test", () => {
  const names = testFiles(join(root, "tests")).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\b(?:test|it|describe)(?:\.\w+\([^\n]*\))?\(\s*["'`]([^"'`\n]*)/gu)].map((match) => match[1]!),
  );
  const worn = new Set(names.flatMap((name) => [...name.matchAll(/\[([A-Z]\d+)\]/gu)].map((match) => match[1]!)));
  expect(idsIn(kept).filter((id) => !worn.has(id))).toEqual([]);
});

test("every promise of the design is listed once, kept or to come", () => {
  const all = [...idsIn(kept), ...idsIn(toCome)];
  const range = (letter: string, last: number): string[] => Array.from({ length: last }, (_, place) => `${letter}${String(place + 1)}`);
  const design = [...range("R", 7), ...range("B", 4), ...range("C", 5), ...range("S", 8), ...range("M", 6), ...range("H", 3), ...range("W", 6), ...range("P", 5)];
  expect([...all].sort()).toEqual([...design].sort());
});

function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? testFiles(path) : entry.name.endsWith(".ts") ? [path] : [];
  });
}
