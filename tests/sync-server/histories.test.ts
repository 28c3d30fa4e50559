import { expect, test } from "vitest";
import { proveHistories } from "./histories/prove.js";

// `npm run test:long` plays ten thousand (tests/long). HISTORIES= asks for another number, SEED= replays what failed.
const count = Number(process.env["HISTORIES"] ?? 500);

test("[S2] [S4] [S5] whatever the line does, every history ends with sheets and register the same, and each conflict shown", { timeout: 600_000 }, async () => {
  const { alone, anew } = await proveHistories(count);
  // Most answers are understood from the message alone; where one is not, the digests say so.
  if (count >= 100 && process.env["SEED"] === undefined) expect(alone).toBeGreaterThan(anew);
});
