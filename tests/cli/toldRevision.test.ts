import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepToldRevision, readToldRevision } from "../../cli/toldRevision.js";

const folder = mkdtempSync(join(tmpdir(), "roster-told-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test("the last revision counts, but a copy that was told before is known by its bytes", async () => {
  const roster = join(folder, "名册.xlsx");
  expect(await readToldRevision(roster, "caizheng", "a")).toBeNull();
  await keepToldRevision(roster, "caizheng", { filesDigest: "a", revision: 1 });
  await keepToldRevision(roster, "caizheng", { filesDigest: "b", revision: 2 });
  expect(await readToldRevision(roster, "caizheng", "edited since")).toBe(2);
  expect(await readToldRevision(roster, "caizheng", "a")).toBe(1);
  await keepToldRevision(roster, "caizheng", { filesDigest: "a", revision: 3 });
  expect(await readToldRevision(roster, "caizheng", "a")).toBe(3);
});

test("another unit's, and what cannot be read, is not known", async () => {
  const roster = join(folder, "乙.xlsx");
  await keepToldRevision(roster, "caizheng", { filesDigest: "a", revision: 1 });
  expect(await readToldRevision(roster, "jiaoyu", "a")).toBeNull();
  writeFileSync(`${roster}.told.json`, "{");
  expect(await readToldRevision(roster, "caizheng", "a")).toBeNull();
});
