import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { builtPages } from "../../../sync-server/http/servePages.js";

/**
 * Puts addin/host/excel/officeHelpers.ts into a page of ours by the browser, past the page's own policy, as `OfficeDoor`: its
 * parts lie within the pane's chunk, and a test calls them one by one. The library itself comes from where the pane has it.
 */
export async function openOfficeDoor(page: Page): Promise<void> {
  const file = readdirSync(`${builtPages}/assets`).find((name) => name.startsWith("office.helpers.min-"))!;
  const built = await build({
    configFile: false, logLevel: "silent",
    plugins: [{
      name: "served-helpers", enforce: "pre",
      resolveId: (id) => (id.includes("office.helpers.min.js") ? "\0served-helpers" : null),
      load: (id) => (id === "\0served-helpers" ? `export default ${JSON.stringify(`assets/${file}`)};` : null),
    }],
    build: { write: false, minify: false, lib: { entry: fileURLToPath(new URL("../../../addin/host/excel/officeHelpers.ts", import.meta.url)), formats: ["iife"], name: "OfficeDoor" } },
  });
  const [bundle] = built as unknown as readonly { readonly output: readonly { readonly code: string }[] }[];
  await page.evaluate(`${bundle!.output[0]!.code}; window.OfficeDoor = OfficeDoor;`);
}
