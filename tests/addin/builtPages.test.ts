import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtPages } from "../../sync-server/http/servePages.js";

/** A page with everything that the browser fetches before the page can be used: scripts, what they import at once, and styles. */
function firstLoad(page: string): readonly string[] {
  const html = readFileSync(`${builtPages}/${page}`, "utf8");
  const found = new Set([...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)].map(([, path]) => path!));
  for (const path of found) {
    if (!path.endsWith(".js")) continue;
    for (const [, name] of readFileSync(`${builtPages}/${path}`, "utf8").matchAll(/(?:^|[;}\s])import(?:[^"'`;()]*?from)?\s*["'`]\.\/([^"'`]+)["'`]/gu)) found.add(`assets/${name!}`);
  }
  return [page, ...found];
}

const zipped = (path: string): number => gzipSync(readFileSync(`${builtPages}/${path}`), { level: 9 }).length;

test("the pane's first load is at most 200 kB beside Office's own library", () => {
  const files = firstLoad("pane.html");
  expect(files.length).toBeGreaterThan(2);
  const total = files.reduce((sum, path) => sum + zipped(path), 0);
  expect(total, files.map((path) => `${path} ${String(zipped(path))}`).join("\n")).toBeLessThanOrEqual(200_000);
});

test("no built page or script names another host that it would fetch from", () => {
  const scripts = readdirSync(`${builtPages}/assets`).filter((name) => name.endsWith(".js"));
  const html = ["pane.html", "workbench.html"].map((page) => readFileSync(`${builtPages}/${page}`, "utf8"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const text of html) expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
});
