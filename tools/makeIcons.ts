import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

// Draws addin/icons/*.svg as PNG at the sizes that Office asks for: `npx tsx tools/makeIcons.ts`. The product's own icon is drawn
// by hand for small sizes: a drawing whose name ends in a size serves that size and its multiples.

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const source = fileURLToPath(new URL("../addin/icons/", import.meta.url));
const target = fileURLToPath(new URL("../addin/public/icons/", import.meta.url));
/** Which drawing of the product's icon serves a size: the next one that scales to it by a whole or a half. */
const productDrawings: Readonly<Record<number, number>> = { 16: 16, 20: 20, 24: 24, 32: 32, 40: 80, 48: 24, 64: 32, 80: 80 };

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox", "--disable-gpu"], headless: true });
const page = await (await browser.newContext({ deviceScaleFactor: 1 })).newPage();

async function draw(file: string, name: string, size: number): Promise<void> {
  const svg = readFileSync(source + file, "utf8").replace("<svg ", `<svg width="${String(size)}" height="${String(size)}" `);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;background:transparent">${svg.replace("<svg ", '<svg style="display:block" ')}</body>`);
  writeFileSync(`${target}${name}-${String(size)}.png`, await page.screenshot({ omitBackground: true }));
}

for (const size of sizes) {
  await draw(`roster-${String(productDrawings[size])}.svg`, "roster", size);
  for (const file of readdirSync(source)) if (!file.startsWith("roster-")) await draw(file, file.replace(".svg", ""), size);
}
await browser.close();
