import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readInput, writeOutput } from "../../cli/files.js";

let folder = "";
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "roster-files-")); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

test("a file is written whole and no draft stays beside it", async () => {
  const written = await writeOutput(join(folder, "new", "out.xlsx"), new Uint8Array([1, 2, 3]));
  expect(written).toMatchObject({ ok: true });
  expect([...readFileSync(join(folder, "new", "out.xlsx"))]).toEqual([1, 2, 3]);
  expect(readdirSync(join(folder, "new"))).toEqual(["out.xlsx"]);
});

test("[B1] the unit's own file is never the output", async () => {
  const file = join(folder, "a.xlsx");
  writeFileSync(file, "the unit's");
  expect(await writeOutput(join(folder, ".", "a.xlsx"), "other", [file])).toMatchObject({ ok: false, refusal: { code: "output-not-writable" } });
  expect(readFileSync(file, "utf8")).toBe("the unit's");
});

test("a place that cannot be written is refused and nothing is left", async () => {
  writeFileSync(join(folder, "file"), "x");
  expect(await writeOutput(join(folder, "file", "out.xlsx"), "x")).toMatchObject({ ok: false, refusal: { code: "output-not-writable" } });
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("a missing and an empty file are refused by name", async () => {
  writeFileSync(join(folder, "empty.xlsx"), "");
  expect(await readInput(join(folder, "no.xlsx"))).toMatchObject({ ok: false, refusal: { code: "file-missing" } });
  expect(await readInput(join(folder, "empty.xlsx"))).toMatchObject({ ok: false, refusal: { code: "file-empty" } });
});
