import { expect, test } from "vitest";
import { proveHistories } from "../sync-server/histories/prove.js";

test("[S2] [S4] [S5] ten thousand histories", async () => {
  const { alone, anew } = await proveHistories(Number(process.env["HISTORIES"] ?? 10_000));
  expect(alone).toBeGreaterThan(anew);
});
