import { expect, test } from "vitest";
import { proveKills } from "../sync-server/kills/proveKills.js";

/** On one data folder, before a new one takes over: what is verified after each kill grows with the history. */
const shift = 100;

test.runIf(process.platform === "linux")("[S1] [S2] five hundred kills", async () => {
  const kills = Number(process.env["KILLS"] ?? 500);
  for (let done = 0; done < kills; done += shift) expect((await proveKills(Math.min(shift, kills - done))).unheard).toBeGreaterThan(0);
});
