import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stages = ["model", "codes", "ledgers", "words", "read", "match", "rules", "enrich", "changes", "merge", "duties", "district", "report", "workflow"];
const parts = ["roster", "spreadsheet", "ui", "addin", "sync-server", "cli", "samples"];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports = parts.flatMap((part) => sourceFiles(join(root, part))).flatMap(importsOf);

test("inside roster a stage imports only itself and what is left of it", () => {
  const wrong = imports.filter(({ from, to }) => {
    const [target, source] = [stageOf(from), stageOf(to)];
    if (target === null || source === null || target === source) return false;
    if (target === "protocol") return source !== "model";
    return stages.indexOf(source) > stages.indexOf(target) || source === "protocol";
  });
  expect(wrong).toEqual([]);
});

test("roster imports nothing of the other parts, spreadsheet only roster/model, and the windows never each other", () => {
  const allowed: Readonly<Record<string, (to: string) => boolean>> = {
    roster: (to) => to.startsWith("roster/"),
    spreadsheet: (to) => to.startsWith("spreadsheet/") || to.startsWith("roster/model/"),
    ui: (to) => to.startsWith("ui/") || to.startsWith("roster/"),
    addin: (to) => !/^(sync-server|cli|samples)\//u.test(to),
    "sync-server": (to) => !/^(addin|cli|samples)\//u.test(to),
    cli: (to) => !to.startsWith("addin/") && (!to.startsWith("sync-server/") || ["sync-server/main.ts", "sync-server/operations.ts"].includes(to)),
    samples: (to) => !/^(addin|sync-server|cli)\//u.test(to),
  };
  const wrong = imports.filter(({ from, to }) => !allowed[from.split("/")[0]!]!(to));
  expect(wrong).toEqual([]);
});

test("no module imports itself through others", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, "open" | "closed">();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "closed") return;
    if (state.get(file) === "open") {
      cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, "closed");
  };
  for (const file of next.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

const trial = join(root, "roster", "model", "trialOfTheLint");
afterAll(() => { rmSync(trial, { recursive: true, force: true }); });

test("lint itself refuses an import to the right and a foreign library", async () => {
  mkdirSync(trial, { recursive: true });
  const file = join(trial, "trial.ts");
  writeFileSync(file, 'import { findCode } from "../../codes/codeList.js";\nimport { writeXlsx } from "hucre";\nexport const both = [findCode, writeXlsx];\n');
  const [result] = await new ESLint({ cwd: root }).lintFiles([file]);
  const rules = result!.messages.map((message) => message.ruleId);
  expect(rules).toContain("import/no-restricted-paths");
  expect(rules).toContain("no-restricted-imports");
});

function stageOf(file: string): string | null {
  const [part, stage] = file.split("/");
  return part === "roster" && stage !== undefined && !stage.endsWith(".ts") ? stage : null;
}

function sourceFiles(folder: string): readonly string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "trialOfTheLint" ? [] : sourceFiles(path);
    return /\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string): readonly Import[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/gu)].map((match) => ({
    from: named(path),
    to: named(join(dirname(path), match[1]!.replace(/\.js$/u, ".ts"))),
  }));
}

function named(path: string): string {
  return relative(root, path).split(sep).join("/");
}
