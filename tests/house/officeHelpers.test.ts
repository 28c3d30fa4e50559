import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const adapter = "addin/host/excel/officeHelpers.ts";
const sources = ["addin", "cli", "roster", "spreadsheet", "sync-server", "samples"].flatMap((part) => filesBelow(part));

test("one file speaks with office-js-helpers, and uses Storage, Dialog and forceCreateSheet, nothing else of it", () => {
  const speaking = sources.filter((file) => readFileSync(join(root, file), "utf8").includes("office-js-helpers/"));
  expect(speaking).toEqual([adapter]);
  const text = readFileSync(join(root, adapter), "utf8");
  const used = [...text.matchAll(/const \{ (\w+) \} = await helpers\(\)/gu)].map((match) => match[1]!);
  expect([...new Set(used)].sort()).toEqual(["Dialog", "ExcelUtilities", "Storage"]);
  expect(text).not.toMatch(/Authenticator|notify|clearAll/u);
});

const trial = join(root, "addin", "pane", "trialOfTheLint");
afterAll(() => { rmSync(trial, { recursive: true, force: true }); });

test("lint refuses it anywhere else", async () => {
  mkdirSync(trial, { recursive: true });
  const file = join(trial, "trial.ts");
  writeFileSync(file, 'import { UI } from "@microsoft/office-js-helpers";\nexport const notify = UI;\n');
  const [result] = await new ESLint({ cwd: root }).lintFiles([file]);
  expect(result!.messages.map(({ ruleId }) => ruleId)).toContain("no-restricted-imports");
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "trialOfTheLint" ? [] : filesBelow(path);
    return /\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}
