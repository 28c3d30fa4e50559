import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listPrecache, writePrecache } from "../../../addin/offline/listPages.js";
import { sortRequest } from "../../../addin/offline/precache.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roster-list-"));
  await mkdir(join(folder, "assets"));
  for (const [path, text] of [["pane.html", "a"], ["assets/pane-1.js", "b"], ["serviceWorker.js", "const list = __PRECACHE__;"]] as const) await writeFile(join(folder, path), text);
});
afterAll(() => rm(folder, { recursive: true }));

test("every file of a build is listed but the worker itself, and the version is made of all of them", async () => {
  const before = await listPrecache(folder);
  expect(before.files.map(({ path }) => path)).toEqual(["assets/pane-1.js", "pane.html"]);
  await writeFile(join(folder, "pane.html"), "c");
  const after = await listPrecache(folder);
  expect(after.version).not.toBe(before.version);
  await writeFile(join(folder, "pane.html"), "a");
  expect(await listPrecache(folder)).toEqual(before);
});

test("the list is put into the worker once", async () => {
  await writePrecache(folder);
  await expect(writePrecache(folder)).rejects.toThrow("has its list already");
});

test.each([
  ["/pages/workbench.html", "/", { kind: "page", path: "workbench.html" }], ["/pages/assets/pane-1.js", "/", { kind: "asset", path: "assets/pane-1.js" }],
  ["/workbench", "/", { kind: "entry" }], ["/office-js/office.js", "/", { kind: "office" }], ["/api/v1/units", "/", { kind: "other" }], ["/console", "/", { kind: "other" }],
  ["/roster/pages/pane.html", "/roster/", { kind: "page", path: "pane.html" }], ["/roster/api/v1/units", "/roster/", { kind: "other" }], ["/pages/pane.html", "/roster/", { kind: "other" }],
])("%s under %s is sorted", (path, base, sorted) => {
  expect(sortRequest(path, base)).toEqual(sorted);
});
