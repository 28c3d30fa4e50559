import { expect, test } from "vitest";
import { proveKills } from "./kills/proveKills.js";

// `npm run test:long` kills five hundred times (tests/long). KILLS= asks for another number.
test.runIf(process.platform === "linux")("[S1] [S2] killed at any moment under load, nothing acknowledged is lost or doubled, the rest is whole or not there", { timeout: 300_000 }, async () => {
  const { acknowledged, unheard } = await proveKills(Number(process.env["KILLS"] ?? 30));
  expect(acknowledged).toBeGreaterThan(0);
  // The kills met submissions under way, or they would prove nothing.
  expect(unheard).toBeGreaterThan(0);
});
