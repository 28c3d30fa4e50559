import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Longer than any of Fluent's transitions, in milliseconds. */
const rest = 500;

/**
 * What axe-core finds wrong with the page, or a part of it: "rule: element". Colours that are just changing are looked at again when
 * they rest. The script goes in by the browser, past the page's own policy.
 */
export async function violationsOf(page: Page, part = "html"): Promise<readonly string[]> {
  await page.evaluate(source);
  if ((await look(page, part)).length === 0) return [];
  await page.waitForTimeout(rest);
  return look(page, part);
}

function look(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run(context: string): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
    const { violations } = await axe.run(selector);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  }, part);
}
