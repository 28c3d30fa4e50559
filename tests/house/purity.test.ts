import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Compiles one snippet as if it stood in roster/, with the settings of roster/tsconfig.json. */
function complaintsAbout(snippet: string): readonly string[] {
  const file = join(root, "roster", "snippet.ts");
  const read = ts.readConfigFile(join(root, "roster/tsconfig.json"), (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent({ ...read.config, include: [] , files: [] }, ts.sys, join(root, "roster"));
  const host = ts.createCompilerHost(options);
  const real = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(name, snippet, version) : real(name, version));
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, " "));
}

test("a plain function compiles in roster/", () => {
  expect(complaintsAbout("export const twice = (n: number): number => n * 2;")).toEqual([]);
});

test.each([
  ["the DOM", "export const title = document.title;"],
  ["the network", "export const page = fetch('x');"],
  ["Node", "export const args = process.argv;"],
  ["a Node module", "import { readFileSync } from 'node:fs'; export const f = readFileSync;"],
  ["timers", "export const t = setTimeout(() => 1, 1);"],
  ["the console", "console.log(1); export {};"],
  ["Office", "export const host = Office.context;"],
])("%s does not compile in roster/", (_name, snippet) => {
  expect(complaintsAbout(snippet).length).toBeGreaterThan(0);
});

// Date.now and Math.random are part of ES2022 itself, so the compiler cannot keep them out; this does.
test("no clock and no randomness is called in roster/", () => {
  const calls = rosterFiles(join(root, "roster")).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bperformance\b/gu)].map((match) => `${path}: ${match[0]}`),
  );
  expect(calls).toEqual([]);
});

function rosterFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? rosterFiles(path) : entry.name.endsWith(".ts") ? [path] : [];
  });
}
