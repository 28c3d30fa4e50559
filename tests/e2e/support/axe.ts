import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with the page, or a part of it, as it stands: "rule: element". The script goes in by the browser, past the page's own policy. */
export async function violationsOf(page: Page, part = "html"): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run(context: string): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
    const { violations } = await axe.run(selector);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  }, part);
}
